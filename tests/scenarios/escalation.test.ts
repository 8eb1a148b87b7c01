import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Instance, startInstance } from '../end-to-end/instance.ts';
import { act, CALL, done, FILLED, openCall, paper, propose, publish } from '../end-to-end/story.ts';
import { field, list, text } from '../round/api.ts';

const BODY = 'body:BZ-LEADING-GROUP';
const PARK = 'BZ-PARK-BX';

let instance: Instance;
beforeAll(async () => {
  instance = await startInstance();
  await openCall(instance, {
    quota: { perUnit: 90, units: {} },
    mayFile: { kinds: ['county', 'park'], afterPreliminaryReview: ['park'] },
    outcomes: [
      {
        id: 'recommend',
        kind: 'key-candidate',
        title: { zh: '列入重点培育对象', en: 'Listed' },
        legalBasis: '入门示例',
      },
      { id: 'not-selected', kind: 'not', title: { zh: '未入选', en: 'Not selected' } },
    ],
  });
});
afterAll(() => instance.stop());

const tasksOf = async (alias: string, id: string): Promise<readonly string[]> => {
  const { body } = done(await instance.as(alias).get('/api/desk?part=tasks&limit=100'));
  return list(body, 'tasks', 'items')
    .filter((task) => text(task, 'about', 'id') === id)
    .map((task) => text(task, 'title', 'zh'));
};

const filedByPark = async (): Promise<string> => {
  const clerk = instance.as(`county:${PARK}`);
  const opened = { callId: CALL, track: 'advanced', name: '博兴厨具园集群', applicant: PARK };
  const id = text(done(await clerk.post('/api/cases', opened)).body, 'id');
  for (const [part, data] of Object.entries(FILLED)) {
    const saved = done(await clerk.put(`/api/cases/${id}/drafts/${part}`, { version: 0, data }));
    const draftVersion = Number(text(saved.body, 'version'));
    await act(clerk, id, 'ConfirmPart', { part, draftVersion });
  }
  const head = instance.as(`head:${PARK}`);
  const checkCode = text((await head.get(`/api/cases/${id}`)).body, 'checkCode');
  await act(head, id, 'SignOff', { checkCode, document: paper() });
  await act(clerk, id, 'FileCase');
  return id;
};

describe('what is late goes to whoever can press for it, at every step', () => {
  it('play.hands.1.late-county a county that does not look at its park’s application is pressed by the office', async () => {
    const id = await filedByPark();
    expect(await tasksOf('county:371625', id)).toEqual(['县级初审推荐']);
    await instance.clockTo('2026-03-10T10:00:00.000Z');
    expect(await tasksOf('office', id)).toEqual([]);
    await instance.clockTo('2026-03-13T10:00:00.000Z');
    expect(await tasksOf('office', id)).toEqual(['督促：县级初审推荐']);
    // The county still has it, is not told of its own lateness as of another's, and no reminder of it is left behind.
    expect(await tasksOf('county:371625', id)).toEqual(['县级初审推荐']);
    expect(await tasksOf(BODY, id)).toEqual([]);
    await act(instance.as('county:371625'), id, 'RecommendPreliminarily', {
      verdict: 'recommend',
      document: paper('2026-03-13'),
    });
    expect(await tasksOf('office', id)).toEqual(['形式审查']);
  });

  it('play.hands.1.late-document an office that issues no document is pressed by the leading group, never by itself', async () => {
    const id = await propose(instance, '2026-03-13');
    const late = await propose(instance, '2026-03-13');
    await publish(instance, id, '2026-03-16');
    // Nobody publishes the other one.
    await instance.clockTo('2026-04-13T10:00:00.000Z');
    expect(await tasksOf(BODY, id)).toEqual(['督促：印发认定文件']);
    expect(await tasksOf(BODY, late)).toEqual(['督促：发布公示']);
    expect(await tasksOf('office', id)).toEqual(['印发认定文件']);
    await act(instance.as('office'), id, 'IssueRecognition', {
      document: paper('2026-04-13'),
    });
    expect(await tasksOf(BODY, id)).toEqual([]);
  });

  it('play.hands.1.late-setting the round says for each step to whom and after how many days, and not to whom it is asked of', async () => {
    const { body } = done(await instance.as('office').get(`/api/calls/${CALL}`));
    const check = async (steps: object) => {
      const call = { ...Object(field(body, 'call')), escalation: { steps } };
      const { body: said } = await instance.as('office').post('/api/calls/check', { call });
      return list(said, 'problems').map((one) => text(one, 'message'));
    };
    const wrong = '逾期事项只能提请本批次的领导小组办公室或审议机构督促';
    const steps = ['preliminary', 'inquiry', 'recognition', 'nomination'];
    for (const step of steps) {
      expect(await check({ [step]: { to: 'BZ-LEADING-GROUP', days: 1 } })).not.toContain(wrong);
      expect(await check({ [step]: { to: 'BZ-STATS' } })).toContain(wrong);
    }
  });
});
