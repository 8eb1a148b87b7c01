import { useQueries } from '@tanstack/react-query';
import type { ApplicationCall, Call } from '../../workflows/calls/call.ts';
import { standingIn } from '../../workflows/case/relations.ts';
import { api } from '../api/address.ts';
import { get } from '../api/client.ts';
import { useRead } from '../api/queries.ts';
import { type Grant, grantKey, useSession } from '../session/session.ts';

const concerns = (call: Call, grant: Grant): boolean => {
  const standing = standingIn(call, grant);
  return standing.has('office') || standing.has('decider');
};

/** Rounds of applications that the chosen role runs or decides in; undefined until they are known. */
export const useMyCalls = (): {
  readonly calls: readonly ApplicationCall[] | undefined;
  readonly error: unknown;
} => {
  const { grant } = useSession();
  const listed = useRead(api('/api/calls', { limit: 100 }));
  // What happened last comes first: a ranking that was just frozen is what a meeting looks for. A body that only decides
  // is not told of it.
  const items = [...(listed.data?.items ?? [])].sort((a, b) =>
    (b.at ?? '').localeCompare(a.at ?? ''),
  );
  const key = grant === undefined ? '' : grantKey(grant);
  const answers = useQueries({
    queries: items.map(({ id }) => ({
      queryKey: [key, api('/api/calls/{id}', { id })],
      queryFn: ({ signal }: { readonly signal: AbortSignal }) =>
        get(api('/api/calls/{id}', { id }), signal),
    })),
  });
  const error = listed.error ?? answers.find((answer) => answer.error !== null)?.error;
  const ready = listed.data !== undefined && answers.every(({ data }) => data !== undefined);
  if (!ready || grant === undefined) return { calls: undefined, error };
  const calls = answers.flatMap(({ data }) =>
    data?.call.kind === 'application' && concerns(data.call, grant) ? [data.call] : [],
  );
  return { calls, error: undefined };
};
