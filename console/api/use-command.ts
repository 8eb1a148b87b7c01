import { type UseMutationResult, useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import type { Done, DryRun } from '../../interface/commands.ts';
import type { Opened, Plural } from '../../interface/plurals.ts';
import { type Address, sendTo } from './address.ts';
import { request } from './client.ts';
import { mayGoOn } from './over-head.ts';
import { NotSent } from './problem.ts';
import { readAgain } from './queries.ts';

/** What is sent to which stream; without an id the command opens a new one. */
export type Act =
  | { readonly plural: Plural; readonly id: string; readonly command: string }
  | { readonly plural: Opened; readonly id?: undefined; readonly command: string };

type Told = Done | DryRun;

const addressOf = (act: Act, dryRun?: 'true'): Address<Told> =>
  act.id === undefined
    ? sendTo(`/api/${act.plural}`, { dryRun })
    : sendTo(`/api/${act.plural}/{id}/commands/{command}`, {
        id: act.id,
        command: act.command,
        dryRun,
      });

export const send = async (
  act: Act,
  body: unknown,
  key: string,
  /** Refuses where somebody else was faster: the ETag of what was read. */
  ifMatch?: string,
): Promise<Done> => {
  if (!(await mayGoOn(act))) throw new NotSent();
  const { data } = await request('POST', addressOf(act), {
    body,
    headers: { 'idempotency-key': key, ...(ifMatch === undefined ? {} : { 'if-match': ifMatch }) },
  });
  // Only what is tried out is answered otherwise.
  return data as Done;
};

/** What would happen; nothing is recorded. Throws Problem where the rules say no. */
export const tryOut = async (act: Act, body: unknown): Promise<DryRun> =>
  (await request('POST', addressOf(act, 'true'), { body })).data as DryRun;

/** What follows an act, whether or not the form that began it is still shown. */
export interface Afterwards {
  readonly done?: (answer: Done) => void;
  readonly failed?: (error: Error) => void;
}

/**
 * Sends a command. One intention has one key: trying the same again after a lost line acts once, other values are a new
 * intention. Afterwards everything shown is read anew. What follows belongs here and never to `mutate`: reading anew can
 * take the form off the screen, and a callback of `mutate` goes with it, so that an act would be done and look undone.
 */
export const useCommand = (
  act: Act,
  { done, failed }: Afterwards = {},
): UseMutationResult<Done, Error, unknown> => {
  const intention = useRef<{ readonly text: string; readonly key: string }>(undefined);
  return useMutation<Done, Error, unknown>({
    mutationFn: (body) => {
      const text = JSON.stringify([act, body]);
      if (intention.current?.text !== text) intention.current = { text, key: crypto.randomUUID() };
      return send(act, body, intention.current.key);
    },
    onSuccess: async (answer) => {
      intention.current = undefined;
      done?.(answer);
      await readAgain();
    },
    onError: (error) => failed?.(error),
  });
};
