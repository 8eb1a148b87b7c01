import { describe, expect, it } from 'vitest';
import { deadlineAfter } from '../../../workflows/calendar/deadline.ts';
import { caseAggregate, caseFollowing } from '../../../workflows/case/aggregate.ts';
import type { CaseState } from '../../../workflows/case/state.ts';
import { awaitNomination } from '../../../workflows/recommendation/index.ts';
import { calendar2026 } from '../../fixtures/calendar.ts';
import { factsOf } from '../../fixtures/facts.ts';
import { readyCase, servingCall } from '../../fixtures/upstream.ts';
import { commandIdOf, MORNING, recordedEvent, system } from '../../given.ts';
import { inquired } from '../notice/story.ts';
import { withDepartments } from '../review/story.ts';

/** The State Council gives Wed 18 to Fri 20 March off after all. */
const amended = {
  ...calendar2026,
  version: 'fixture-2026.2',
  holidays: [...calendar2026.holidays, '2026-03-18', '2026-03-19', '2026-03-20'],
};

const reprojected = (kase: CaseState, calendar = amended, at = MORNING) => {
  const { events } = caseAggregate.decide(
    {
      command: { type: 'ReprojectDeadlines', calendarVersion: calendar.version },
      commandId: commandIdOf(99),
      at,
      actor: system(),
      facts: factsOf({ calendar }),
    },
    kase,
  );
  return {
    events,
    after: events.reduce(
      (folded, event, index) =>
        caseAggregate.evolve(
          folded,
          recordedEvent(event, kase.version + 1 + index, at, system()) as never,
        ),
      kase,
    ),
  };
};
const dues = (kase: CaseState) =>
  caseAggregate.tasks(kase).flatMap(({ id, due }) => (due === undefined ? [] : [[id, due.date]]));

describe('an amended table of working days', () => {
  it('moves the open time limits of every department, and keeps what each was and why', () => {
    // Asked on Tue 14 April, seven working days: Thu 23 April. Now the 15th to 17th are days off.
    const later = {
      ...calendar2026,
      version: 'fixture-2026.2',
      holidays: [...calendar2026.holidays, '2026-04-15', '2026-04-16', '2026-04-17'],
    };
    const kase = withDepartments().state();
    const [before] = dues(kase);
    const { events, after } = reprojected(kase, later, '2026-04-14T03:00:00.000Z');
    expect(events).toMatchObject([
      {
        type: 'DeadlinesReprojected',
        calendarVersion: 'fixture-2026.2',
        deadlines: [
          { taskId: 'opinion:BZ-STATS', was: { date: before?.[1] } },
          { taskId: 'opinion:BZ-TAX' },
          { taskId: 'opinion:BZ-EMERGENCY' },
        ],
      },
    ]);
    const moved = dues(after);
    expect(moved.map(([id]) => id)).toEqual(dues(kase).map(([id]) => id));
    for (const [index, [, date]] of moved.entries())
      expect(Date.parse(`${date}`) - Date.parse(`${dues(kase)[index]?.[1]}`)).toBeGreaterThan(0);
    const seat = after.review.departments['BZ-STATS'];
    expect(seat?.due.why).toMatchObject({
      calendarVersion: 'fixture-2026.2',
      skippedHolidays: ['2026-04-15', '2026-04-16', '2026-04-17'],
    });
    expect(seat?.wakeAt?.slice(0, 10)).not.toBe(
      kase.review.departments['BZ-STATS']?.wakeAt?.slice(0, 10),
    );
    expect(caseAggregate.events.DeadlinesReprojected?.data.safeParse(events[0]).error).toBe(
      undefined,
    );
  });

  it('is followed once', () => {
    const kase = withDepartments().state();
    const { after } = reprojected(kase, amended, '2026-04-14T03:00:00.000Z');
    expect(reprojected(after, amended, '2026-04-14T03:00:00.000Z').events).toEqual([]);
    expect(
      caseFollowing(after, amended, '2026-04-14T03:00:00.000Z', factsOf().orgs),
    ).toBeUndefined();
  });

  it('leaves alone what was due before it came, and days that were printed', () => {
    const kase = withDepartments().state();
    expect(reprojected(kase, amended, '2026-06-01T03:00:00.000Z').events).toEqual([]);
    const { story } = inquired();
    const { after } = reprojected(story.state(), amended, '2026-03-17T03:00:00.000Z');
    expect(after.notice.current).toEqual(story.state().notice.current);
  });

  it('moves an inquiry, the nomination and the county’s preliminary review, with their next reminder', () => {
    const { story, id } = inquired();
    const { after } = reprojected(story.state(), amended, '2026-03-17T03:00:00.000Z');
    const before = story.state().notice;
    expect(after.notice.objections[id]?.limit.due.date).not.toBe(
      before.objections[id]?.limit.due.date,
    );
    expect(after.notice.objections[id]?.limit.wakeAt).not.toBe(before.objections[id]?.limit.wakeAt);

    const call = servingCall();
    const { due, nextAt } = awaitNomination({ at: MORNING, facts: factsOf({ call }) }) as never;
    const ready = readyCase('rope');
    const awaiting = {
      ...ready,
      recommendation: { ...ready.recommendation, due, wakeAt: nextAt },
    } as CaseState;
    const nominating = reprojected(awaiting).after.recommendation;
    expect(nominating.due?.date).toBe('2026-04-02');

    const terms = {
      start: MORNING,
      days: 5,
      calendar: calendar2026,
      rule: 'call.days.preliminary',
    };
    const asked = deadlineAfter(terms);
    const preliminary = { recommender: '371625', since: MORNING, due: asked, wakeAt: asked.at };
    const filed = readyCase('park', { status: 'preliminary' });
    const county = reprojected({ ...filed, submission: { ...filed.submission, preliminary } });
    expect(asked.date).toBe('2026-03-23');
    expect(county.after.submission.preliminary?.due.date).toBe('2026-03-26');
    expect(county.after.submission.preliminary?.wakeAt).toBe('2026-03-25T01:00:00.000Z');
  });
});
