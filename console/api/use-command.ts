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

/**
 * Sends a command. One intention has one key: trying the same again after a lost line acts once, other values are a new
 * intention. Afterwards everything shown is read anew.
 */
export const useCommand = (act: Act): UseMutationResult<Done, Error, unknown> => {
  const intention = useRef<{ readonly text: string; readonly key: string }>(undefined);
  return useMutation<Done, Error, unknown>({
    mutationFn: (body) => {
      const text = JSON.stringify([act, body]);
      if (intention.current?.text !== text) intention.current = { text, key: crypto.randomUUID() };
      return send(act, body, intention.current.key);
    },
    onSuccess: async () => {
      intention.current = undefined;
      await readAgain();
    },
  });
};
