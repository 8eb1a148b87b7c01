import * as z from 'zod';
import * as reference from '../../../interface/reference.ts';
import {
  CALENDAR_ID,
  type CalendarState,
  isPending,
} from '../../../workflows/work-calendar/index.ts';
import { parse } from '../../http/body.ts';
import { type Person, signedIn } from '../../http/person.ts';
import { respond } from '../../http/route.ts';
import { aggregates, streamKey } from '../../kinds/catalogue.ts';
import { rehydrate } from '../../kinds/history.ts';
import { readsAnywhere } from '../../views/standing.ts';

const Year = z.coerce.number().int().min(1).max(9999).optional();

/** Who proposed and who confirmed is for those who may see accounts; that it was announced, and when, for everybody. */
const shownAmendments = (person: Person, { amendments }: CalendarState) => {
  const whole = readsAnywhere(person, 'accounts');
  return amendments
    .filter((one) => whole || one.confirmedAt !== undefined)
    .map(({ proposedBy, confirmedBy, proposedAt, ...amendment }) => ({
      ...amendment,
      standing: isPending({ ...amendment, proposedBy, confirmedBy, proposedAt })
        ? ('proposed' as const)
        : amendment.dismissed === undefined
          ? ('confirmed' as const)
          : ('dismissed' as const),
      ...(whole ? { proposedBy, confirmedBy, proposedAt } : {}),
    }));
};

/** The working days that every time limit is counted with: days off and make-up days, and where they come from. */
export const calendarRoute = respond(reference.calendar, async ({ ports, request }) => {
  const person = await signedIn(ports, request);
  const year = parse(Year, request.query.year);
  const { calendars } = aggregates;
  const held = await rehydrate(ports, calendars, streamKey(calendars, CALENDAR_ID));
  // What was confirmed in another process a moment ago is to be seen here at once.
  await ports.reference.freshen('now');
  const { version, source, firstYear, lastYear, holidays, makeUpDays } = ports.reference.calendar;
  const wanted = (date: string) => year === undefined || Number(date.slice(0, 4)) === year;
  return {
    status: 200,
    headers: { etag: `"${held.loaded.version}"` },
    body: {
      id: CALENDAR_ID,
      version,
      source,
      firstYear,
      lastYear,
      holidays: holidays.filter(wanted),
      makeUpDays: makeUpDays.filter(wanted),
      amendments: shownAmendments(person, held.state),
    },
  };
});
