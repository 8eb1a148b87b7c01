import { describe, expect, it } from 'vitest';
import { entryReprojection } from '../../../workflows/keeping/decide.ts';
import { entryAggregate } from '../../../workflows/registers/index.ts';
import { calendar2026 } from '../../fixtures/calendar.ts';
import { clerk, givenAggregate, system } from '../../given.ts';

/** The State Council gives Wed 18 to Fri 20 March off after all. */
const amended = {
  ...calendar2026,
  version: 'fixture-2026.2',
  holidays: [...calendar2026.holidays, '2026-03-18', '2026-03-19', '2026-03-20'],
};
const follow = { type: 'ReprojectEntryLimits', calendarVersion: amended.version } as const;
const NOW = '2026-03-17T02:00:00.000Z';
const under = { at: NOW, actor: system(), facts: { calendar: amended } };

const raised = givenAggregate(entryAggregate)
  .at('2026-03-16T02:00:00.000Z')
  .by(clerk())
  .when({
    type: 'OpenEntry',
    entryId: 'en-m',
    register: 'matters',
    values: { kind: 'land', title: '园区扩建用地', text: '需120亩。', raiser: '371625' },
  })
  .accepted();
const dues = (state: ReturnType<typeof raised.state>) =>
  entryAggregate.tasks(state).map(({ id, due, wakeAt }) => [id, due?.date, wakeAt]);

describe('an amended table of working days', () => {
  it('moves what is still to come of an entry’s questions with its reminder, and keeps what it was', () => {
    expect(dues(raised.state())).toEqual([
      ['ask:accept-due', '2026-03-19', '2026-03-18T01:00:00.000Z'],
    ]);
    expect(entryReprojection(raised.state(), calendar2026, NOW)).toBeUndefined();
    expect(entryReprojection(raised.state(), amended, NOW)).toMatchObject({ command: follow });
    const moved = raised.when(follow, under).then([
      {
        type: 'EntryLimitsReprojected',
        calendarVersion: 'fixture-2026.2',
        limits: [
          {
            taskId: 'ask:accept-due',
            was: { date: '2026-03-19' },
            now: { date: '2026-03-24' },
          },
        ],
      },
    ]);
    expect(dues(moved.state())).toEqual([
      ['ask:accept-due', '2026-03-24', '2026-03-23T01:00:00.000Z'],
    ]);
    expect(entryReprojection(moved.state(), amended, NOW)).toBeUndefined();
    moved.when(follow, under).then([]);
  });

  it('does not touch a limit that is over', () => {
    const late = { ...under, at: '2026-03-20T02:00:00.000Z' };
    expect(entryReprojection(raised.state(), amended, late.at)).toBeUndefined();
    raised.when(follow, late).then([]);
  });
});
