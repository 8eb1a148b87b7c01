import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Instance, startInstance } from '../end-to-end/instance.ts';
import { COUNTY, done } from '../end-to-end/story.ts';
import { list, text } from '../round/api.ts';
import { agree, KITCHEN, reporting, roundOf, STATISTICS, TAX, words } from './reporting.ts';

let instance: Instance;
let act: ReturnType<typeof reporting>;
beforeAll(async () => {
  instance = await startInstance();
  act = reporting(instance);
  await act.cluster(KITCHEN, '博兴县商用厨具集群（示例）', '371625');
});
afterAll(() => instance.stop());

describe('monitoring reports', () => {
  it('play.cultivation.5.16 a yearly report that is missing is late, brought to the sponsoring leader five working days after, and not filed in the end; no title moves by it', async () => {
    await act.openRound({
      id: 'yearly-2025',
      period: '2025',
      opensAt: '2026-03-02T01:00:00.000Z',
      closesAt: '2026-03-10T09:30:00.000Z',
      more: {
        late: { days: 5, escalateTo: 'BZ-LEADING-GROUP', until: '2026-03-31T15:59:59.000Z' },
      },
    });
    const id = await act.reportIn('yearly-2025', '371625');
    await instance.clockTo('2026-03-11T01:00:00.000Z');
    await instance.settled();
    const sheet = done(await instance.as('office').get('/api/calls/yearly-2025/round'));
    expect(list(sheet.body, 'items').map((one) => text(one, 'lateness'))).toEqual(['late']);
    const early = await act.as('body:BZ-LEADING-GROUP', id, 'UrgeUnit', { note: '请尽快报送' });
    expect(early.status).toBeGreaterThanOrEqual(400);
    await instance.clockTo('2026-03-17T02:00:00.000Z');
    await instance.settled();
    const { body } = done(await instance.as('body:BZ-LEADING-GROUP').get('/api/desk'));
    expect(JSON.stringify(body)).toContain('督促逾期未报的运行监测');
    done(await act.as('body:BZ-LEADING-GROUP', id, 'UrgeUnit', { note: '已电话督促。' }));
    await instance.clockTo('2026-04-01T01:00:00.000Z');
    await instance.settled();
    expect(await act.status(id)).toBe('not-filed');
    const late = await act.as(COUNTY, id, 'FileCase', { explanations: {} });
    expect([late.status, words(late)]).toEqual([409, expect.stringContaining('未报')]);
    const { body: record } = done(await instance.nobody.get(`/public/clusters/${KITCHEN}`));
    expect(JSON.stringify(record)).toContain('valid');
  });

  it('play.cultivation.5.3 silence of statistics is no consent: the report is confirmed and the figure goes out as not verified', async () => {
    await act.openRound({
      id: 'q1-2026',
      period: '2026Q1',
      opensAt: '2026-04-01T01:00:00.000Z',
      closesAt: '2026-04-20T09:30:00.000Z',
    });
    const id = await act.reportIn('q1-2026', '371625');
    await act.fill(id, {});
    done(await act.as(COUNTY, id, 'FileCase', { explanations: {} }));
    expect(await act.status(id)).toBe('verification');
    const partly = await act.as(TAX, id, 'VerifyFigures', agree(['size.revenue']));
    expect([partly.status, words(partly)]).toEqual([
      409,
      expect.stringContaining('不是本部门负责核实的数据'),
    ]);
    done(await act.as(TAX, id, 'VerifyFigures', agree(['size.tax'])));
    const hasty = await act.as('office', id, 'ConfirmReport');
    expect(hasty.status).toBe(409);
    await instance.clockTo('2026-04-30T01:00:00.000Z');
    await instance.settled();
    expect(await act.status(id)).toBe('confirmation');
    done(await act.as('office', id, 'ConfirmReport'));
    expect(await act.status(id)).toBe('confirmed');
    expect(await act.figures(id)).toEqual([
      'size.output 80 all 371625 confirmed false',
      'size.revenue 72 all 371625 confirmed false',
      'size.tax 3.2 all 371625 confirmed true',
      'size.employees 5200 all 371625 confirmed false',
    ]);
    // A figure is revised by another one with its reason; what was confirmed stays.
    const bare = await act.as('office', id, 'ReviseFigure', {
      indicator: 'size.output',
      source: '371625',
      value: '79',
      reason: ' ',
    });
    expect([bare.status, words(bare)]).toEqual([409, expect.stringContaining('请写明理由')]);
  });

  it('play.cultivation.5.29 a table that firms fill opens with a valid approval alone; the county’s own report opens', async () => {
    await instance.clockTo('2026-07-01T01:00:00.000Z');
    const survey = {
      table: '滨工信统1表',
      maker: '滨州市工业和信息化局',
      approver: '滨州市统计局',
      number: '滨统制〔2025〕6号',
      validTo: '2026-06-30',
    };
    const firms = (more: object) =>
      instance.as('office').post('/api/calls', {
        call: roundOf({
          id: 'firms-2026q2',
          period: '2026Q2',
          opensAt: '2026-07-01T01:00:00.000Z',
          closesAt: '2026-07-20T09:30:00.000Z',
          more: { filledBy: 'firms', ...more },
        }),
      });
    const ended = await firms({ survey });
    expect([ended.status, words(ended)]).toEqual([
      409,
      expect.stringContaining('统计调查的批准有效期至2026-06-30，已届满'),
    ]);
    const none = await firms({});
    expect([none.status, words(none)]).toEqual([
      409,
      expect.stringContaining('须填写表号、制表机关、批准机关、批准文号和有效期限'),
    ]);
    await act.openRound({
      id: 'half-2026',
      period: '2026Q2',
      opensAt: '2026-07-01T01:00:00.000Z',
      closesAt: '2026-07-20T09:30:00.000Z',
    });
    expect(await act.status(await act.reportIn('half-2026', '371625'))).toBe('draft');
  });

  it('play.cultivation.5.1 a cumulative figure below last quarter’s is held, says what it makes of the quarter, and passes with an explanation', async () => {
    const id = await act.reportIn('half-2026', '371625');
    await act.fill(id, { revenue: '70.1' });
    const held = await act.as(COUNTY, id, 'FileCase', { explanations: {} });
    expect([held.status, words(held)]).toEqual([
      409,
      expect.stringMatching(/累计数小于上季：上季累计72，本季累计70\.1，本季当季为-1\.9/),
    ]);
    done(
      await act.as(COUNTY, id, 'FileCase', {
        explanations: { 'cumulative:size.revenue': '一季度误将园区外企业计入，本季已剔除。' },
      }),
    );
    expect(await act.status(id)).toBe('verification');
    const asked = done(await instance.as(STATISTICS).get('/api/opinions'));
    const revenue = list(list(asked.body, 'items')[0], 'figures').find(
      (one) => text(one, 'path') === 'size.revenue',
    );
    expect([text(revenue, 'previous'), text(revenue, 'quarter')]).toEqual(['72', '-1.9']);
  });

  it('play.cultivation.5.2 a figure that statistics counts otherwise is kept beside the reported one, each with its scope', async () => {
    const id = await act.reportIn('half-2026', '371625');
    done(await act.as(TAX, id, 'VerifyFigures', agree(['size.tax'])));
    const otherwise = (scope?: string) => ({
      figures: [
        { field: 'size.output', answer: 'agrees' },
        { field: 'size.revenue', answer: 'other-scope', value: '68.4', ...(scope && { scope }) },
      ],
    });
    const bare = await act.as(STATISTICS, id, 'VerifyFigures', otherwise());
    expect([bare.status, words(bare)]).toEqual([
      409,
      expect.stringContaining('口径不同的须填部门数及其口径'),
    ]);
    done(await act.as(STATISTICS, id, 'VerifyFigures', otherwise('above-scale')));
    expect(await act.status(id)).toBe('confirmation');
    const unsettled = await act.as('office', id, 'ConfirmReport');
    expect([unsettled.status, words(unsettled)]).toEqual([
      409,
      expect.stringContaining('与部门数不同，请先逐项采用'),
    ]);
    done(
      await act.as('office', id, 'AdoptFigure', {
        field: 'size.revenue',
        adopted: 'both',
        department: 'BZ-STATS',
        reason: '填报为全口径，统计为规上口径，两数并列。',
      }),
    );
    done(await act.as('office', id, 'ConfirmReport'));
    expect((await act.figures(id)).filter((one) => one.startsWith('size.revenue'))).toEqual([
      'size.revenue 70.1 all 371625 confirmed true',
      'size.revenue 68.4 above-scale BZ-STATS confirmed true',
    ]);
    // The department sets itself right: what was confirmed stays, and the office is asked to look.
    const { id: given } = Object(list(await act.report(id), 'verifications').at(-1));
    done(
      await act.as(STATISTICS, id, 'CorrectVerification', {
        replaces: given,
        ...agree(['size.output', 'size.revenue']),
      }),
    );
    expect(words(await instance.as('office').get('/api/desk'))).toContain('核定后部门意见有变');
    done(
      await act.as('office', id, 'ReviseFigure', {
        indicator: 'size.revenue',
        source: 'BZ-STATS',
        value: '70.1',
        scope: 'all',
        reason: '统计部门更正。',
      }),
    );
    expect((await act.figures(id)).at(-1)).toBe('size.revenue 70.1 all BZ-STATS revised true');
    // The register has each of them as a row of its own, the one that was revised too.
    const rows =
      '2026Q1 72 all confirmed|2026Q2 70.1 all confirmed|2026Q2 68.4 above-scale confirmed|2026Q2 70.1 all revised';
    const kept = () => act.kept(KITCHEN, 'size.revenue');
    await expect.poll(kept, { timeout: 20_000 }).toEqual(rows.split('|'));
  });

  it('play.cultivation.5.5 a group’s consolidated revenue is asked about, and the legal persons in place count', async () => {
    await act.openRound({
      id: 'q3-2026',
      period: '2026Q3',
      opensAt: '2026-07-01T01:00:00.000Z',
      closesAt: '2026-10-20T09:30:00.000Z',
    });
    const id = await act.reportIn('q3-2026', '371625');
    await act.fill(id, { revenue: '5200', revenueInPlace: '1830' });
    const held = await act.as(COUNTY, id, 'FileCase', { explanations: {} });
    expect([held.status, words(held)]).toEqual([
      409,
      expect.stringContaining('是在地法人单位1830的2.84倍，疑为集团合并口径'),
    ]);
    done(
      await act.as(COUNTY, id, 'FileCase', {
        explanations: { 'consolidated:size.revenue': '填报为集团合并数。' },
      }),
    );
    done(await act.as(TAX, id, 'VerifyFigures', agree(['size.tax'])));
    done(await act.as(STATISTICS, id, 'VerifyFigures', agree(['size.output', 'size.revenue'])));
    done(await act.as('office', id, 'ConfirmReport'));
    expect(await act.figures(id)).toContain('size.revenue 1830 all 371625 confirmed true');
  });
});
