import { caseAggregate } from '../../workflows/case/aggregate.ts';
import type { CaseState } from '../../workflows/case/state.ts';
import { aggregates, streamKey } from './catalogue.ts';
import { rehydrate } from './history.ts';
import type { Ports } from './ports.ts';
import { tenAtATime } from './ten-at-a-time.ts';

/** Cases as they stand. They are other streams: a rule that must hold against them is decided again by each. */
export const loadCases = async (
  ports: Pick<Ports, 'events'>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, CaseState>> => {
  const found = await tenAtATime(ids, async (id) => {
    const { state, loaded } = await rehydrate(
      ports,
      aggregates.cases,
      streamKey(caseAggregate, id),
    );
    return loaded.version > 0 ? [[id, state] as const] : [];
  });
  return new Map(found.flat());
};

export const loadCase = async (ports: Pick<Ports, 'events'>, caseId: string): Promise<CaseState> =>
  (await rehydrate(ports, aggregates.cases, streamKey(aggregates.cases, caseId))).state;
