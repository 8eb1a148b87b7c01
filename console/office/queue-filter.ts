import { looksLikePartOf } from '../../engine/look-alike.ts';
import type { CaseHead } from '../../interface/cases.ts';
import { localDateOf } from '../../workflows/calendar/instant.ts';

/** A line of the queue: with the round that it belongs to. */
export type QueueRow = CaseHead & { readonly callId: string };

/** How near the next time limit is. */
export type Nearness = 'late' | 'today' | 'soon' | 'later' | 'none';

/** Days (natural) that count as soon: as long as the round's own reminder is ahead, with a weekend between. */
const SOON_MS = 3 * 86_400_000;

export const nearnessOf = ({ due }: Pick<QueueRow, 'due'>, now: string): Nearness => {
  if (due === undefined) return 'none';
  if (due <= now) return 'late';
  if (localDateOf(due) === localDateOf(now)) return 'today';
  return Date.parse(due) - Date.parse(now) <= SOON_MS ? 'soon' : 'later';
};

export interface QueueFilter {
  readonly status: readonly string[];
  readonly track: string | undefined;
  readonly applicant: string | undefined;
  readonly nearness: Nearness | undefined;
  readonly text: string;
}

export const NO_FILTER: QueueFilter = {
  status: [],
  track: undefined,
  applicant: undefined,
  nearness: undefined,
  text: '',
};

/** Rows that meet every condition; a text is looked for in the name, the applicant's name and the case number. */
export const filterRows = (
  rows: readonly QueueRow[],
  { status, track, applicant, nearness, text }: QueueFilter,
  { now, nameOf }: { readonly now: string; readonly nameOf: (org: string) => string },
): readonly QueueRow[] => {
  return rows.filter(
    (row) =>
      (status.length === 0 || status.includes(row.status)) &&
      (track === undefined || row.track === track) &&
      (applicant === undefined || row.applicant === applicant) &&
      (nearness === undefined || nearnessOf(row, now) === nearness) &&
      [row.name, row.id, nameOf(row.applicant)].some((found) => looksLikePartOf(text, found)),
  );
};
