import readXlsxFile from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { all, fetched, statuses } from '../end-to-end/documents.ts';
import { type Instance, startInstance } from '../end-to-end/instance.ts';
import { COUNTY, done } from '../end-to-end/story.ts';
import { wordText } from '../fixtures/opened-zip.ts';
import { list, text } from '../round/api.ts';
import { agree, KITCHEN, reporting, STATISTICS, TAX, words } from './reporting.ts';

const ROPES = 'cl-monitored-ropes';
const AUDITOR = 'auditor:BZ-AUDIT';
const Q1 = 'q1-2026';
const HALF = 'half-2026';
const FIRST = '滨制强办〔2026〕21号';

let instance: Instance;
let act: ReturnType<typeof reporting>;
beforeAll(async () => {
  instance = await startInstance();
  act = reporting(instance);
  await act.cluster(KITCHEN, '博兴县商用厨具集群（示例）', '371625');
  await act.cluster(ROPES, '惠民县绳网集群（示例）', '371621');
});
afterAll(() => instance.stop());

const paperOf = (round: string, name: string, query = '') =>
  `calls/${round}/documents/${name}${query}`;
const bulletin = async (round: string, number?: string): Promise<string> => {
  const query = number === undefined ? '' : `?document=${encodeURIComponent(number)}`;
  const path = paperOf(round, 'bulletin.docx', query);
  return wordText((await fetched(instance, 'office', path)).bytes);
};
const issue = (who: string, number: string, date: string) =>
  instance.as(who).post(`/api/calls/${Q1}/commands/IssueBulletin`, {
    document: { number, title: '关于2026年一季度产业集群运行监测情况的通报', date },
  });
const sheet = async (): Promise<readonly (readonly unknown[])[]> => {
  const { bytes } = await fetched(instance, 'office', paperOf(Q1, 'monitoring.xlsx'));
  return (await readXlsxFile(bytes))[0]?.data ?? [];
};
/** Figures reach their register after the report is confirmed or revised. */
const kept = async (rows: Readonly<Record<string, string>>): Promise<void> => {
  for (const [indicator, last] of Object.entries(rows))
    await expect
      .poll(async () => (await act.kept(KITCHEN, `size.${indicator}`)).at(-1), {
        timeout: 20_000,
        interval: 200,
      })
      .toBe(last);
};

describe('the bulletin of a period', () => {
  it('play.cultivation.2.bulletin-draft is drafted from what is confirmed, says what nobody verified, and names who has not reported', async () => {
    await act.openRound({
      id: Q1,
      period: '2026Q1',
      opensAt: '2026-03-02T01:00:00.000Z',
      closesAt: '2026-04-20T09:30:00.000Z',
    });
    const id = await act.reportIn(Q1, '371625');
    await act.fill(id, {});
    done(await act.as(COUNTY, id, 'FileCase', { explanations: {} }));
    done(await act.as(TAX, id, 'VerifyFigures', agree(['size.tax'])));
    const nothing = await instance.as('office').get(`/api/${paperOf(Q1, 'bulletin.docx')}`);
    expect([nothing.status, words(nothing)]).toEqual([
      409,
      expect.stringContaining('本期尚无已核定的数据'),
    ]);
    const early = await issue('office', FIRST, '2026-03-02');
    expect([early.status, words(early)]).toEqual([
      409,
      expect.stringContaining('报送2026年4月20日17:30截止，截止后方可印发通报'),
    ]);
    await instance.clockTo('2026-04-30T01:00:00.000Z');
    await instance.settled();
    done(await act.as('office', id, 'ConfirmReport'));
    await kept({
      output: '2026Q1 80 all confirmed',
      revenue: '2026Q1 72 all confirmed',
      tax: '2026Q1 3.2 all confirmed',
      employees: '2026Q1 5200 all confirmed',
    });
    const said = await bulletin(Q1);
    expect(said).toContain('关于2026年一季度产业\n集群运行监测情况的通报');
    expect(said).toContain(
      '营业收入合计72亿元（全口径，1个集群），没有上年同期数；其中1个集群的数据未核实。',
    );
    expect(said).toContain('本期共核定数据4项，其中未核实3项。');
    expect(said).toContain('本期应报集群2个，已核定1个。');
    expect(said).toContain('逾期尚未报送1个：惠民县绳网集群（示例）（惠民县）。');
    expect(said).toContain('【发文字号】');
  });

  it('play.cultivation.4.monitoring-sheet the figures of the period are a sheet in the offices’ own columns, with a row for a cluster that has none', async () => {
    const [, , heads, ...rows] = await sheet();
    expect(heads?.join('、')).toBe(
      '序号、集群名称、指标、单位、本期累计、上年同期、同比%、口径、部门数、备注',
    );
    const tax = rows.find((row) => row[2] === '入库税收');
    expect(tax?.slice(1, 5)).toEqual(['博兴县商用厨具集群（示例）', '入库税收', '亿元', 3.2]);
    expect(tax?.[8]).toBe('市税务局：一致');
    expect(rows.find((row) => row[2] === '营业收入')?.[9]).toContain('未核实');
    expect(rows.at(-1)?.[1]).toBe('惠民县绳网集群（示例）');
  });

  it('play.cultivation.1.bulletin-readers is the office’s and of those who audit it, and nobody else’s', async () => {
    const papers = ['bulletin.docx', 'monitoring.xlsx'].map((name) => paperOf(Q1, name));
    const others = [COUNTY, STATISTICS, 'body:BZ-LEADING-GROUP'];
    expect(await statuses(instance, others, papers)).toEqual(all(others, papers, 404));
    const readers = ['office', AUDITOR];
    expect(await statuses(instance, readers, papers)).toEqual(all(readers, papers, 200));
    const forged = await issue(COUNTY, FIRST, '2026-04-30');
    expect([forged.status, words(forged)]).toEqual([
      403,
      expect.stringContaining('您当前的身份不能办理“印发通报”'),
    ]);
  });

  it('play.cultivation.2.bulletin-as-sent is printed as it went out, whatever is revised later, and the next one tells of the revision', async () => {
    done(await issue('office', FIRST, '2026-04-30'));
    const again = await issue('office', FIRST, '2026-04-30');
    expect([again.status, words(again)]).toEqual([
      409,
      expect.stringContaining(`${FIRST}已登记印发`),
    ]);
    const { body } = done(await instance.as('office').get(`/api/calls/${Q1}`));
    expect(list(body, 'bulletins').map((one) => text(one, 'document', 'number'))).toEqual([FIRST]);
    await instance.clockTo('2026-05-11T01:00:00.000Z');
    const id = await act.reportIn(Q1, '371625');
    done(
      await act.as('office', id, 'ReviseFigure', {
        indicator: 'size.output',
        source: '371625',
        value: '79',
        reason: '统计部门更正后重新核定',
      }),
    );
    const revised = '总产值（全口径）由80亿元修订为79亿元：统计部门更正后重新核定。';
    await kept({ output: '2026Q1 79 all revised' });
    expect(await bulletin(Q1)).toContain(revised);
    const sent = await bulletin(Q1, FIRST);
    expect(sent).toContain(FIRST);
    expect(sent).toContain('2026年4月30日');
    expect(sent).toContain('总产值合计80亿元');
    expect(sent).toContain('上次通报以来没有修订。');
    const unknown = `/api/${paperOf(Q1, 'bulletin.docx')}?document=${encodeURIComponent('滨制强办〔2026〕99号')}`;
    expect((await instance.as('office').get(unknown)).status).toBe(404);
    await nextPeriod();
    await kept({ revenue: '2026Q2 90 all confirmed' });
    expect(await bulletin(HALF)).toContain(`商用厨具集群（示例）2026年一季度${revised}`);
  });
});

/** The half-year of one cluster, agreed by all. */
const nextPeriod = async (): Promise<void> => {
  await instance.clockTo('2026-07-01T01:00:00.000Z');
  await act.openRound({
    id: HALF,
    period: '2026Q2',
    opensAt: '2026-07-01T01:00:00.000Z',
    closesAt: '2026-07-20T09:30:00.000Z',
  });
  const id = await act.reportIn(HALF, '371625');
  await act.fill(id, { output: '95', revenue: '90', tax: '4' });
  done(await act.as(COUNTY, id, 'FileCase', { explanations: {} }));
  done(await act.as(TAX, id, 'VerifyFigures', agree(['size.tax'])));
  done(await act.as(STATISTICS, id, 'VerifyFigures', agree(['size.output', 'size.revenue'])));
  done(await act.as('office', id, 'ConfirmReport'));
};
