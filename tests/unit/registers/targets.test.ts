import { describe, expect, it } from 'vitest';
import { derivedOf } from '../../../workflows/registers/derived.ts';
import { entryAggregate } from '../../../workflows/registers/index.ts';
import { CheckFailed, NotByThisHand, ProofMissing } from '../../../workflows/registers/refusals.ts';
import { registerNamed } from '../../../workflows/registers/registry.ts';
import { department, givenAggregate, office } from '../../given.ts';

const register = registerNamed('targets') ?? expect.unreachable('there is no ledger');
const policy = {
  number: '滨政办字〔2024〕18号',
  title: '关于加快发展先进制造业集群的实施意见',
  date: '2024-05-31',
};
const minutes = { number: '滨领纪要〔2026〕1号', title: '目标口径会议纪要', date: '2026-03-10' };
const BUREAU = department('BZ-IIT');

type State = ReturnType<ReturnType<typeof opened>['state']>;

const opened = (values: Readonly<Record<string, unknown>>) =>
  givenAggregate(entryAggregate)
    .at('2026-03-16T02:00:00.000Z')
    .by(office())
    .when({
      type: 'OpenEntry',
      entryId: 'en-t',
      register: 'targets',
      values: {
        set: '1122+N',
        number: 'T03',
        title: '关键技术攻关项目',
        unit: '个',
        lead: 'BZ-IIT',
        ...values,
      },
      document: policy,
    })
    .accepted();
const running = (values: Readonly<Record<string, unknown>>, caliber: object = {}) =>
  opened(values)
    .when({
      type: 'ActOnEntry',
      act: 'fix-caliber',
      values: { counts: '已立项实施的项目', firstDay: '2024-05-31', ...caliber },
      document: minutes,
    })
    .accepted();
const enter = (
  period: string,
  value: string,
  from: string,
  stage = 'confirmed',
  more: object = {},
) =>
  ({
    type: 'ActOnEntry',
    act: 'enter-progress',
    row: {
      values: { period, value, stage, source: '县（市、区）填报，牵头部门核定', from, ...more },
    },
  }) as const;
const by = { actor: BUREAU };
/** What the ledger says on a day: the figure, and the light. */
const says = (state: State, today: string): readonly string[] => {
  const [attained, light] = derivedOf(register, state, today);
  return [attained?.text.zh ?? '', light?.light ?? ''];
};

const T03 = { word: 'bare', value: '25', by: '2027', kind: 'cumulative' };

describe('a target of the ledger', () => {
  it('has neither a per cent nor a light before minutes have fixed what counts', () => {
    const open = opened(T03);
    expect(says(open.state(), '2026-03-16')).toEqual(['口径待定', 'grey']);
    const known = open.when(enter('2026Q1', '18', '2026-03-31'), by).accepted();
    expect(says(known.state(), '2026-04-10')).toEqual(['18个，口径待定', 'grey']);
    const fix = {
      type: 'ActOnEntry',
      act: 'fix-caliber',
      values: { counts: '已立项实施', firstDay: '2024-05-31' },
    } as const;
    known.when(fix).refuses(ProofMissing, { problems: [{ path: 'document' }] });
    known.when({ ...fix, document: minutes }, by).refuses(NotByThisHand);
    const [row] = known.state().rows.progress ?? [];
    const counted = known
      .when({ ...fix, document: minutes })
      .accepted()
      .when(
        {
          type: 'ActOnEntry',
          act: 'strike-progress',
          row: { id: row?.id ?? '', values: { to: '2026-04-15' } },
          reason: '起算日前的7个不计',
        },
        by,
      )
      .accepted()
      .when(enter('2026Q1', '11', '2026-03-31'), by)
      .accepted();
    expect(says(counted.state(), '2026-04-20')[0]).toBe('11/25个，44%（截至2026年3月31日）');
    // The eighteen stay readable.
    expect(counted.state().rows.progress?.map(({ values, over }) => [values.value, over])).toEqual([
      ['18', true],
      ['11', false],
    ]);
  });

  it('is green on its straight path, yellow from nine tenths of it, red below', () => {
    // 1309 days from 31 May 2024 to 31 December 2027; 759 are gone on 29 June 2026: 14.4957… of 25.
    const at = (value: string) =>
      says(
        running(T03)
          .when(enter('2026Q2', value, '2026-06-29'), by)
          .state(),
        '2026-06-29',
      )[1];
    expect(['15', '14', '13'].map(at)).toEqual(['green', 'yellow', 'red']);
    expect(at('13.05')).toBe('yellow');
    expect(at('13.04')).toBe('red');
    const [, noYear] = says(
      running({ ...T03, by: undefined })
        .when(enter('2026', '1', '2026-06-29'), by)
        .state(),
      '2026-06-29',
    );
    expect(noYear).toBe('grey');
  });

  it('begins at nothing each year where it is counted year by year, and the year before stays what it was', () => {
    const T11 = { number: 'T11', word: 'at-least', value: '400', kind: 'yearly' };
    const year = running(T11).when(enter('2026', '412', '2026-12-31'), by);
    expect(says(year.state(), '2026-12-31')).toEqual([
      '412/400个，103%（截至2026年12月31日）',
      'green',
    ]);
    expect(says(year.state(), '2027-01-01')).toEqual(['0/400个，0%', 'yellow']);
    expect(says(year.state(), '2027-06-30')[1]).toBe('red');
  });

  it('of a level is known by its annual figure alone, and “more than” is more', () => {
    const T23 = {
      number: 'T23',
      word: 'above',
      value: '5500',
      unit: '亿元',
      by: '2027',
      kind: 'level',
    };
    const flash = running(T23)
      .when(enter('2027', '5500', '2027-12-31', 'flash'), by)
      .accepted();
    expect(says(flash.state(), '2027-12-31')).toEqual(['快报5500亿元，待年报', 'grey']);
    const close = { type: 'ActOnEntry', act: 'close-reached', document: minutes } as const;
    flash.when(close).refuses(CheckFailed);
    // The first half of the year is no year, revised or not.
    const half = flash.when(enter('2027Q2', '5600', '2027-06-30', 'revised'), by).accepted();
    expect(says(half.state(), '2027-12-31')).toEqual(['快报5500亿元，待年报', 'grey']);
    half.when(close).refuses(CheckFailed);
    const short = flash.when(enter('2027', '5500', '2027-12-31', 'annual'), by);
    expect(says(short.state(), '2028-04-20')).toEqual([
      '5500/5500亿元，100%（截至2027年12月31日）',
      'grey',
    ]);
    const over = flash.when(enter('2027', '5500.1', '2027-12-31', 'annual'), by).accepted();
    expect(says(over.state(), '2028-04-20')[1]).toBe('green');
    over.when(close).then([{ type: 'EntryActed', status: 'reached' }]);
  });

  it('takes no figure over another denominator than the one that was fixed, and names both', () => {
    const T08 = { number: 'T08', word: 'reach', value: '100', unit: '%', kind: 'ratio' };
    const ratio = running(T08, { denominator: '集群内规上工业企业700家' });
    const refused = ratio
      .when(
        enter('2026Q2', '30.3', '2026-06-30', 'confirmed', {
          denominator: '全市规上工业企业2019家',
        }),
        by,
      )
      .refuses(CheckFailed, { problems: [{ path: 'row.values.denominator' }] });
    expect(refused.because.zh).toContain(
      '“全市规上工业企业2019家”与口径确定的“集群内规上工业企业700家”不一致',
    );
    const given = { denominator: '集群内规上工业企业700家' };
    const taken = ratio.when(enter('2026Q2', '87.43', '2026-06-30', 'confirmed', given), by);
    expect(says(taken.state(), '2026-07-01')).toEqual(['87.43/100%（截至2026年6月30日）', 'grey']);
  });

  it('is its lead’s to report on each quarter, and another bureau’s not', () => {
    const T01 = running({ ...T03, number: 'T01' });
    expect(
      entryAggregate.tasks(T01.state()).map(({ id, org, role, due }) => [id, org, role, due?.date]),
    ).toEqual([
      // 28 April 2026 is a Tuesday.
      ['ask:progress-due', 'BZ-IIT', 'department', '2026-04-28'],
    ]);
    T01.when(enter('2026Q1', '3', '2026-03-31'), { actor: department('BZ-STATS') }).refuses(
      NotByThisHand,
    );
  });
});
