import { type UseMutationResult, useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { request } from './client.ts';
import { readAgain } from './queries.ts';

export type Plural = 'cases' | 'calls' | 'notices' | 'recommendations' | 'clusters' | 'accounts';

/** What the API answers to a command. */
export interface Done {
  readonly id: string;
  readonly version: number;
  readonly status: string;
  readonly events: readonly string[];
  readonly hash: string;
}

export interface Act {
  readonly plural: Plural;
  /** None: the command opens a new one. */
  readonly id?: string;
  readonly command: string;
}

const pathOf = ({ plural, id, command }: Act): string =>
  id === undefined ? `/api/${plural}` : `/api/${plural}/${id}/commands/${command}`;

export const send = (
  act: Act,
  body: unknown,
  key: string,
  /** Refuses where somebody else was faster: the ETag of what was read. */
  ifMatch?: string,
): Promise<Done> =>
  request<Done>('POST', pathOf(act), {
    body,
    headers: { 'idempotency-key': key, ...(ifMatch === undefined ? {} : { 'if-match': ifMatch }) },
  }).then(({ data }) => data);

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
