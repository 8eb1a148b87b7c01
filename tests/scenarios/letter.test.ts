import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Person } from '../end-to-end/instance.ts';
import { scan } from '../end-to-end/scan.ts';
import { act, CALL, done } from '../end-to-end/story.ts';
import { list, text } from '../round/api.ts';
import { type AccidentRound, accidentRound } from './accident-round.ts';

let round: AccidentRound;
beforeAll(async () => {
  round = await accidentRound(3);
  await round.moveTo('2026-03-09');
});
afterAll(() => round.instance.stop());

const office = () => round.instance.as('office');
const body = () => round.instance.as('body:BZ-LEADING-GROUP');

const nominated: string[] = [];
let batch = '';
const send = (person: Person, command: string, more: object = {}) =>
  person.post(`/api/recommendations/${batch}/commands/${command}`, more);
const sendLetter = () =>
  send(office(), 'SendLetter', { document: { ...round.paper(), kind: '文件' }, cases: nominated });
/** Tasks of the batch on the office's desk. */
const tasksOfBatch = async (): Promise<readonly string[]> => {
  const { body: inbox } = done(await office().get('/api/inbox?limit=100'));
  return list(inbox, 'items')
    .filter((task) => JSON.stringify(task).includes(batch))
    .map((task) => text(task, 'id'));
};
const approve = async (): Promise<void> => {
  done(
    await send(body(), 'ApproveNominations', { body: 'BZ-LEADING-GROUP', document: round.paper() }),
  );
};

it('play.A1.nomination an open question is not nominated over, and no letter is sent over one', async () => {
  const opened = done(await office().post('/api/recommendations', { callId: CALL }));
  batch = text(opened.body, 'id');
  const waiting = round.take();
  await act(office(), waiting, 'ReportFact', round.accident());
  const refused = await send(office(), 'Nominate', { caseId: waiting, rank: 1 });
  expect([refused.status, text(refused.body, 'detail')]).toEqual([
    409,
    '该申报项目尚有未办结事项：一票否决事项待认定；办结后方可继续办理',
  ]);
  nominated.push(round.take(), round.take());
  for (const [index, caseId] of nominated.entries())
    done(await send(office(), 'Nominate', { caseId, rank: index + 1 }));
  await approve();
  await act(office(), nominated[0] ?? '', 'ReportFact', round.accident());
  expect((await sendLetter()).status).toBe(409);
  await round.settle(nominated[0] ?? '', false);
});

it('play.A2.letter-in-time an objection posted in time that arrives after the nomination is taken in, and holds the letter', async () => {
  await round.instance.settled();
  const [, id = ''] = nominated;
  expect(await round.statusOf(id)).toBe('nominated');
  await act(office(), id, 'RegisterObjection', {
    kind: 'substantive',
    grounds: '来信反映核心企业数据不实，附材料。',
    evidence: [],
    objector: { name: '示例人', contact: '0543-0000000' },
    channel: 'post',
    receivedOn: '2026-03-05',
    proof: await scan(office(), `cases/${id}`),
  });
  expect(await round.statusOf(id)).toBe('nominated');
  const refused = await sendLetter();
  expect(text(refused.body, 'detail')).toContain('异议未办结');
  const objection = (await round.tasksOf(id)).find((task) => task.startsWith('objection:')) ?? '';
  await act(office(), id, 'RefuseObjection', {
    objectionId: objection.slice('objection:'.length),
    reason: 'no-evidence',
    text: '未提供证据材料，不予受理。',
  });
});

it.each([1, 0])(
  'play.A2.quota-cut the province’s cut of the quota to %i is recorded; the letter is what it stops',
  async (quota) => {
    done(await send(office(), 'AmendUpstream', { document: round.paper(), quota }));
    const refused = await sendLetter();
    expect(text(refused.body, 'detail')).toContain(`上级推荐名额${quota}个，已列入2个`);
    expect(await tasksOfBatch()).toContain('over-quota');
    done(await send(office(), 'AmendUpstream', { document: round.paper(), quota: 5 }));
    expect(await tasksOfBatch()).not.toContain('over-quota');
  },
);

it('play.A1.after-letter what becomes known after the letter is recorded, and asks for the recommendation to be taken back', async () => {
  done(await sendLetter());
  await round.instance.settled();
  const [id = ''] = nominated;
  expect(await round.statusOf(id)).toBe('recommended');
  await act(office(), id, 'ReportFact', round.accident());
  await round.settle(id, true);
  expect(await round.tasksOf(id)).toContain('consequence:veto:accident');
  done(
    await send(office(), 'WithdrawRecommendation', {
      caseId: id,
      document: round.paper(),
      reason: '核心企业发生较大事故',
    }),
  );
  await round.instance.settled();
  expect(await round.statusOf(id)).toBe('recommendation-withdrawn');
  expect(await round.tasksOf(id)).toEqual([]);
});

it('play.A2.withdrawn-selected the province selects what was withdrawn: recorded, and the office asks whether it stands', async () => {
  const [id = ''] = nominated;
  const province = round.instance.as('province:SD-IIT');
  done(
    await send(province, 'RecordUpstreamOutcome', {
      document: { number: '鲁工信产〔2026〕88号', title: '关于公布名单的通知', date: '2026-03-09' },
      items: [{ caseId: id, outcome: 'selected' }],
    }),
  );
  await round.instance.settled();
  expect(await round.statusOf(id)).toBe('recommendation-withdrawn');
  expect(await tasksOfBatch()).toContain(`contested:${id}`);
  done(
    await send(office(), 'SettleOutcome', {
      caseId: id,
      stands: true,
      document: {
        number: '鲁工信产函〔2026〕9号',
        title: '关于有关情况的复函',
        date: '2026-03-09',
      },
      reason: '经与省厅核实，入选结果保留。',
    }),
  );
  await round.instance.settled();
  expect(await round.statusOf(id)).toBe('selected');
});
