import { describe, expect, it } from 'vitest';
import {
  type BulletinText,
  bulletinPaper,
} from '../../../functions/documents/monitoring/bulletin-paper.ts';
import { writeOfficial } from '../../../functions/documents/word/official.ts';
import { totalsOf } from '../../../workflows/monitoring/figures.ts';
import { withheldIn } from '../../../workflows/monitoring/withheld.ts';
import { figureOn, revenueOf } from '../../fixtures/figures.ts';
import { wordText, xmlFaults } from '../../fixtures/opened-zip.ts';

const KITCHEN = { name: '商用厨具集群', applicant: '博兴县' };
const ROPES = { name: '绳网集群', applicant: '惠民县' };

const lines = [
  ...revenueOf('cl-kitchen', figureOn('70.1', { base: '72', parts: { reported: 2, all: 3 } })).map(
    (line) => ({ ...line, cluster: KITCHEN.name }),
  ),
  ...revenueOf(
    'cl-ropes',
    figureOn('12345.6', { stage: 'revised', verified: false }),
    figureOn('12000', { period: '2025Q2', row: 'r-before' }),
  ).map((line) => ({ ...line, cluster: ROPES.name })),
];

const bulletin: BulletinText = {
  issuer: '滨州市制造强市建设领导小组办公室',
  period: '2026Q2',
  asOf: '2026-06-30',
  at: '2026-08-10T02:00:00.000Z',
  basis: ['滨政办字〔2024〕18号 三（一）：具体指导集群培育发展工作'],
  standing: {
    all: 4,
    confirmed: 2,
    late: [ROPES],
    out: [KITCHEN],
    notFiled: [],
    excused: [],
    open: [],
    incomplete: [{ ...KITCHEN, units: 2, of: 3 }],
  },
  namesLate: true,
  totals: totalsOf(lines, () => '0'),
  lines,
  revisions: [
    {
      period: '2026Q1',
      scope: 'all',
      before: '72',
      after: '71.6',
      reason: '统计部门更正。',
      cluster: KITCHEN.name,
      title: '营业收入',
      unit: '亿元',
    },
  ],
  document: undefined,
};
const textOf = async (changed: Partial<BulletinText> = {}) =>
  wordText(await writeOfficial(bulletinPaper({ ...bulletin, ...changed })));

describe('the bulletin of a period', () => {
  it('is an official document whose number and date are left open until it is issued', async () => {
    const draft = await textOf();
    for (const words of [
      '滨州市制造强市建设领导小组办公室文件',
      '关于2026年上半年产业\n集群运行监测情况的通报',
      '【发文字号】',
      '【成文日期】',
      '【主送机关】：',
    ])
      expect(draft).toContain(words);
    const document = { number: '滨制强办〔2026〕12号', title: '半年通报', date: '2026-08-10' };
    const issued = await textOf({ document });
    expect(issued).toContain('滨制强办〔2026〕12号');
    expect(issued).toContain('2026年8月10日');
    expect(issued).not.toContain('【发文字号】');
    expect(xmlFaults(await writeOfficial(bulletinPaper(bulletin)))).toEqual([]);
  });

  it('says totals with their scope, how growth was computed, and what of them is incomplete or not verified', async () => {
    const text = await textOf();
    expect(text).toContain(
      '营业收入合计12,415.7亿元（全口径，2个集群），同比增长2.8%（名义）；其中1个集群的数据不完整；其中1个集群的数据未核实。',
    );
    expect(text).toContain('本期共核定数据2项，其中未核实1项。');
  });

  it('lists each figure with its base, its growth and what keeps it from being whole', async () => {
    const cells = (await textOf()).split('\n');
    const row = (name: string) => cells.slice(cells.lastIndexOf(name)).slice(1, 7);
    expect(row(KITCHEN.name)).toEqual([
      '营业收入（亿元）',
      '70.1',
      '72',
      '-2.6',
      '全口径',
      '不完整（2/3）',
    ]);
    expect(row(ROPES.name)).toEqual([
      '营业收入（亿元）',
      '12,345.6',
      '12,000',
      '2.9',
      '全口径',
      '未核实；已修订；同比为名义增幅',
    ]);
  });

  it('names who was late and whose parts are missing, or says how many alone where the round has it so', async () => {
    const named = await textOf();
    expect(named).toContain('逾期报送1个：绳网集群（惠民县）。');
    expect(named).toContain('逾期尚未报送1个：商用厨具集群（博兴县）。');
    expect(named).toContain('3家单位中2家已报，数据不完整（2/3），不作推算，未计入合计。');
    const counted = await textOf({ namesLate: false });
    expect(counted).toContain('逾期报送1个。');
    expect(counted).not.toContain('逾期报送1个：');
  });

  it('tells what was revised since the last one, with what it was and why', async () => {
    expect(await textOf()).toContain(
      '商用厨具集群2026年一季度营业收入（全口径）由72亿元修订为71.6亿元：统计部门更正。',
    );
    expect(await textOf({ revisions: [] })).toContain('上次通报以来没有修订。');
  });

  it('tells no amount that fewer than three enterprises come to, nor one by which it is reckoned', async () => {
    const of = withheldIn(
      lines,
      new Map([
        ['cl-kitchen', 2],
        ['cl-ropes', 9],
      ]),
    );
    const said = await textOf({
      lines: lines.map((line) => ({ ...line, withheld: of.line(line) })),
      revisions: bulletin.revisions.map((one) => ({
        ...one,
        withheld: of.cluster('cl-kitchen'),
      })),
    });
    for (const hidden of ['70.1', '12,345.6', '71.6']) expect(said).not.toContain(hidden);
    expect(said).toContain('营业收入（全口径）已修订，涉及少数企业，不单列。');
    // The total is of eleven enterprises, and neither of the two.
    expect(of.total('size.revenue', 'all')).toBe(false);
    expect(said).toContain('营业收入合计12,415.7亿元');
    const alone = withheldIn(lines.slice(0, 1), new Map([['cl-kitchen', 2]]));
    expect(alone.total('size.revenue', 'all')).toBe(true);
    expect(
      await textOf({ totals: bulletin.totals.map((total) => ({ ...total, withheld: true })) }),
    ).toContain('个集群）涉及少数企业，不单列。');
  });
});
