import type { HistoryItem, ToldEvent } from '../../interface/history.ts';

/** A line of the timeline: an event, several that are withheld, or time in which nothing happened. */
export type Row =
  | { readonly kind: 'event'; readonly event: ToldEvent; readonly daysSince: number | undefined }
  | { readonly kind: 'withheld'; readonly from: number; readonly to: number }
  | { readonly kind: 'idle'; readonly from: string; readonly to: string; readonly days: number };

/** A week without anything is folded into one line; shorter pauses show as the days on the next event. */
export const IDLE_DAYS = 7;

const DAY_MS = 86_400_000;
const SHANGHAI_AHEAD_MS = 8 * 3_600_000;

const dayNumber = (instant: string): number =>
  Math.floor((Date.parse(instant) + SHANGHAI_AHEAD_MS) / DAY_MS);

/** Calendar days from one Shanghai day to another: 0 on the same day. */
export const daysBetween = (from: string, to: string): number => dayNumber(to) - dayNumber(from);

export const isTold = (item: HistoryItem): item is ToldEvent => !('withheld' in item);

/** `on-behalf` also takes in the acts themselves, in whatever process they were recorded. */
export const isOfArea = ({ area, actor }: ToldEvent, wanted: string): boolean =>
  wanted === 'all' ||
  area === wanted ||
  (wanted === 'on-behalf' && actor.onBehalfOf !== undefined) ||
  (wanted === 'by-time' && actor.role === 'system');

const withheldRun = (rows: Row[], seq: number): void => {
  const last = rows.at(-1);
  if (last?.kind === 'withheld' && last.to === seq - 1)
    rows[rows.length - 1] = { ...last, to: seq };
  else rows.push({ kind: 'withheld', from: seq, to: seq });
};

/**
 * The history as lines, oldest first. With a filter, what is withheld is left out: nobody knows its kind. Idle time is
 * claimed only where nothing lies between, neither withheld nor filtered away.
 */
export const rowsOf = (items: readonly HistoryItem[], area = 'all'): readonly Row[] => {
  const rows: Row[] = [];
  let before: string | undefined;
  for (const item of items) {
    if (!isTold(item)) {
      if (area === 'all') withheldRun(rows, item.seq);
      continue;
    }
    if (!isOfArea(item, area)) continue;
    const daysSince = before === undefined ? undefined : daysBetween(before, item.at);
    const idle = area === 'all' && rows.at(-1)?.kind !== 'withheld';
    if (idle && before !== undefined && daysSince !== undefined && daysSince >= IDLE_DAYS)
      rows.push({ kind: 'idle', from: before, to: item.at, days: daysSince });
    rows.push({ kind: 'event', event: item, daysSince });
    before = item.at;
  }
  return rows;
};
