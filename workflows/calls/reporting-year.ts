import * as z from 'zod';
import { Bilingual, bilingual, said } from '../../engine/bilingual.ts';
import { covers, isWorkingDay, type WorkCalendar } from '../calendar/calendar.ts';
import { addDays, type Instant, instantAt, type LocalDate } from '../calendar/instant.ts';
import { sayDate } from '../calendar/say-date.ts';
import type { MonitoringCall } from './call.ts';
import { isYearly, type Period, sayPeriod } from './period.ts';

const Day = z
  .string()
  .regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, said('应为月-日', 'is a month and a day'));

/** Which period's report opens and is due when: data, with what its days rest on. */
export const ReportingYear = z.strictObject({
  title: Bilingual,
  rests: Bilingual,
  periods: z.array(
    z.strictObject({
      /** None: of the whole year. */
      quarter: z.int().min(1).max(4).optional(),
      /** Its days lie in the year after the one that it is of. */
      yearAfter: z.boolean().default(false),
      opens: Day,
      due: Day,
      /** The higher level's own last day; the round takes late reports until then. */
      upstream: Day.optional(),
      confirmed: Day,
      bulletin: Day.optional(),
    }),
  ),
});
export type ReportingYear = z.infer<typeof ReportingYear>;
type Planned = ReportingYear['periods'][number];

/** A day of the plan as the work calendar has it; `moved` says from where and why. */
export interface PlannedDay {
  readonly date: LocalDate;
  readonly moved?: Bilingual | undefined;
}

/**
 * The working day itself, or the next; one that serves a higher level's date moves to the working day before (C§1,
 * rule 9). In a year that the table does not know yet, days count by their weekday.
 */
const working = (calendar: WorkCalendar, date: LocalDate, serves: boolean): PlannedDay => {
  let day = date;
  while (!isWorkingDay(calendar, day)) day = addDays(day, serves ? -1 : 1);
  if (day === date) return { date };
  const [from, to] = [sayDate(date), sayDate(day, date)];
  return {
    date: day,
    moved: serves
      ? bilingual(
          `${from.zh}为休息日，因须按期上报，提前至${to.zh}`,
          `${from.en} is a day off; it serves a higher level’s date, so it moves back to ${to.en}`,
        )
      : bilingual(
          `${from.zh}为休息日，顺延至${to.zh}`,
          `${from.en} is a day off, so it moves on to ${to.en}`,
        ),
  };
};

/** A round of the year as the plan would have it. */
export interface PlannedRound {
  readonly period: Period;
  readonly call: MonitoringCall;
  readonly due: PlannedDay;
  readonly confirmed: PlannedDay;
  readonly bulletin?: PlannedDay | undefined;
  /** Holidays of its days are announced: else they may move again. */
  readonly announced: boolean;
}

interface Planning {
  readonly plan: ReportingYear;
  /** A round of the same kind, quarterly or yearly: all but its days comes from it. */
  readonly template: MonitoringCall;
  readonly year: number;
  readonly calendar: WorkCalendar;
}

/** The template's id and titles with the period in place of its own. */
const named = ({ id, title, period: own }: MonitoringCall, period: Period) => {
  const [was, now] = [sayPeriod(own), sayPeriod(period)];
  const put = (text: string, before: string, after: string): string =>
    text.includes(before) ? text.replace(before, after) : `${after} ${text}`.trim();
  const [before, after] = [own.toLowerCase(), period.toLowerCase()];
  return {
    id: id.includes(before) ? id.replace(before, after) : `${id}-${after}`,
    title: { zh: put(title.zh, was.zh, now.zh), en: put(title.en, was.en, now.en) },
  };
};

const OPENING = '09:00';

const plannedRound = (one: Planned, { template, year, calendar }: Planning): PlannedRound => {
  const on = (day: string): LocalDate => `${year + (one.yearAfter ? 1 : 0)}-${day}`;
  const period: Period = one.quarter === undefined ? String(year) : `${year}Q${one.quarter}`;
  const serves = one.upstream !== undefined;
  const due = working(calendar, on(one.due), serves);
  const { notice: _, announcedOn: __, ...rules } = template;
  const until: Instant | undefined =
    one.upstream === undefined ? undefined : instantAt(addDays(on(one.upstream), 1), '00:00');
  const { until: ___, ...late } = rules.late;
  return {
    period,
    call: {
      ...rules,
      ...named(template, period),
      version: 1,
      period,
      window: {
        opensAt: instantAt(working(calendar, on(one.opens), false).date, OPENING),
        closesAt: instantAt(due.date, rules.hour),
      },
      late: { ...late, ...(until === undefined ? {} : { until }) },
    },
    due,
    confirmed: working(calendar, on(one.confirmed), serves),
    ...(one.bulletin === undefined ? {} : { bulletin: working(calendar, on(one.bulletin), false) }),
    announced: covers(calendar, due.date),
  };
};

/** The rounds of a year that are of the template's kind, in their order. */
export const roundsOfYear = (planning: Planning): readonly PlannedRound[] =>
  planning.plan.periods
    .filter(({ quarter }) => (quarter === undefined) === isYearly(planning.template.period))
    .map((one) => plannedRound(one, planning));
