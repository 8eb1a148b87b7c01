import type { Aggregate, Task } from '../../engine/decider.ts';
import type { Facts, Need } from '../facts.ts';
import { decide } from './decide.ts';
import {
  type HolidayCommand,
  type HolidayEvent,
  holidayCommands,
  holidayEvents,
} from './messages.ts';
import { evolve, type HolidayState, initialHolidays, isPending } from './state.ts';

export { amended, type HolidayState, initialHolidays, isPending } from './state.ts';

/** There is one calendar: the country's. */
export const CALENDAR_ID = 'cn';

const tasks = ({ amendments }: HolidayState): readonly Task[] =>
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
export const holidayAggregate: Aggregate<HolidayState, HolidayCommand, HolidayEvent, Facts, Need> =
  {
    name: 'calendar',
    prefix: 'CALENDAR',
    commands: holidayCommands,
    events: holidayEvents,
    initial: initialHolidays,
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
