import type { HistoryItem, ToldEvent } from '../../interface/history.ts';
import { isTold } from './timeline-rows.ts';

/** One act with everything that it led to: the case stands as the act left it only after its last event. */
export interface Moment {
  /** Of its last event: the version of the case then. */
  readonly seq: number;
  readonly at: string;
  /** The act itself, and what followed from it. */
  readonly events: readonly [ToldEvent, ...ToldEvent[]];
}

/** The acts of a history, oldest first; what is withheld is no moment that a reader could name. */
export const momentsOf = (items: readonly HistoryItem[]): readonly Moment[] => {
  const moments: Moment[] = [];
  for (const event of items.filter(isTold)) {
    const last = moments.at(-1);
    const [first] = last?.events ?? [];
    if (last !== undefined && first?.commandId === event.commandId)
      moments[moments.length - 1] = { ...last, seq: event.seq, events: [...last.events, event] };
    else moments.push({ seq: event.seq, at: event.at, events: [event] });
  }
  return moments;
};

/** The moment that a version belongs to: the first that is not before it. */
export const momentOf = (moments: readonly Moment[], version: number): Moment | undefined =>
  moments.find(({ seq }) => seq >= version) ?? moments.at(-1);
