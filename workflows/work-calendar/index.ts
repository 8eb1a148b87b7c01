import type { Aggregate, Task } from '../../engine/decider.ts';
import type { Facts, Need } from '../facts.ts';
import { decide } from './decide.ts';
import {
  type CalendarCommand,
  type CalendarEvent,
  calendarCommands,
  calendarEvents,
} from './messages.ts';
import { type CalendarState, evolve, initialCalendar, isPending } from './state.ts';

export { amended, type CalendarState, initialCalendar, isPending } from './state.ts';

/** There is one calendar: the country's. */
export const CALENDAR_ID = 'cn';

const tasks = ({ amendments }: CalendarState): readonly Task[] =>
  amendments.filter(isPending).map(({ amendmentId, year, document, proposedAt }) => ({
    id: `confirm:${amendmentId}`,
    kind: 'confirm-calendar',
    org: proposedAt.org,
    role: 'administrator',
    title: { zh: '复核工作日历', en: 'Confirm a year of the calendar' },
    why: {
      zh: `依据${document.number}拟调整${year}年工作日历，须由提出人以外的管理员对照通知原文复核；复核后未到期的办理时限将重新核定`,
      en: `The calendar of ${year} is to follow ${document.number}: another administrator compares it with the announcement. Open time limits are then computed anew`,
    },
    commands: ['ConfirmYear', 'DismissYear'],
    since: proposedAt.at,
  }));

/** The days off and make-up days of each year, as announced: one administrator proposes, another confirms. */
export const calendarAggregate: Aggregate<
  CalendarState,
  CalendarCommand,
  CalendarEvent,
  Facts,
  Need
> = {
  name: 'calendar',
  prefix: 'CALENDAR',
  commands: calendarCommands,
  events: calendarEvents,
  initial: initialCalendar,
  decide,
  evolve,
  tasks,
  head: (state) => ({
    status: 'open',
    open: tasks(state).length > 0,
    list: 'CALENDARS',
    title: '工作日历',
    counts: { tasks: tasks(state).length },
  }),
  rules: (_state, { calendar }) => ({ calendar: calendar.version }),
};
