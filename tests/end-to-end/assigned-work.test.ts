import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { field, list, text } from '../round/api.ts';
import { type Instance, startInstance } from './instance.ts';
import { act, agree, appoint, declare, openCall, propose, publish, score } from './story.ts';

let instance: Instance;

beforeAll(async () => {
  instance = await startInstance();
  await openCall(instance, { experts: { seats: 2 } });
});
afterAll(() => instance.stop());

const seen = async (alias: string, path: string): Promise<unknown> => {
  const { status, body } = await instance.as(alias).get(path);
  expect(`${alias} ${path} ${status}`).toBe(`${alias} ${path} 200`);
  return body;
};

const ofCase = (body: unknown, id: string) =>
  list(body, 'items').filter((item) => text(item, 'caseId') === id);

describe('an expert finds all seats in one list', () => {
  it('reads who applies before declaring, and the papers only after', async () => {
    const id = await agree(instance);
    await appoint(instance, id, 1);
    const [seat] = ofCase(await seen('expert:1', '/api/reviews'), id);
    expect(seat).toMatchObject({ seat: '1', phase: 'declare', applicant: { org: '371625' } });
    expect(field(await seen('expert:1', `/api/reviews/${id}`), 'papers')).toBeUndefined();
    await declare(instance, id, 1);
    const open = await seen('expert:1', `/api/reviews/${id}`);
    expect(field(open, 'papers', 'form')).toBeDefined();
    expect(text(open, 'phase')).toBe('score');
  });

  it('sees nothing of another seat, and others see no seat at all', async () => {
    const id = await agree(instance);
    await appoint(instance, id, 1);
    await declare(instance, id, 1);
    await score(instance, id, 1, 4321);
    expect(ofCase(await seen('expert:2', '/api/reviews'), id)).toEqual([]);
    expect((await instance.as('expert:2').get(`/api/reviews/${id}`)).status).toBe(404);
    expect((await instance.as('office').get(`/api/reviews/${id}`)).status).toBe(404);
    await appoint(instance, id, 2);
    const other = JSON.stringify(await seen('expert:2', `/api/reviews/${id}`));
    expect(other).not.toContain('4321');
    const own = await seen('expert:1', `/api/reviews/${id}`);
    expect(text(own, 'phase')).toBe('done');
    expect(JSON.stringify(field(own, 'written'))).toContain('4321');
  });
});

describe('whoever inquires into an objection', () => {
  const objected = async (): Promise<{ id: string; objectionId: string }> => {
    const id = await propose(instance);
    await publish(instance, id);
    await instance.clockTo('2026-03-04T02:00:00.000Z');
    const notices = list(await seen('office', '/api/notices'), 'items');
    const noticeId = text(notices.at(-1), 'id');
    const answer = await instance.nobody.post(`/public/notices/${noticeId}/objections`, {
      caseId: id,
      kind: 'substantive',
      grounds: '公示名单所列营业收入与统计年鉴不一致。',
      objector: { name: '张三', contact: '0543-0000000' },
    });
    expect(answer.status).toBe(201);
    const kase = await seen('office', `/api/cases/${id}`);
    const [objectionId = ''] = Object.keys(Object(field(kase, 'notice', 'objections')));
    await act(instance.as('office'), id, 'AdmitObjection', { objectionId });
    await act(instance.as('office'), id, 'AssignInquiry', { objectionId, to: 'BZ-CUSTOMS' });
    return { id, objectionId };
  };

  it('reads what was said and the application, but never who said it', async () => {
    const single = await startInstance();
    const before = instance;
    instance = single;
    try {
      await openCall(instance);
      const { id, objectionId } = await objected();
      const body = await seen('department:BZ-CUSTOMS', '/api/inquiries');
      expect(ofCase(body, id)).toMatchObject([{ objectionId, status: 'admitted' }]);
      expect(JSON.stringify(body)).toContain('与统计年鉴不一致');
      expect(JSON.stringify(body)).not.toContain('张三');
      expect(
        JSON.stringify(await seen('department:BZ-CUSTOMS', `/api/cases/${id}/parts`)),
      ).toContain('121.5');
      for (const alias of ['department:BZ-STATS', 'supervision:BZ-DISCIPLINE', 'office'])
        expect(ofCase(await seen(alias, '/api/inquiries'), id)).toEqual([]);
      await act(instance.as('department:BZ-CUSTOMS'), id, 'ConcludeInquiry', {
        objectionId,
        finding: 'not-upheld',
        text: '经核查，数据口径一致，异议不成立。',
        consequence: 'continue',
      });
      expect(ofCase(await seen('department:BZ-CUSTOMS', '/api/inquiries'), id)).toMatchObject([
        {
          status: 'concluded',
          finding: 'not-upheld',
          conclusion: '经核查，数据口径一致，异议不成立。',
        },
      ]);
    } finally {
      await single.stop();
      instance = before;
    }
  });
});
