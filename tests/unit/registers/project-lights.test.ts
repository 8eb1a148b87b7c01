import { describe, expect, it } from 'vitest';
import { entryAggregate } from '../../../workflows/registers/index.ts';
import { entryFollowUps } from '../../../workflows/registers/raise.ts';
import {
  ByActAlone,
  CheckFailed,
  EntryOpen,
  NotByThisHand,
  ProofMissing,
} from '../../../workflows/registers/refusals.ts';
import { OPEN_PROJECT, PHOTO } from '../../fixtures/project.ts';
import { clerk, department, givenAggregate, office, system } from '../../given.ts';

const document = { number: '滨工信字〔2026〕6号', title: '“百项”名单', date: '2026-03-10' };
const BUREAU = { actor: department('BZ-IIT') };
const act = (name: string, more: object = {}) =>
  ({ type: 'ActOnEntry', act: name, ...more }) as const;

const registered = givenAggregate(entryAggregate)
  .at('2026-03-16T02:00:00.000Z')
  .by(clerk())
  .facts({ files: new Map([[PHOTO.fileId, { ...PHOTO, contentType: 'image/jpeg' }]]) })
  .when(OPEN_PROJECT)
  .accepted();
type Stood = typeof registered;
const marks = (stood: Stood) => entryAggregate.head(stood.state()).fields?.marks ?? '';
const wakes = (stood: Stood, ask: string) => stood.state().asked[ask]?.wakeAt;
/** Time does what it has to do with a question, so many times. */
const passed = (stood: Stood, ask: string, times: number): Stood => {
  if (times === 0) return stood;
  const at = wakes(stood, ask) ?? expect.unreachable('time has nothing to do');
  const kept = stood
    .when({ type: 'KeepEntryTime', taskId: `ask:${ask}` }, { at, actor: system() })
    .accepted();
  return passed(kept, ask, times - 1);
};

describe('the light of a project', () => {
  it('is yellow thirty days after the planned start and red after sixty, and goes out when it starts', () => {
    const yellow = passed(registered, 'start-due', 2);
    expect(marks(yellow)).toBe('start-behind');
    // 20 March and sixty days; that the thirtieth was a Sunday moves nothing.
    expect(wakes(yellow, 'start-due')).toBe('2026-05-19T09:30:00.000Z');
    const red = passed(yellow, 'start-due', 1);
    expect(marks(red)).toBe('start-overdue');
    expect(
      marks(red.when(act('start', { values: { start: '2026-05-20' }, photo: PHOTO })).accepted()),
    ).toBe('not-entered');
  });

  it('is red where nothing was heard for two months', () => {
    const going = registered
      .when(act('start', { values: { start: '2026-03-18' }, photo: PHOTO }))
      .accepted();
    const late = passed(going, 'month-due', 2);
    expect(marks(late)).toBe('not-entered');
    // Asked for by 8 April; the second report was due on 8 May.
    expect(wakes(late, 'month-due')).toBe('2026-05-09T09:30:00.000Z');
    const lost = passed(late, 'month-due', 1);
    expect(marks(lost)).toBe('not-entered lost');
  });
});

describe('what is done about a project that does not start', () => {
  const told = act('escalate', {
    values: { sponsor: '副县长（示例）', escalatedOn: '2026-05-20' },
    reason: '用地指标未落实',
  });
  const raise = act('raise-matter', {
    values: { matterKind: 'land', request: '需用地指标120亩。' },
  });

  it('goes to the sponsoring leader first, and then before the leading group as a matter of its county', () => {
    registered.when(raise).refuses(CheckFailed);
    const after = registered.when(told).accepted();
    after.when(raise, BUREAU).refuses(NotByThisHand);
    after.when(raise).then([
      {
        type: 'EntryActed',
        raised: {
          register: 'matters',
          values: {
            kind: 'land',
            title: '项目协调：智能厨具项目（样例）',
            text: '需用地指标120亩。',
            raiser: '371625',
          },
        },
      },
    ]);
  });

  it('is taken in by the register of matters once, in its unit’s name', () => {
    const raised = registered.when(told).accepted().when(raise).accepted();
    const [word] = entryFollowUps(raised.state());
    const { entryId, values } = raised.state().raised[0] ?? expect.unreachable('nothing raised');
    expect(word).toMatchObject({ aggregate: 'entry', id: entryId });
    const from = { entryId: 'en-p', register: 'projects' };
    const takeIn = { type: 'TakeInEntry', entryId, register: 'matters', values, from } as const;
    const taken = givenAggregate(entryAggregate)
      .at('2026-05-20T02:00:00.000Z')
      .by(system())
      .when(takeIn)
      .then([{ type: 'EntryOpened', from, status: 'raised' }]);
    expect(taken.state().values.raiser).toBe('371625');
    expect(entryAggregate.tasks(taken.state()).map(({ id, org }) => [id, org])).toEqual([
      ['ask:accept-due', 'BZ-OFFICE'],
    ]);
    taken.when(takeIn).refuses(EntryOpen);
  });
});

describe('the list of the hundred', () => {
  it('is joined and left by document alone, and by nobody’s correction', () => {
    registered.when(act('list-hundred'), BUREAU).refuses(ProofMissing);
    const listed = registered.when(act('list-hundred', { document }), BUREAU).accepted();
    expect(listed.state().values.hundred).toBe(true);
    expect(marks(listed)).toBe('hundred');
    const correct = (values: Readonly<Record<string, unknown>>) =>
      ({ type: 'CorrectEntry', values, reason: '登记有误' }) as const;
    listed.when(correct({ hundred: null }), BUREAU).refuses(ByActAlone);
    const off = listed
      .when(
        act('unlist-hundred', { document: { ...document, number: '滨工信字〔2026〕7号' } }),
        BUREAU,
      )
      .accepted();
    expect(off.state().values).not.toHaveProperty('hundred');
    // What statistics has entered is statistics’ word: no correction of the county’s or the bureau’s makes it.
    for (const by of [{}, BUREAU])
      listed.when(correct({ inStatistics: '2026-03-02' }), by).refuses(ByActAlone);
    listed.when(correct({ planYear: '100' })).accepted();
    listed.when(correct({ planYear: '100' }), { actor: office() }).refuses(NotByThisHand);
  });
});
