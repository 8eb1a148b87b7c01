import { bilingual } from '../../engine/bilingual.ts';
import type { Task } from '../../engine/decider.ts';
import { isHoliday, isWorkingDay, type WorkCalendar } from '../calendar/calendar.ts';
import { addDays, type Instant, type LocalDate, localDateOf } from '../calendar/instant.ts';
import { sayDate } from '../calendar/say-date.ts';
import type { OwnWord } from '../process.ts';
import type { CallState } from './state.ts';

/** The day that an instant closes: midnight closes the day before it. */
const closingDay = (closesAt: Instant): LocalDate =>
  localDateOf(new Date(Date.parse(closesAt) - 1).toISOString());

/**
 * The next working day, where the window closes on a day off that was announced after its end was set. What was
 * announced stays as it was (申报通知): only an extension with its document moves it, so that the office has to be told.
 */
export const windowDue = (
  { call, closesAt, windowCalendar }: CallState,
  calendar: WorkCalendar,
  at: Instant,
): LocalDate | undefined => {
  if (call === undefined || closesAt <= at || windowCalendar === calendar.version) return undefined;
  let day = closingDay(closesAt);
  if (!isHoliday(calendar, day)) return undefined;
  while (!isWorkingDay(calendar, day)) day = addDays(day, 1);
  return day;
};

/** The office has to be told, unless it was. */
export const windowCheck = (
  state: CallState,
  calendar: WorkCalendar,
  now: Instant,
): OwnWord | undefined => {
  const due = windowDue(state, calendar, now);
  if (due === undefined || (state.short?.closesAt === state.closesAt && state.short.due === due))
    return undefined;
  return {
    key: state.closesAt,
    command: { type: 'CheckWindow', calendarVersion: calendar.version },
  };
};

/** Asked until the window is extended. */
export const windowTasks = ({ call, closesAt, short }: CallState): readonly Task[] => {
  if (call === undefined || short?.closesAt !== closesAt) return [];
  const [closes, due] = [sayDate(closingDay(closesAt)), sayDate(short.due)];
  return [
    {
      id: 'window',
      kind: 'extend-window',
      org: call.office,
      role: 'office',
      title: bilingual('延长申报时间', 'Extend the window'),
      why: bilingual(
        `放假安排公布后重新核定，申报截止日${closes.zh}为休息日，应顺延至${due.zh}。请印发延期通知并办理申报延期`,
        `holidays announced since: the window closes on ${closes.en}, a day off, and should run to ${due.en}. Issue a notice of the extension and extend the window`,
      ),
      commands: ['ExtendWindow'],
      since: short.foundAt,
    },
  ];
};
