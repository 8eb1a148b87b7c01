import type { Recorded } from '../../engine/event.ts';
import type { Loaded, StreamKey } from '../../engine/ports/event-store.ts';
import { type CaseReader, reads } from '../../workflows/case/reader.ts';
import type { CaseStatus } from '../../workflows/case/status.ts';
import { aggregates } from '../kinds/catalogue.ts';
import { statesAfterEach } from '../kinds/history.ts';
import { mayReadEvent } from './readable.ts';

/** Where a case stood after an event. Most reads find all of them known. */
const statusAfter = new WeakMap<Recorded, CaseStatus>();

const statusesAfterEach = (stream: StreamKey, events: readonly Recorded[]) => {
  if (events.some((recorded) => !statusAfter.has(recorded))) {
    const states = statesAfterEach(aggregates.cases, stream, events);
    for (const [index, { status }] of states.entries()) {
      const recorded = events[index];
      if (recorded !== undefined) statusAfter.set(recorded, status);
    }
  }
  return events.map((recorded) => statusAfter.get(recorded));
};

/**
 * The events of a case that a reader is told of, by their place in the stream: those that they may read, and those that
 * moved the case to another place, which everybody who sees it knows. Numbers that a reader is given count these alone
 * (design §7): a place in the stream would tell how much happened in between, and so that somebody had scored.
 */
export const toldTo = (
  reader: CaseReader,
  stream: StreamKey,
  { events }: Loaded,
): readonly number[] => {
  if (reads(reader, 'whole')) return events.map(({ header }) => header.seq);
  const statuses = statusesAfterEach(stream, events);
  return events
    .filter(
      (recorded, index) =>
        statuses[index] !== statuses[index - 1] || mayReadEvent(reader, recorded),
    )
    .map(({ header }) => header.seq);
};

/** The reader's own number of a place in the stream: how many events they are told of up to it. */
export const numberOf = (told: readonly number[], seq: number): number =>
  told.filter((one) => one <= seq).length;
