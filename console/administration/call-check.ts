import { useQuery } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import type { CallProblem } from '../../interface/calls.ts';
import { sendTo } from '../api/address.ts';
import { request } from '../api/client.ts';
import { Problem } from '../api/problem.ts';

interface Read {
  readonly call: unknown;
  /** Where the text is not JSON, as far as the browser tells. */
  readonly unreadable: { readonly line?: string; readonly column?: string } | undefined;
}

/** Browsers tell the place inside an English sentence. */
const placeIn = (error: unknown): NonNullable<Read['unreadable']> => ({
  .../line (?<line>\d+) column (?<column>\d+)/.exec(String(error))?.groups,
});

const parse = (text: string): Read => {
  try {
    return { call: text.trim() === '' ? undefined : JSON.parse(text), unreadable: undefined };
  } catch (error) {
    return { call: undefined, unreadable: placeIn(error) };
  }
};

/** What the server finds; what it does not even take in is found too. */
const checked = async (call: unknown, signal: AbortSignal): Promise<readonly CallProblem[]> => {
  try {
    const { data } = await request('POST', sendTo('/api/calls/check'), { body: { call }, signal });
    return data.problems;
  } catch (error) {
    if (!(error instanceof Problem) || error.status >= 500) throw error;
    const found =
      error.fields.length > 0 ? error.fields : [{ path: '', rule: '', message: error.message }];
    return found.map(({ path, rule, message, messages }) => ({
      path,
      rule,
      severity: 'block',
      messages: messages ?? { zh: message, en: message },
    }));
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
      return checked(read.call, signal);
    },
    enabled: read.call !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return { ...read, problems: data, checking: isFetching };
};
