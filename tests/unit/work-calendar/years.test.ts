import { describe, expect, it } from 'vitest';
import type { Recorded } from '../../../engine/event.ts';
import type { Refusal } from '../../../engine/refusal.ts';
import { referenceData } from '../../../functions/wiring/reference-data.ts';
import { SameAdministrator } from '../../../workflows/account/refusals.ts';
import { WorkCalendar } from '../../../workflows/calendar/calendar.ts';
import type { Facts } from '../../../workflows/facts.ts';
import { DocumentFromTheFuture } from '../../../workflows/orgs/document-order.ts';
import {
  amended,
  type CalendarState,
  calendarAggregate,
  initialCalendar,
} from '../../../workflows/work-calendar/index.ts';
import type { CalendarCommand, CalendarEvent } from '../../../workflows/work-calendar/messages.ts';
import {
  DaysImplausible,
  NoSuchAmendment,
  YearOutOfReach,
} from '../../../workflows/work-calendar/refusals.ts';

const { calendar } = referenceData;
const FIRST = { id: 'a-1', role: 'administrator', org: 'SYSTEM' };
const SECOND = { ...FIRST, id: 'a-2' };
const AT = '2026-11-05T01:00:00.000Z';

const proposal = {
  type: 'ProposeYear',
  year: 2027,
  holidays: ['2027-01-01', '2027-02-08'],
  makeUpDays: ['2027-02-20'],
  document: {
    number: '国办发明电〔2026〕99号',
    title: '放假安排的通知（示例）',
    date: '2026-11-04',
  },
} as const satisfies CalendarCommand;

const send = (
  state: CalendarState,
  command: CalendarCommand,
  actor = FIRST,
  serial = 1,
): CalendarState => {
  const commandId = `0000000${serial}-0000-4000-8000-000000000000`;
  const facts = { calendar: amended(calendar, state) } as Facts;
  const { events } = calendarAggregate.decide({ command, commandId, at: AT, actor, facts }, state);
  return events.reduce(
    (folded, event) =>
      calendarAggregate.evolve(folded, {
        header: { at: `2026-11-05T01:00:0${serial}.000Z`, actor },
        event,
      } as Recorded<CalendarEvent>),
    state,
  );
};
const idOf = (state: CalendarState) => state.amendments.at(-1)?.amendmentId ?? '';
const confirm = (state: CalendarState, actor = SECOND, serial = 2) =>
  send(state, { type: 'ConfirmYear', amendmentId: idOf(state) }, actor, serial);

describe('a year of the calendar', () => {
  it('counts only once another administrator has compared it with the announcement', () => {
    const proposed = send(initialCalendar, proposal);
    expect(amended(calendar, proposed)).toBe(calendar);
    expect(calendarAggregate.tasks(proposed)).toMatchObject([
      { kind: 'confirm-calendar', role: 'administrator', commands: ['ConfirmYear', 'DismissYear'] },
    ]);
    expect(() => confirm(proposed, FIRST)).toThrow(SameAdministrator);
    const table = amended(calendar, confirm(proposed));
    expect(table.lastYear).toBe(2027);
    expect(table.version).toBe(`${calendar.version}+1`);
    expect(table.holidays).toContain('2027-02-08');
    expect(table.source).toContain('国办发明电〔2026〕99号');
    expect(WorkCalendar.safeParse(table).success).toBe(true);
  });

  it('replaces the year and leaves the others as they were', () => {
    const year = { ...proposal, year: 2026, holidays: ['2026-10-01'], makeUpDays: [] };
    const table = amended(calendar, confirm(send(initialCalendar, year)));
    expect(table.holidays.filter((date) => date.startsWith('2026'))).toEqual(['2026-10-01']);
    expect(table.holidays.filter((date) => date.startsWith('2025'))).toEqual(
      calendar.holidays.filter((date) => date.startsWith('2025')),
    );
  });

  it('announced again in mid-year, the later announcement counts, under another version', () => {
    const once = confirm(send(initialCalendar, proposal));
    const again = send(once, { ...proposal, holidays: ['2027-01-01'] }, SECOND, 3);
    const table = amended(calendar, confirm(again, FIRST, 4));
    expect(table.version).toBe(`${calendar.version}+2`);
    expect(table.holidays).not.toContain('2027-02-08');
  });

  it('is refused with every date that cannot be right, at once', () => {
    const wrong = {
      ...proposal,
      holidays: ['2027-01-02', '2026-12-31', '2027-01-01', '2027-01-01'],
      makeUpDays: ['2027-02-08'],
    };
    let refusal: unknown;
    try {
      send(initialCalendar, wrong);
    } catch (error) {
      refusal = error;
    }
    expect(refusal).toBeInstanceOf(DaysImplausible);
    expect((refusal as Refusal).problems.map(({ path, rule }) => [path, rule])).toEqual([
      ['holidays.0', 'weekday'],
      ['holidays.1', 'year'],
      ['holidays.3', 'twice'],
      ['makeUpDays.0', 'weekend'],
    ]);
  });

  it('leaves no gap, and rests on an announcement that is out', () => {
    expect(() => send(initialCalendar, { ...proposal, year: 2028 })).toThrow(YearOutOfReach);
    const document = { ...proposal.document, date: '2026-11-06' };
    expect(() => send(initialCalendar, { ...proposal, document })).toThrow(DocumentFromTheFuture);
  });

  it('once dismissed can no longer be confirmed', () => {
    const proposed = send(initialCalendar, proposal);
    const amendmentId = idOf(proposed);
    const dismissed = send(proposed, { type: 'DismissYear', amendmentId, reason: '与原文不一致' });
    expect(() => confirm(dismissed)).toThrow(NoSuchAmendment);
    expect(calendarAggregate.tasks(dismissed)).toEqual([]);
  });
});
