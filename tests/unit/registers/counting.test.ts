import { describe, expect, it } from 'vitest';
import type { TallyName } from '../../../workflows/registers/check-name.ts';
import { entryAggregate } from '../../../workflows/registers/index.ts';
import { registerNamed } from '../../../workflows/registers/registry.ts';
import type { EntryState } from '../../../workflows/registers/state.ts';
import { beganList, countsOn, tallyLists } from '../../../workflows/registers/tallies.ts';
import { OPEN_PROJECT, PHOTO } from '../../fixtures/project.ts';
import { clerk, department, givenAggregate, office } from '../../given.ts';

const project = givenAggregate(entryAggregate)
  .at('2026-03-16T02:00:00.000Z')
  .by(clerk())
  .facts({ files: new Map([[PHOTO.fileId, { ...PHOTO, contentType: 'image/jpeg' }]]) })
  .when(OPEN_PROJECT)
  .accepted();
const act = (name: string, more: object = {}) =>
  ({ type: 'ActOnEntry', act: name, ...more }) as const;

const PROJECTS: readonly TallyName[] = [
  'reserve',
  'started',
  'completed',
  'planned-start',
  'planned-finish',
  'started-not-entered',
  'entered-not-started',
  'start-overdue',
];
const counted = (state: EntryState, day: string, of: readonly TallyName[] = PROJECTS) =>
  of.filter((tally) => countsOn({ tally }, state, day));

describe('what a project counts for', () => {
  it('in reserve from its registration, planned from its planned days, and red sixty days after the plan', () => {
    const state = project.state();
    expect(counted(state, '2026-03-15')).toEqual([]);
    expect(counted(state, '2026-03-16')).toEqual(['reserve']);
    expect(counted(state, '2026-05-19')).toEqual(['reserve', 'planned-start']);
    expect(counted(state, '2026-05-20')).toEqual(['reserve', 'planned-start', 'start-overdue']);
    expect(counted(state, '2027-03-20')).toContain('planned-finish');
  });

  it('started and not entered (应统未统), until statistics enters it', () => {
    const started = project
      .when(act('start', { values: { start: '2026-03-18' }, photo: PHOTO }), {
        at: '2026-03-18T02:00:00.000Z',
      })
      .accepted();
    expect(counted(started.state(), '2026-06-01')).toEqual([
      'started',
      'planned-start',
      'started-not-entered',
    ]);
    const entered = started
      .when(act('enter-statistics', { values: { inStatistics: '2026-04-09' } }), {
        actor: department('BZ-STATS'),
        at: '2026-04-10T02:00:00.000Z',
      })
      .accepted();
    expect(counted(entered.state(), '2026-06-01')).toEqual(['started', 'planned-start']);
  });

  it('entered and not started (统而未建) from the day of the entry, for its county', () => {
    const entered = project
      .when(act('enter-statistics', { values: { inStatistics: '2026-04-09' } }), {
        actor: department('BZ-STATS'),
        at: '2026-04-10T02:00:00.000Z',
      })
      .accepted()
      .state();
    expect(counted(entered, '2026-04-08')).not.toContain('entered-not-started');
    expect(counted(entered, '2026-04-09')).toContain('entered-not-started');
    const claims = entryAggregate.claims?.(project.state(), entered, {} as never) ?? [];
    expect(claims).toContainEqual({
      kind: 'tally',
      key: 'projects|entered-not-started@371625',
      month: '2026-04',
      days: { '09': 1 },
    });
  });

  it('a cancelled one is planned no more', () => {
    const gone = project
      .when(act('cancel', { reason: '投资方退出。' }))
      .accepted()
      .state();
    expect(counted(gone, '2028-01-01')).toEqual([]);
  });
});

const matter = givenAggregate(entryAggregate)
  .at('2026-03-16T02:00:00.000Z')
  .by(clerk())
  .when({
    type: 'OpenEntry',
    entryId: 'en-m',
    register: 'matters',
    values: { kind: 'land', title: '样例用地', text: '需新增建设用地120亩。', raiser: '371625' },
  })
  .accepted();
const MATTERS: readonly TallyName[] = ['open', 'overdue', 'on-agenda'];

describe('what a matter counts for', () => {
  it('is late from the day after its first limit, and found by the month in which that was', () => {
    const state = matter.state();
    expect(counted(state, '2026-03-19', MATTERS)).toEqual(['open']);
    expect(counted(state, '2026-03-20', MATTERS)).toEqual(['open', 'overdue']);
    const register = registerNamed('matters') ?? expect.unreachable('no matters');
    expect(tallyLists(register, state)).toContain(beganList('matters', 'overdue', '2026-03'));
  });

  it('stands on the agenda on the day of the meeting alone, and nowhere once it is declined', () => {
    const byOffice = { actor: office() };
    const agenda = matter
      .when(act('accept'), byOffice)
      .accepted()
      .when(act('consult', { row: { values: { unit: 'BZ-IIT', from: '2026-03-16' } } }), byOffice)
      .accepted()
      .when(
        act('record-opinion', {
          row: {
            values: { unit: 'BZ-IIT', text: '符合规划。', agrees: 'agrees', from: '2026-03-20' },
          },
        }),
        { actor: department('BZ-IIT') },
      )
      .accepted()
      .when(act('put-on-agenda', { values: { meeting: '2026-03-27' } }), byOffice)
      .accepted()
      .state();
    expect(counted(agenda, '2026-03-26', MATTERS)).toEqual(['open']);
    expect(counted(agenda, '2026-03-27', MATTERS)).toEqual(['open', 'on-agenda']);
    const declined = matter.when(act('decline', { reason: '不属本级事权。' }), byOffice).accepted();
    expect(counted(declined.state(), '2026-12-31', MATTERS)).toEqual([]);
  });
});
