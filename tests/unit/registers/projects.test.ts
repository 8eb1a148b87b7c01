import { describe, expect, it } from 'vitest';
import { keeping } from '../../../workflows/keeping/index.ts';
import { entryAggregate } from '../../../workflows/registers/index.ts';
import {
  CheckFailed,
  EntryValuesWrong,
  NotByThisHand,
  ProofMissing,
  ProofUnusable,
} from '../../../workflows/registers/refusals.ts';
import { orgs } from '../../fixtures/orgs.ts';
import { OPEN_PROJECT, PHOTO } from '../../fixtures/project.ts';
import { clerk, department, givenAggregate, office, system } from '../../given.ts';

const started = {
  type: 'ActOnEntry',
  act: 'start',
  values: { start: '2026-03-18' },
  photo: PHOTO,
} as const;
const month = (of: string, doneMonth: string, doneYear: string, doneTotal = doneYear) =>
  ({
    type: 'ActOnEntry',
    act: 'report-month',
    values: { month: of, doneMonth, doneYear, doneTotal, progress: '基础施工' },
  }) as const;
const keepTime = { type: 'KeepEntryTime', taskId: 'ask:month-due' } as const;

const registered = givenAggregate(entryAggregate)
  .at('2026-03-16T02:00:00.000Z')
  .by(clerk())
  .facts({ files: new Map([[PHOTO.fileId, { ...PHOTO, contentType: 'image/jpeg' }]]) })
  .when(OPEN_PROJECT)
  .accepted();
const going = registered.when(started, { at: '2026-03-18T02:00:00.000Z' }).accepted();
const asked = (state: ReturnType<typeof going.state>) =>
  entryAggregate.tasks(state).map(({ id, org, due }) => `${id} ${org} ${due?.date}`);
const marks = (state: ReturnType<typeof going.state>) =>
  entryAggregate.head(state).fields?.marks ?? '';

describe('a project', () => {
  it('is asked to start thirty days after its plan, and the office hears of it twenty working days later', () => {
    // 19 April 2026 is a Sunday.
    expect(asked(registered.state())).toEqual(['ask:start-due 371625 2026-04-20']);
    const late = registered
      .when(
        { ...keepTime, taskId: 'ask:start-due' },
        { at: '2026-04-17T01:00:00.000Z', actor: system() },
      )
      .then([{ type: 'EntryReminded' }])
      .when(
        { ...keepTime, taskId: 'ask:start-due' },
        { at: '2026-04-20T09:30:00.000Z', actor: system() },
      )
      .then([{ type: 'EntryFellDue' }])
      .when(
        { ...keepTime, taskId: 'ask:start-due' },
        { at: '2026-05-25T09:30:00.000Z', actor: system() },
      )
      .then([{ type: 'EntryEscalated', to: { org: 'BZ-OFFICE', role: 'office' } }]);
    expect(asked(late.state())).toEqual([
      'ask:start-due 371625 2026-04-20',
      'overdue:start-due BZ-OFFICE 2026-04-20',
    ]);
    late
      .when(
        { type: 'ActOnEntry', act: 'postpone', reason: '用地指标未落实' },
        { at: '2026-05-26T01:00:00.000Z' },
      )
      .then([{ type: 'EntryActed', status: 'postponed', asks: {} }]);
  });

  it('waits for nobody whom the directory has not: a late question comes to rest', () => {
    const keep = { ...keepTime, taskId: 'ask:start-due' } as const;
    const alone = new Map([...orgs.byId].filter(([id]) => id !== 'BZ-OFFICE'));
    const without = { facts: { orgs: { ...orgs, byId: alone } }, actor: system() };
    const late = (at: string) => ({ ...without, at });
    const due = registered
      .when(keep, late('2026-04-17T01:00:00.000Z'))
      .then([{ type: 'EntryReminded' }])
      .when(keep, late('2026-04-20T09:30:00.000Z'))
      .then([{ type: 'EntryFellDue' }]);
    expect(keeping.rest(due.state())).toBe('Done');
    // The office went meanwhile.
    const gone = registered
      .when(keep, { at: '2026-04-20T09:30:00.000Z', actor: system() })
      .accepted();
    expect(keeping.rest(gone.state())).toBe('Asked');
    const rested = gone.when(keep, late('2026-05-25T09:30:00.000Z')).accepted();
    expect(keeping.rest(rested.state())).toBe('Done');
  });

  it('starts with a picture of the site, and is then asked for each month by the eighth', () => {
    const { photo: _, ...bare } = started;
    registered.when(bare).refuses(ProofMissing, { problems: [{ path: 'photo' }] });
    registered.when(started, { facts: { files: new Map() } }).refuses(ProofUnusable);
    registered
      .when({ ...started, values: {} })
      .refuses(EntryValuesWrong, { problems: [{ path: 'values.start', rule: 'required' }] });
    expect(asked(going.state())).toEqual(['ask:month-due 371625 2026-04-08']);
    const early = going
      .when(month('2026-03', '20', '20'), { at: '2026-04-02T02:00:00.000Z' })
      .accepted();
    expect(asked(early.state())).toEqual(['ask:month-due 371625 2026-05-08']);
    const late = going
      .when(month('2026-03', '20', '20'), { at: '2026-04-20T02:00:00.000Z' })
      .accepted();
    expect(asked(late.state())).toEqual(['ask:month-due 371625 2026-05-08']);
  });

  it('never falls within the year but by a correction with its reason, and says why it passes its plan', () => {
    const april = going.when(month('2026-03', '120', '120')).accepted();
    april.when(month('2026-04', '0', '100')).refuses(CheckFailed, {
      problems: [{ path: 'values.doneYear' }],
    });
    const correct = {
      type: 'ActOnEntry',
      act: 'correct-investment',
      values: { doneMonth: '100', doneYear: '100', doneTotal: '100' },
    } as const;
    april.when(correct).refuses(ProofMissing);
    april.when({ ...correct, reason: '3月重复计入设备款20万元' }).then([{ type: 'EntryActed' }]);
    // 110 % of 500.01 is 550.011.
    april.when(month('2026-04', '430.011', '550.011')).refuses(EntryValuesWrong);
    april.when(month('2026-04', '430.01', '550.01')).then([{ type: 'EntryActed' }]);
    april
      .when(month('2026-04', '430.02', '550.02'))
      .refuses(CheckFailed, { problems: [{ path: 'reason' }] });
    april
      .when({ ...month('2026-04', '430.02', '550.02'), reason: '增加环保设备' })
      .then([{ type: 'EntryActed' }]);
  });

  it('stands in both lists of the double dispatch as site and statistics say, each by its own', () => {
    const enter = {
      type: 'ActOnEntry',
      act: 'enter-statistics',
      values: { inStatistics: '2026-03-25' },
    } as const;
    expect(marks(registered.state())).toBe('');
    expect(marks(going.state())).toBe('not-entered');
    going.when(enter).refuses(NotByThisHand);
    going.when(enter, { actor: office() }).refuses(NotByThisHand);
    const stats = { actor: department('BZ-STATS') };
    expect(marks(going.when(enter, stats).state())).toBe('both');
    expect(marks(registered.when(enter, stats).state())).toBe('not-started');
    registered.when(started, stats).refuses(NotByThisHand);
  });
});
