import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Instance, startInstance } from '../end-to-end/instance.ts';
import { COUNTY, done } from '../end-to-end/story.ts';
import { field, list, text } from '../round/api.ts';
import { agree, KITCHEN, reporting, STATISTICS, TAX, words } from './reporting.ts';

const ROUND = 'q1-2026';
const LETTER = {
  number: '滨统函〔2026〕12号',
  title: '关于反馈运行监测核实意见的复函',
  date: '2026-03-02',
};
const HELD = { field: 'size.revenue', answer: 'other-scope', value: '68.4', scope: 'above-scale' };

let instance: Instance;
let act: ReturnType<typeof reporting>;
let id = '';
beforeAll(async () => {
  instance = await startInstance();
  act = reporting(instance);
  await act.cluster(KITCHEN, '博兴县商用厨具集群（示例）', '371625');
  await act.openRound({
    id: ROUND,
    period: '2026Q1',
    opensAt: '2026-03-02T01:00:00.000Z',
    closesAt: '2026-04-20T09:30:00.000Z',
    // Statistics is waited for, and the leading group ends the waiting.
    more: { silence: { rule: 'wait-and-escalate', escalateTo: 'BZ-LEADING-GROUP' } },
  });
  id = await act.reportIn(ROUND, '371625');
  await act.fill(id, {});
  done(await act.as(COUNTY, id, 'FileCase', { explanations: {} }));
});
afterAll(() => instance.stop());

const record = (figures: readonly object[]) =>
  act.as('office', id, 'RecordOnBehalf', {
    behalfOf: { role: 'department', org: 'BZ-STATS' },
    document: LETTER,
    act: { type: 'VerifyFigures', figures, document: LETTER },
  });

describe('a department that answers a report on paper', () => {
  it('play.cultivation.3.2.reminded is pressed by the office, and its task says so; who has answered is not pressed', async () => {
    const remind = (department: string) => act.as('office', id, 'RemindDepartment', { department });
    done(await remind('BZ-STATS'));
    const { body } = done(await instance.as(STATISTICS).get('/api/opinions'));
    expect(text(list(body, 'items')[0], 'why', 'zh')).toContain('逾期记为未核实');
    expect(words(await instance.as(STATISTICS).get(`/api/cases/${id}/history`))).toContain('催办');
    done(await act.as(TAX, id, 'VerifyFigures', agree(['size.tax'])));
    const late = await remind('BZ-TAX');
    expect([late.status, words(late)]).toEqual([409, expect.stringContaining('已反馈')]);
    const forged = await act.as(COUNTY, id, 'RemindDepartment', { department: 'BZ-STATS' });
    expect(forged.status).toBe(403);
  });

  it('play.cultivation.3.2.on-paper has its letter recorded by one and checked by another, and shows as recorded for ever', async () => {
    const partly = await record([{ field: 'size.tax', answer: 'agrees' }]);
    expect([partly.status, words(partly)]).toEqual([
      409,
      expect.stringContaining('不是本部门负责核实的数据'),
    ]);
    done(await record([{ field: 'size.output', answer: 'agrees' }, HELD]));
    expect(await act.status(id)).toBe('verification');
    const { body } = done(await instance.as('office').get(`/api/cases/${id}`));
    const recordId = text(list(body, 'records')[0], 'recordId');
    const check = { recordId, correct: true };
    const own = await act.as('office', id, 'CheckRecord', check);
    expect([own.status, words(own)]).toEqual([409, expect.stringContaining('另一')]);
    done(await act.as('office:2', id, 'CheckRecord', check));
    expect(await act.status(id)).toBe('confirmation');
    const [, given] = list(await act.report(id), 'verifications');
    expect([field(given, 'onBehalf'), text(given, 'department')]).toEqual([true, 'BZ-STATS']);
    expect(JSON.stringify(given)).toContain('68.4');
  });

  it('play.cultivation.3.2.waited is waited for where the round says so, until the body that it names ends the waiting', async () => {
    await act.openRound({
      id: 'q2-2026',
      period: '2026Q2',
      opensAt: '2026-03-02T01:00:00.000Z',
      closesAt: '2026-07-20T09:30:00.000Z',
      more: { silence: { rule: 'wait-and-escalate', escalateTo: 'BZ-LEADING-GROUP' } },
    });
    const half = await act.reportIn('q2-2026', '371625');
    await act.fill(half, {});
    done(await act.as(COUNTY, half, 'FileCase', { explanations: {} }));
    done(await act.as(TAX, half, 'VerifyFigures', agree(['size.tax'])));
    const end = (who: string) =>
      act.as(who, half, 'EndWaiting', { department: 'BZ-STATS', reason: '统计月报延后。' });
    expect((await end('office')).status).toBeGreaterThanOrEqual(400);
    await instance.clockTo('2026-03-25T01:00:00.000Z');
    await instance.settled();
    expect(await act.status(half)).toBe('verification');
    const { body } = done(await instance.as('body:BZ-LEADING-GROUP').get('/api/desk'));
    expect(JSON.stringify(body)).toContain('部门逾期未反馈');
    done(await end('body:BZ-LEADING-GROUP'));
    expect(await act.status(half)).toBe('confirmation');
    done(await act.as('office', half, 'ConfirmReport'));
    expect(await act.figures(half)).toContain('size.output 80 all 371625 confirmed false');
  });
});
