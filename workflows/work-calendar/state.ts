import type { Recorded } from '../../engine/event.ts';
import type { WorkCalendar } from '../calendar/calendar.ts';
import type { Instant } from '../calendar/instant.ts';
import type { CalendarEvent } from './messages.ts';

type Proposed = Omit<Extract<CalendarEvent, { type: 'YearProposed' }>, 'type'>;

export interface Amendment extends Proposed {
  readonly proposedBy: string;
  readonly proposedAt: { readonly at: Instant; readonly org: string };
  readonly confirmedBy?: string;
  readonly confirmedAt?: Instant;
  readonly dismissed?: { readonly reason: string; readonly at: Instant };
}

export interface CalendarState {
  /** All that were ever proposed, in order. */
  readonly amendments: readonly Amendment[];
}

export const initialCalendar: CalendarState = { amendments: [] };

export const isPending = ({ confirmedBy, dismissed }: Amendment): boolean =>
  confirmedBy === undefined && dismissed === undefined;

const change = (
  { amendments }: CalendarState,
  id: string,
  changed: Partial<Amendment>,
): CalendarState => ({
  amendments: amendments.map((one) => (one.amendmentId === id ? { ...one, ...changed } : one)),
});

export const evolve = (
  state: CalendarState,
  { header: { at, actor }, event }: Recorded<CalendarEvent>,
): CalendarState => {
  switch (event.type) {
    case 'YearProposed': {
      const { type: _, ...proposed } = event;
      const amendment = { ...proposed, proposedBy: actor.id, proposedAt: { at, org: actor.org } };
      return { amendments: [...state.amendments, amendment] };
    }
    case 'YearConfirmed':
      return change(state, event.amendmentId, { confirmedBy: actor.id, confirmedAt: at });
    case 'YearDismissed':
      return change(state, event.amendmentId, { dismissed: { reason: event.reason, at } });
  }
};

const inYear = (year: number) => (date: string) => Number(date.slice(0, 4)) === year;

const withYear = (calendar: WorkCalendar, { year, holidays, makeUpDays }: Amendment) => {
  const elsewhere = (date: string) => !inYear(year)(date);
  return {
    ...calendar,
    lastYear: Math.max(calendar.lastYear, year),
    holidays: [...calendar.holidays.filter(elsewhere), ...holidays].sort(),
    makeUpDays: [...calendar.makeUpDays.filter(elsewhere), ...makeUpDays].sort(),
  };
};

/** Confirmed years in the order in which they were confirmed: a later one for the same year replaces an earlier. */
const confirmed = ({ amendments }: CalendarState): readonly Amendment[] =>
  amendments
    .filter(({ confirmedAt }) => confirmedAt !== undefined)
    .sort((a, b) => ((a.confirmedAt ?? '') < (b.confirmedAt ?? '') ? -1 : 1));

/**
 * The table as it stands: the one that was deployed with each confirmed year in its place. Its version says by how many
 * years it was amended, so that every time limit names the table that it was counted with.
 */
export const amended = (base: WorkCalendar, state: CalendarState): WorkCalendar => {
  const years = confirmed(state);
  const table = years.reduce(withYear, base);
  const last = years.at(-1);
  return last === undefined
    ? base
    : {
        ...table,
        version: `${base.version}+${years.length}`,
        source: `${base.source}; ${years.map(({ document }) => document.number).join(', ')}`,
      };
};
