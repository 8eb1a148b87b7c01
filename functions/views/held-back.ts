import type { Head, Loaded, StreamKey } from '../../engine/ports/event-store.ts';
import { isHeldBack, STATUS_WHILE_HELD } from '../../workflows/case/held-back.ts';
import { type Related, reads } from '../../workflows/case/reader.ts';
import type { CaseState } from '../../workflows/case/state.ts';
import { aggregates } from '../kinds/catalogue.ts';
import { foldHistory } from '../kinds/history.ts';

/** A case with its history. */
interface Held {
  readonly kase: CaseState;
  readonly loaded: Loaded;
}

/** How many events there were before the act by which it was decided. */
const before = ({ events }: Loaded, seq: number): number => {
  const act = events[seq - 1]?.header.commandId;
  const first = events.findIndex(({ header }) => header.commandId === act);
  return first < 0 ? seq - 1 : first;
};

/**
 * A case as its reader finds it. While its result is held back, whoever does not read the outcome finds the case as it was
 * before the body decided, with the history up to then: what they are answered cannot depend on how it was decided. The
 * one place that settles it.
 */
export const foundBy = (stream: StreamKey, held: Held, actors: readonly Related[]): Held => {
  const { kase, loaded } = held;
  const { seq } = kase.review.held ?? {};
  if (seq === undefined || !isHeldBack(kase) || reads({ kase, actors }, 'outcome')) return held;
  const version = before(loaded, seq);
  const events = loaded.events.slice(0, version);
  return {
    kase: foldHistory(aggregates.cases, stream, loaded.events, version),
    loaded: { ...loaded, version, hash: events.at(-1)?.hash ?? '', events },
  };
};

/** The same of a head, for lists of whoever does not read the outcome. */
export const headTold = (head: Head): Head => {
  const since = head.fields?.held;
  if (since === undefined) return head;
  const { held: _held, ...fields } = head.fields ?? {};
  return { ...head, status: STATUS_WHILE_HELD, fields: { ...fields, since } };
};

/** A head without what only this file looks at. */
export const headWhole = (head: Head): Head => {
  if (head.fields?.held === undefined) return head;
  const { held: _held, ...fields } = head.fields;
  return { ...head, fields };
};
