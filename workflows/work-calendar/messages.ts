import * as z from 'zod';
import { bilingual, said } from '../../engine/bilingual.ts';
import { type CommandsOf, command, type EventsOf, event, strictly } from '../../engine/messages.ts';
import { LocalDate } from '../calendar/instant.ts';
import { OfficialDocument } from '../orgs/document.ts';

const administrator = [{ role: 'administrator', relation: 'any' }] as const;

/** One year as the State Council's office announces it: weekdays that are off, weekends that are worked (调休). */
const year = {
  year: z.int().min(2000).max(9998),
  holidays: z.array(LocalDate).max(60),
  makeUpDays: z.array(LocalDate).max(30),
  /** The announcement, e.g. 国务院办公厅关于2027年部分节假日安排的通知. */
  document: OfficialDocument,
};
const AmendmentId = z
  .string()
  .regex(/^y-[0-9a-f-]{1,40}$/, said('请从已有的日历调整中选择', 'choose one of the amendments'));

export const calendarCommands = {
  ProposeYear: command({
    title: bilingual('拟调整工作日历', 'Propose a year of the calendar'),
    body: () => z.strictObject(year),
    may: administrator,
    refusals: ['YearOutOfReach', 'DaysImplausible', 'DocumentFromTheFuture'],
    example: {
      year: 2027,
      holidays: ['2027-01-01', '2027-02-08'],
      makeUpDays: ['2027-02-20'],
      document: {
        number: '国办发明电〔2026〕99号',
        title: '国务院办公厅关于2027年部分节假日安排的通知（示例）',
        date: '2026-11-04',
      },
    },
  }),
  ConfirmYear: command({
    title: bilingual('复核工作日历', 'Confirm a year of the calendar'),
    body: () => z.strictObject({ amendmentId: AmendmentId }),
    may: administrator,
    refusals: ['NoSuchAmendment', 'SameAdministrator', 'YearOutOfReach'],
    example: { amendmentId: 'y-00000002-0000' },
  }),
  DismissYear: command({
    title: bilingual('退回工作日历调整', 'Dismiss a proposed year'),
    body: strictly(() => ({
      amendmentId: AmendmentId,
      reason: z.string().trim().min(1).max(500),
    })),
    may: administrator,
    refusals: ['NoSuchAmendment'],
    example: { amendmentId: 'y-00000002-0000', reason: '与通知原文不一致' },
  }),
};
export type CalendarCommand = CommandsOf<typeof calendarCommands>;

export const calendarEvents = {
  YearProposed: event({
    v: 1,
    title: bilingual('拟调整工作日历，待复核', 'A year of the calendar is proposed'),
    audience: 'accounts',
    data: () => z.object({ amendmentId: AmendmentId, ...year }),
  }),
  YearConfirmed: event({
    v: 1,
    title: bilingual('工作日历已调整', 'A year of the calendar is in force'),
    audience: 'public',
    data: () => z.object({ amendmentId: AmendmentId }),
  }),
  YearDismissed: event({
    v: 1,
    title: bilingual('工作日历调整已退回', 'A proposed year is dismissed'),
    audience: 'accounts',
    data: () => z.object({ amendmentId: AmendmentId, reason: z.string() }),
  }),
};
export type CalendarEvent = EventsOf<typeof calendarEvents>;
