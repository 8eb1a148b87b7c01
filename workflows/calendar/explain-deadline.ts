import type { Bilingual } from '../../engine/bilingual.ts';
import { isWeekend } from './calendar.ts';
import type { Deadline, Derivation } from './deadline.ts';
import { addDays, type Instant, type LocalDate, localDateOf } from './instant.ts';
import { partsOf, sayDate } from './say-date.ts';

const SHANGHAI_AHEAD_HOURS = 8;

const dateZh = (date: LocalDate, near?: LocalDate): string => sayDate(date, near).zh;
const dateEn = (date: LocalDate, near?: LocalDate): string => sayDate(date, near).en;

// An end at midnight is read as 24:00 of the day that it closes, as a document says it.
const momentOf = (instant: Instant): { date: LocalDate; clock: string } => {
  const date = localDateOf(instant);
  const hours = (Number(instant.slice(11, 13)) + SHANGHAI_AHEAD_HOURS) % 24;
  const clock = `${String(hours).padStart(2, '0')}:${instant.slice(14, 16)}`;
  return clock === '00:00' ? { date: addDays(date, -1), clock: '24:00' } : { date, clock };
};

interface Span {
  readonly first: LocalDate;
  readonly last: LocalDate;
}

// Days off read as people say them: 1 to 7 October, although the list leaves out the weekend in between.
const spansOf = (dates: readonly LocalDate[], workedWeekends: readonly LocalDate[]): Span[] => {
  const spans: { first: LocalDate; last: LocalDate }[] = [];
  for (const date of dates) {
    const open = spans.at(-1);
    let next = open === undefined ? date : addDays(open.last, 1);
    while (next < date && isWeekend(next) && !workedWeekends.includes(next))
      next = addDays(next, 1);
    if (open !== undefined && next === date) open.last = date;
    else spans.push({ first: date, last: date });
  }
  return spans;
};

const sameMonth = ({ first, last }: Span): boolean => first.slice(0, 7) === last.slice(0, 7);

const spanZh = (span: Span, near: LocalDate): string => {
  const { first, last } = span;
  if (first === last) return dateZh(first, near);
  const end = sameMonth(span) ? `${partsOf(last).day}日` : dateZh(last, first);
  return `${dateZh(first, near)}至${end}`;
};

const spanEn = (span: Span, near: LocalDate): string => {
  const { first, last } = span;
  if (first === last) return dateEn(first, near);
  const start = sameMonth(span) ? String(partsOf(first).day) : dateEn(first, last);
  return `${start} to ${dateEn(last, near)}`;
};

const daysZh = ({ days, unit, countFirstDay }: Derivation): string =>
  `${days}个${unit === 'working' ? '工作日' : '自然日'}（${countFirstDay ? '当日计入' : '次日起计'}）`;

const zhOf = ({ at, date, why }: Deadline): string => {
  const near = why.startedOn;
  const spans = spansOf(why.skippedHolidays, why.workedMakeUpDays);
  const passed = [
    ...(spans.length === 0 ? [] : [`${spans.map((s) => spanZh(s, near)).join('、')}放假`]),
    ...(why.skippedWeekendDays === 0 ? [] : [`${why.skippedWeekendDays}个周末休息日`]),
  ];
  const pauses = why.pauses.map(({ from, to }) =>
    spanZh({ first: localDateOf(from), last: localDateOf(to) }, near),
  );
  const clauses = [
    why.days === 0 ? `自${dateZh(near)}起即办` : `自${dateZh(near)}起算${daysZh(why)}`,
    ...(passed.length === 0 ? [] : [`遇${passed.join('、')}顺延`]),
    ...(why.workedMakeUpDays.length === 0
      ? []
      : [`${why.workedMakeUpDays.map((d) => dateZh(d, near)).join('、')}调休上班计入`]),
    ...(pauses.length === 0 ? [] : [`${pauses.join('、')}暂停计时（首尾两日均不计入）`]),
    `于${dateZh(date)}${why.hour}截止。`,
  ];
  return clauses.join('，') + upstreamZh(at, why) + provisionalZh(why);
};

const upstreamZh = (at: Instant, { upstreamLimit }: Derivation): string => {
  if (upstreamLimit === undefined) return '';
  const limit = momentOf(upstreamLimit);
  const sentence = `上级截止时间为${dateZh(limit.date)}${limit.clock}，不因暂停计时顺延`;
  return at > upstreamLimit
    ? `${sentence}，本时限已晚于上级截止时间，请提前办理。`
    : `${sentence}。`;
};

const provisionalZh = ({ provisional }: Derivation): string =>
  provisional ? '其中部分日期的放假安排尚未公布，暂按周一至周五推算，公布后重新核定。' : '';

const daysEn = ({ days, unit, countFirstDay, startedOn }: Derivation): string =>
  `${days} ${unit} ${days === 1 ? 'day' : 'days'} from ${dateEn(startedOn)} (the first day ${countFirstDay ? 'counts' : 'does not count'})`;

const enOf = ({ at, date, why }: Deadline): string => {
  const near = why.startedOn;
  const spans = spansOf(why.skippedHolidays, why.workedMakeUpDays);
  const passed = [
    ...(spans.length === 0
      ? []
      : [`the holidays of ${spans.map((s) => spanEn(s, near)).join(', ')}`]),
    ...(why.skippedWeekendDays === 0
      ? []
      : [`${why.skippedWeekendDays} weekend ${why.skippedWeekendDays === 1 ? 'day' : 'days'}`]),
  ];
  const pauses = why.pauses.map(({ from, to }) =>
    spanEn({ first: localDateOf(from), last: localDateOf(to) }, near),
  );
  const clauses = [
    why.days === 0 ? `What is due at once from ${dateEn(near)}` : daysEn(why),
    ...(passed.length === 0 ? [] : [`skipping ${passed.join(' and ')}`]),
    ...(why.workedMakeUpDays.length === 0
      ? []
      : [`counting the make-up ${why.workedMakeUpDays.map((d) => dateEn(d, near)).join(', ')}`]),
    ...(pauses.length === 0
      ? []
      : [`with the clock paused ${pauses.join(', ')} (both ends left out)`]),
    `${why.days > 1 ? 'end' : 'ends'} on ${dateEn(date)} at ${why.hour}.`,
  ];
  return clauses.join(', ') + upstreamEn(at, why) + provisionalEn(why);
};

const upstreamEn = (at: Instant, { upstreamLimit }: Derivation): string => {
  if (upstreamLimit === undefined) return '';
  const limit = momentOf(upstreamLimit);
  const sentence = ` The higher level's limit is ${dateEn(limit.date)} at ${limit.clock} and does not move with a pause`;
  return at > upstreamLimit
    ? `${sentence}; this time limit is later: act earlier.`
    : `${sentence}.`;
};

const provisionalEn = ({ provisional }: Derivation): string =>
  provisional
    ? ' Provisional: the holidays of some of these days are not published yet, they were counted Monday to Friday.'
    : '';

/** One or a few sentences for a clerk: start, days, what was skipped and worked, pauses, the higher level's limit. */
export const explainDeadline = (deadline: Deadline): Bilingual => ({
  zh: zhOf(deadline),
  en: enOf(deadline),
});
