import { own } from '../../engine/own.ts';
import type { WorkCalendar } from '../calendar/calendar.ts';
import { openingBefore } from '../calendar/clock.ts';
import { type Deadline, deadlineAfter } from '../calendar/deadline.ts';
import { type Instant, instantAt, LocalDate, localDateOf } from '../calendar/instant.ts';
import type { Asked, AskedState } from '../keeping/state.ts';
import type { OrgDirectory } from '../orgs/org.ts';
import type { Ask, Due } from './asking.ts';
import type { Register } from './definition.ts';
import { askedOf, heldOf } from './hands.ts';
import { holds } from './marks.ts';
import { type EntryState, inForce } from './state.ts';

/** What questions are computed from beside the entry. */
export interface Around {
  readonly at: Instant;
  readonly calendar: WorkCalendar;
  readonly orgs: OrgDirectory;
}

const twoDigits = (number: number): string => String(number).padStart(2, '0');

/** The first such day of a month after a day; of every month, or of the first month of each quarter. */
const nextDay = (after: LocalDate, day: number, months: 1 | 3): LocalDate => {
  const [year = 0, month = 1] = after.split('-').map(Number);
  // Counted in months from year 0, so that December is followed by January.
  const first = year * 12 + (month - 1);
  const candidates = [0, 1, 2, 3].map((more) => first + more).filter((one) => one % months === 0);
  const dates = candidates.map(
    (one) => `${Math.floor(one / 12)}-${twoDigits((one % 12) + 1)}-${twoDigits(day)}`,
  );
  return dates.find((date) => date > after) ?? after;
};

interface Terms {
  readonly rule: string;
  /** The limit of the question that has just been answered. */
  readonly before: Deadline | undefined;
}

const onDay = (date: LocalDate, days: number, { calendar }: Around, rule: string): Deadline =>
  deadlineAfter({
    start: instantAt(date, '00:00'),
    days,
    unit: days === 0 ? 'working' : 'calendar',
    calendar,
    rule,
  });

/** None where the entry does not say the date that it is counted from. */
const deadlineOf = (
  due: Due,
  state: EntryState,
  around: Around,
  { rule, before }: Terms,
): Deadline | undefined => {
  const { at, calendar } = around;
  const today = localDateOf(at);
  switch (due.rule) {
    case 'working-days':
      return deadlineAfter({ start: at, days: due.days, calendar, rule });
    case 'calendar-days':
      return deadlineAfter({ start: at, days: due.days, unit: 'calendar', calendar, rule });
    case 'after-field': {
      const date = LocalDate.safeParse(own(state.values, due.field));
      return date.success ? onDay(date.data, due.days, around, rule) : undefined;
    }
    case 'after-rows': {
      const dates = inForce(state, due.rows).flatMap(
        ({ values }) => LocalDate.safeParse(own(values, due.field)).data ?? [],
      );
      const [first] = dates.sort();
      return first === undefined ? undefined : onDay(first, due.days, around, rule);
    }
    case 'each-month':
    case 'each-quarter': {
      const months = due.rule === 'each-month' ? 1 : 3;
      const from = before !== undefined && before.date > today ? before.date : today;
      return onDay(nextDay(from, due.day, months), 0, around, rule);
    }
  }
};

/** When time has to do with a fresh question first: the reminder, if it is still to come. */
export const wakeOf = (
  due: Deadline,
  { remind }: Pick<Ask, 'remind'>,
  { at, calendar }: Pick<Around, 'at' | 'calendar'>,
): Instant => {
  const reminder = openingBefore(calendar, due, remind);
  return reminder > at ? reminder : due.at;
};

/** Limits that move with what the entry says. */
const COUNTED_FROM_DATES: readonly Due['rule'][] = ['after-field', 'after-rows'];

const sameStart = (a: Deadline, b: Deadline): boolean =>
  a.why.startedOn === b.why.startedOn && a.date === b.date;

/** A question goes on as it is while nothing has answered it and what it is counted from is the same. */
const goesOn = (known: Asked, ask: Ask, fresh: Deadline, act: string | undefined): boolean => {
  if (act !== undefined && ask.acts.includes(act)) return false;
  return !COUNTED_FROM_DATES.includes(ask.due.rule) || sameStart(known.due, fresh);
};

/**
 * What is asked about an entry as it stands after an act; questions that stood before keep their time, unless the act
 * answered them: then what comes again and again is asked for the next time.
 */
export const asksAfter = (
  register: Register,
  state: EntryState,
  around: Around,
  act?: string,
): AskedState =>
  Object.fromEntries(
    register.asks.flatMap((ask): readonly (readonly [string, Asked])[] => {
      const { id } = ask;
      if (!ask.in.includes(state.status) || !ask.when.every((when) => holds(when, state)))
        return [];
      const to = askedOf(ask.of, heldOf(register, state), around.orgs);
      const known = own(state.asked, id);
      const rule = `register.${register.name}.${id}`;
      const due = deadlineOf(ask.due, state, around, { rule, before: known?.due });
      if (to === undefined || due === undefined) return [];
      if (known !== undefined && goesOn(known, ask, due, act)) return [[id, { ...known, ...to }]];
      return [[id, { ...to, since: around.at, due, wakeAt: wakeOf(due, ask, around) }]];
    }),
  );
