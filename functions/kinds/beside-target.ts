import type { EntryState } from '../../workflows/registers/state.ts';
import { type Beside, sourceOf } from '../../workflows/registers/targets/measure.ts';
import { aggregates, streamKey } from './catalogue.ts';
import { countedOn } from './counted.ts';
import { rehydrate } from './history.ts';
import type { Ports } from './ports.ts';

const TARGETS = 'targets';

/** What a target is read from: a count, or the one indicator; nothing for an entry of another register. */
export const besideOf = async (
  ports: Pick<Ports, 'events'>,
  state: EntryState,
  today: string,
): Promise<Beside> => {
  const source = state.identity?.register === TARGETS ? sourceOf(state) : undefined;
  if (source === undefined) return {};
  if (source.of === 'tally') {
    const { register, tally } = source;
    return { counted: await countedOn(ports, { register, tally }, today) };
  }
  const stream = streamKey(aggregates.entries, source.entryId);
  return { figures: (await rehydrate(ports, aggregates.entries, stream)).state };
};
