import { describe, expect, it } from 'vitest';
import { entryAggregate } from '../../../workflows/registers/index.ts';
import { EntryUnchanged, EntryValuesWrong } from '../../../workflows/registers/refusals.ts';
import { OPEN_PROJECT } from '../../fixtures/project.ts';
import { clerk, givenAggregate } from '../../given.ts';

const opened = givenAggregate(entryAggregate)
  .at('2026-03-16T02:00:00.000Z')
  .by(clerk())
  .facts({ clusters: new Set(['bz-kitchen']) })
  .when({
    type: 'OpenEntry',
    entryId: 'en-1',
    register: 'enterprises',
    values: {
      code: '91371600MA0DE1075Y',
      name: '样例厨具有限公司',
      county: '371625',
      industry: '有色金属压延加工',
      aboveScale: null,
    },
  })
  .accepted();
const correct = (values: Readonly<Record<string, unknown>>) =>
  ({ type: 'CorrectEntry', values, reason: '行业登记有误' }) as const;

describe('a value that is taken out', () => {
  it('is emptied by a correction that says so, and what it was stays on record', () => {
    expect(opened.state().values).not.toHaveProperty('aboveScale');
    const after = opened.when(correct({ industry: null })).then([
      {
        type: 'EntryCorrected',
        values: { industry: null },
        was: { industry: '有色金属压延加工' },
      },
    ]);
    expect(after.state().values).not.toHaveProperty('industry');
    expect(entryAggregate.head(after.state()).fields).not.toHaveProperty('v-industry');
    after.when(correct({ industry: null })).refuses(EntryUnchanged);
  });

  it('is left alone by a correction that does not name it, or gives it blank', () => {
    const after = opened.when(correct({ industry: ' ', aboveScale: true })).accepted();
    expect(after.state().values).toMatchObject({ industry: '有色金属压延加工', aboveScale: true });
  });

  it('is never one that an entry has to say', () => {
    opened.when(correct({ name: null })).refuses(EntryValuesWrong, {
      problems: [{ path: 'values.name', rule: 'required' }],
    });
  });

  it('is one of a row too, which stays in force as it was otherwise', () => {
    const joined = opened
      .when({
        type: 'ActOnEntry',
        act: 'join-cluster',
        row: {
          values: {
            cluster: 'bz-kitchen',
            role: 'leading',
            main: true,
            share: '60',
            from: '2026-01-01',
            to: null,
          },
        },
      })
      .accepted();
    const [row] = joined.state().rows.memberships ?? [];
    expect(row?.values).not.toHaveProperty('to');
    const change = (values: Readonly<Record<string, unknown>>) =>
      ({
        type: 'ActOnEntry',
        act: 'change-membership',
        row: { id: row?.id ?? '', values },
        reason: '不再分摊',
      }) as const;
    joined.when(change({ cluster: null })).refuses(EntryValuesWrong, {
      problems: [{ path: 'row.values.cluster', rule: 'required' }],
    });
    const after = joined.when(change({ share: null })).accepted();
    const { share: _, ...rest } = row?.values ?? {};
    expect(after.state().rows.memberships).toEqual([{ id: row?.id, over: false, values: rest }]);
  });

  it('is one that an act may leave out: left out it stays, given as nothing it goes', () => {
    const month = (problem?: string | null) =>
      ({
        type: 'ActOnEntry',
        act: 'report-month',
        values: {
          month: '2026-02',
          doneMonth: '1',
          doneYear: '2',
          doneTotal: '2',
          progress: '基础施工',
          ...(problem === undefined ? {} : { problem }),
        },
      }) as const;
    const project = givenAggregate(entryAggregate)
      .at('2026-03-16T02:00:00.000Z')
      .by(clerk())
      .when(OPEN_PROJECT)
      .accepted()
      .when(month('用地指标未落实'))
      .accepted();
    expect(project.when(month()).state().values.problem).toBe('用地指标未落实');
    expect(project.when(month(null)).state().values).not.toHaveProperty('problem');
    project
      .when({ ...month(), values: { ...month().values, progress: null } })
      .refuses(EntryValuesWrong, { problems: [{ path: 'values.progress', rule: 'required' }] });
  });
});
