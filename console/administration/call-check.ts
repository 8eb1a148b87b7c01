import { useQuery } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import type { Bilingual } from '../../engine/bilingual.ts';
import { request } from '../api/client.ts';

export interface CallProblem {
  readonly path: string;
  readonly rule: string;
  readonly severity: 'block' | 'warn';
  readonly messages: Bilingual;
}

interface Read {
  readonly call: unknown;
  /** Why the text is not JSON. */
  readonly unreadable: string | undefined;
}

const parse = (text: string): Read => {
  try {
    return { call: text.trim() === '' ? undefined : JSON.parse(text), unreadable: undefined };
  } catch (error) {
    return { call: undefined, unreadable: error instanceof Error ? error.message : String(error) };
  }
};

/** Reads a call's file and has the server check it, which knows forms, organisations and calendar; nothing is written. */
export const useCallCheck = (
  text: string,
): Read & { readonly problems: readonly CallProblem[] | undefined; readonly checking: boolean } => {
  const settled = useDeferredValue(text);
  const read = parse(settled);
  const { data, isFetching } = useQuery({
    queryKey: ['call-check', settled],
    queryFn: async ({ signal }) => {
      // Who types on is not asked about each letter.
      await new Promise((resolve) => setTimeout(resolve, 400));
      signal.throwIfAborted();
      const answer = await request<{ problems: readonly CallProblem[] }>(
        'POST',
        '/api/calls/check',
        {
          body: { call: read.call },
          signal,
        },
      );
      return answer.data.problems;
    },
    enabled: read.call !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return { ...read, problems: data, checking: isFetching };
};
