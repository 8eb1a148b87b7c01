import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { list, text } from '../round/api.ts';
import { agree, reporting, STATISTICS, TAX, words } from '../scenarios/reporting.ts';
import { type Instance, startInstance } from './instance.ts';
import { COUNTY, done, HEAD, newCase, openCall } from './story.ts';

const RECORD = 'cl-reports';
const DOCUMENT = { number: '滨制强办〔2026〕9号', title: '关于同意免报的函', date: '2026-03-03' };

let instance: Instance;
let act: ReturnType<typeof reporting>;
let id: string;

beforeAll(async () => {
  instance = await startInstance();
  act = reporting(instance);
  await act.cluster(RECORD, '博兴县商用厨具集群（示例）', '371625');
  await act.openRound({
    id: 'yearly-2025',
    period: '2025',
    opensAt: '2026-03-02T01:00:00.000Z',
    closesAt: '2026-03-10T09:30:00.000Z',
  });
  id = await act.reportIn('yearly-2025', '371625');
});
afterAll(() => instance.stop());

const resign = async (): Promise<void> => {
  const { body } = await instance.as(HEAD).get(`/api/cases/${id}`);
  done(await act.as(HEAD, id, 'SignOff', { checkCode: text(body, 'checkCode') }));
};

describe('a report', () => {
  it('is opened once for a cluster and period, whoever tries again', async () => {
    const again = await instance.as(COUNTY).post('/api/cases', {
      callId: 'yearly-2025',
      track: 'pillar',
      name: '博兴县商用厨具集群（示例）',
      applicant: '371625',
      clusterId: RECORD,
    });
    expect([again.status, words(again)]).toEqual([
      409,
      expect.stringContaining('该集群2025年度运行监测已建立'),
    ]);
    const unknown = await instance.as(COUNTY).post('/api/cases', {
      callId: 'yearly-2025',
      track: 'pillar',
      name: '没有档案的集群（示例）',
      applicant: '371625',
    });
    expect([unknown.status, words(unknown)]).toEqual([
      409,
      expect.stringContaining('运行监测按集群档案报送'),
    ]);
  });

  it('may come late, which is told, and goes to the departments all the same', async () => {
    await instance.clockTo('2026-03-12T01:00:00.000Z');
    await instance.settled();
    await act.fill(id, {});
    done(await act.as(COUNTY, id, 'FileCase', { explanations: {} }));
    expect(await act.status(id)).toBe('verification');
    const sheet = done(await instance.as('office').get('/api/calls/yearly-2025/round'));
    expect(list(sheet.body, 'items').map((line) => text(line, 'lateness'))).toEqual(['late']);
  });

  it('is returned with its items; answered, the departments concerned verify again and no other', async () => {
    done(await act.as(TAX, id, 'VerifyFigures', agree(['size.tax'])));
    const items = [{ path: 'size.revenue', reason: '与月报不一致，请核对。' }];
    done(await act.as('office', id, 'ReturnForCorrection', { items }));
    expect(await act.status(id)).toBe('correction');
    const while_ = await act.as(STATISTICS, id, 'VerifyFigures', agree(['size.output']));
    expect(while_.status).toBe(409);
    await act.part(COUNTY, id, 'size', {
      output: '80',
      revenue: '71.5',
      tax: '3.2',
      employees: '5200',
    });
    await resign();
    const answers = [{ path: 'size.revenue', answer: '已更正。' }];
    done(await act.as(COUNTY, id, 'AnswerReturn', { answers }));
    expect(await act.status(id)).toBe('verification');
    // What it verified stands as it was: it is not asked twice.
    const twice = await act.as(TAX, id, 'VerifyFigures', agree(['size.tax']));
    expect([twice.status, text(twice.body, 'refusal')]).toEqual([409, 'AlreadyVerified']);
    done(await act.as(STATISTICS, id, 'VerifyFigures', agree(['size.output', 'size.revenue'])));
    done(await act.as('office', id, 'ConfirmReport'));
    expect(await act.figures(id)).toContain('size.revenue 71.5 all 371625 annual true');
    const given = done(await instance.as(STATISTICS).get('/api/opinions/given'));
    expect(list(given.body, 'items')).toMatchObject([
      {
        verification: { figures: [{ answer: 'agrees' }, { answer: 'agrees' }] },
        correctable: true,
      },
    ]);
  });

  it('that is confirmed for a year fills the next application of its cluster', async () => {
    await openCall(instance);
    const opened = await instance.as(COUNTY).post('/api/cases', { ...newCase, clusterId: RECORD });
    const next = text(done(opened).body, 'id');
    await instance.settled();
    const { body } = done(await instance.as(COUNTY).get(`/api/cases/${next}/prefill`));
    expect(list(body, 'items')).toMatchObject([
      {
        part: 'size',
        data: { revenue: '71.5', tax: '3.2' },
        source: { kind: 'report', caseId: id },
      },
    ]);
  });

  it('is excused by a document, and by nothing less', async () => {
    await act.openRound({
      id: 'q1-2026',
      period: '2026Q1',
      opensAt: '2026-03-02T01:00:00.000Z',
      closesAt: '2026-04-20T09:30:00.000Z',
    });
    const quarterly = await act.reportIn('q1-2026', '371625');
    const bare = await act.as('office', quarterly, 'ExcuseReport', {
      document: DOCUMENT,
      reason: '',
    });
    expect([bare.status, words(bare)]).toEqual([409, expect.stringContaining('请写明理由')]);
    const own = await act.as(COUNTY, quarterly, 'ExcuseReport', {
      document: DOCUMENT,
      reason: '重组',
    });
    expect(own.status).toBe(403);
    const reason = '主导企业重组，本季暂停统计。';
    done(await act.as('office', quarterly, 'ExcuseReport', { document: DOCUMENT, reason }));
    expect(await act.status(quarterly)).toBe('excused');
  });
});
