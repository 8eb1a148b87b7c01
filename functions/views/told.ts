import type { Loaded, StreamKey } from '../../engine/ports/event-store.ts';
import { type CaseReader, reads } from '../../workflows/case/reader.ts';
import { aggregates } from '../kinds/catalogue.ts';
import { statesAfterEach } from '../kinds/history.ts';
import { mayReadEvent } from './readable.ts';

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
  const states = statesAfterEach(aggregates.cases, stream, events);
  return events
    .filter(
      (recorded, index) =>
        states[index]?.status !== states[index - 1]?.status || mayReadEvent(reader, recorded),
    )
    .map(({ header }) => header.seq);
};

/** The reader's own number of a place in the stream: how many events they are told of up to it. */
export const numberOf = (told: readonly number[], seq: number): number =>
  told.filter((one) => one <= seq).length;
