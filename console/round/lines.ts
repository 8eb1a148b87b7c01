import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import type { Line } from '../../interface/calls.ts';
import { api } from '../api/address.ts';
import { get } from '../api/client.ts';
import { grantKey, useSession } from '../session/session.ts';

const PAGE = 100;

interface Lines {
  readonly items: readonly Line[];
  readonly next?: string;
}

/** Every filed application of the call, page after page: a meeting looks at them together. */
const allLines = async (callId: string, signal: AbortSignal): Promise<readonly Line[]> => {
  const lines: Line[] = [];
  let after: string | undefined;
  do {
    const page: Lines = await get(
      api('/api/calls/{id}/deliberation', { id: callId, limit: PAGE, after }),
      signal,
    );
    lines.push(...page.items);
    after = page.next;
  } while (after !== undefined);
  return lines;
};

/** Other applications hear of a batch's act within seconds: so often, and so many times, it is looked again. */
const LOOK_AGAIN_MS = 2_000;
const LOOKS = 15;

/** `settled`: whether everything that was set going has arrived; until then it is read again. */
export const useLines = (
  callId: string | undefined,
  settled: (lines: readonly Line[]) => boolean = () => true,
): UseQueryResult<readonly Line[]> => {
  const { grant } = useSession();
  return useQuery<readonly Line[]>({
    queryKey: [grant === undefined ? '' : grantKey(grant), 'deliberation', callId],
    queryFn: ({ signal }) => allLines(callId ?? '', signal),
    enabled: callId !== undefined,
    refetchInterval: ({ state: { data, dataUpdateCount } }) =>
      data !== undefined && !settled(data) && dataUpdateCount < LOOKS ? LOOK_AGAIN_MS : false,
  });
};
