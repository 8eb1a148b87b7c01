import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Instance, type Person, startInstance } from '../end-to-end/instance.ts';
import { scan } from '../end-to-end/scan.ts';
import {
  act,
  appoint,
  CALL,
  paper as dated,
  declare,
  done,
  file,
  openCall,
  score,
} from '../end-to-end/story.ts';
import { list, text } from '../round/api.ts';

let instance: Instance;
let noticeId = '';
/** Applications on one notice, to be taken one after the other; the first are looked at while it runs. */
const pool: string[] = [];
let day = '2026-03-03';
/** Filed while the papers of that day were dated. */
let filed: string[] = [];

beforeAll(async () => {
  instance = await startInstance();
  await openCall(instance, {
    quota: { perUnit: 40, units: {} },
    vetoFacts: [{ id: 'accident', title: { zh: '重大安全事故', en: 'Major accident' } }],
    reviewingDepartments: [
      { org: 'BZ-STATS', indicators: ['size.revenue'] },
      { org: 'BZ-EMERGENCY', indicators: ['size.accidents'], vetoFacts: ['accident'] },
    ],
    upstream: {
      title: '山东省先进制造业集群申报（入门示例）',
      level: 'province',
      issuer: 'SD-IIT',
      deadline: '2026-04-30T09:30:00.000Z',
      quota: 5,
    },
  });
  for (let n = 0; n < 11; n += 1) pool.push(await proposed());
  noticeId = await publish(...pool);
  filed = [await file(instance), await file(instance)];
});
afterAll(() => instance.stop());

const office = () => instance.as('office');
const emergency = () => instance.as('department:BZ-EMERGENCY');
const body = () => instance.as('body:BZ-LEADING-GROUP');

const paper = () => dated(day);
const take = (): string => pool.shift() ?? '';

/** On the proposed list of the round: filed, heard by both departments, scored, adopted. */
const proposed = async (): Promise<string> => {
  const id = await file(instance);
  await act(office(), id, 'AcceptCase');
  await act(instance.as('department:BZ-STATS'), id, 'GiveOpinion', { verdict: 'no-objection' });
  await act(emergency(), id, 'GiveOpinion', { verdict: 'no-objection', vetoFactsClear: true });
  await appoint(instance, id, 1);
  await declare(instance, id, 1);
  await score(instance, id, 1);
  await act(body(), id, 'RecordDecision', {
    body: 'BZ-LEADING-GROUP',
    verdict: 'adopt',
    outcome: 'recommend',
    document: paper(),
  });
  return id;
};

const publish = async (...cases: readonly string[]): Promise<string> => {
  const answer = await office().post('/api/notices', {
    callId: CALL,
    title: '关于拟推荐产业集群名单的公示',
    cases,
    firstDay: '2026-03-04',
    procedure: '经形式审查、部门联审、专家评审、领导小组会议审议',
  });
  await instance.settled();
  return text(done(answer).body, 'id');
};

const stateOf = async (id: string) => done(await office().get(`/api/cases/${id}`)).body;
const statusOf = async (id: string) => text(await stateOf(id), 'status');
const tasksOf = async (id: string): Promise<readonly string[]> =>
  list(done(await office().get(`/api/cases/${id}/tasks`)).body, 'items').map((task) =>
    text(task, 'id'),
  );

const accident = (more: object = {}) => ({
  fact: 'accident',
  department: 'BZ-EMERGENCY',
  basis: '集群内一家企业发生较大生产安全责任事故。',
  document: paper(),
  ...more,
});

const settle = (id: string, confirmed: boolean) =>
  act(office(), id, 'ConfirmVeto', { fact: 'accident', confirmed, reason: '已与应急部门核实。' });

const lineOf = async (caseId: string) => {
  const { body: notice } = await instance.nobody.get(`/public/notices/${noticeId}`);
  const lines = list(notice, 'rounds').flatMap((round) => list(round, 'list'));
  return lines.find((line) => text(line, 'caseId') === caseId);
};

/** Id of the opinion of a department that counts. */
const opinionOf = async (id: string, department: string): Promise<string> => {
  const seats = list(await stateOf(id), 'review', 'departments');
  const seat = seats.find((one) => text(one, 'org') === department);
  return text(list(seat, 'opinions').at(-1), 'id');
};

it('play.A1.notice-waits a fatal accident reported on notice holds that case past its last day; the others go on', async () => {
  const [held, dismissed] = [take(), take()];
  await act(office(), held, 'ReportFact', accident());
  await act(office(), dismissed, 'ReportFact', accident());
  expect(Reflect.get(Object(await lineOf(held)), 'held')).toBe(true);
  expect(Reflect.get(Object(await lineOf(pool[0] ?? '')), 'held')).toBeUndefined();
  const { body: page } = await instance.nobody.get(`/open/notices/${noticeId}`);
  expect(String(page).match(/暂缓办理/gu)).toHaveLength(2);

  await instance.clockTo('2026-03-09T01:00:00.000Z');
  day = '2026-03-09';
  expect([await statusOf(held), await statusOf(pool[0] ?? '')]).toEqual(['notice', 'notice-over']);
  expect(await tasksOf(held)).toContain('veto:accident:BZ-EMERGENCY');

  await settle(dismissed, false);
  expect(await statusOf(dismissed)).toBe('notice-over');
});

it('play.A1.body-decides the office alone cannot end the case: the body that decided does, and its tasks close', async () => {
  const id = take();
  await act(office(), id, 'ReportFact', accident());
  await settle(id, true);
  expect(await statusOf(id)).toBe('notice-over');
  expect(await tasksOf(id)).toEqual(
    expect.arrayContaining(['decision:BZ-LEADING-GROUP', 'submit:BZ-LEADING-GROUP']),
  );
  const decide = (verdict: string, more: object = {}) =>
    body().post(`/api/cases/${id}/commands/RecordDecision`, {
      body: 'BZ-LEADING-GROUP',
      verdict,
      document: paper(),
      reason: '事故责任属实，撤销原拟定结果。',
      ...more,
    });
  const back = await decide('send-back', { sendBack: { to: 'experts' } });
  expect([back.status, text(back.body, 'detail')]).toEqual([
    409,
    '重新研究时请维持、调整或撤销原结果，不能退回前一环节',
  ]);
  done(await decide('reject'));
  expect(await statusOf(id)).toBe('not-selected');
  expect(await tasksOf(id)).toEqual([]);
});

it('play.A1.bureau-withdraws the bureau withdraws its finding, and the case is free', async () => {
  const id = take();
  const correct = async (more: object) =>
    act(emergency(), id, 'CorrectOpinion', {
      replaces: await opinionOf(id, 'BZ-EMERGENCY'),
      verdict: 'no-objection',
      ...more,
    });
  await correct({ vetoFacts: [{ id: 'accident', basis: '事故快报' }] });
  expect(await tasksOf(id)).toContain('veto:accident:BZ-EMERGENCY');
  expect(await tasksOf(id)).not.toContain('nominate');
  await correct({ vetoFactsClear: true, note: '经核查不属于较大事故。' });
  expect((await tasksOf(id)).filter((task) => task.startsWith('veto:'))).toEqual([]);
});

it('play.A1.dispute a figure disputed after the decision is settled first; the department’s value has the decision taken again', async () => {
  const id = take();
  await act(instance.as('department:BZ-STATS'), id, 'CorrectOpinion', {
    replaces: await opinionOf(id, 'BZ-STATS'),
    verdict: 'objection',
    values: [{ field: 'size.revenue', value: '81.2', note: '年报口径' }],
  });
  const asked = await tasksOf(id);
  expect(asked).toContain('dispute:BZ-STATS:size.revenue');
  expect(asked).not.toContain('nominate');
  const flag = asked.find((one) => one.startsWith('flag:')) ?? '';
  await act(office(), id, 'AnswerFlag', { opinion: flag.slice(5), reason: '一并提请研究。' });
  await act(office(), id, 'SettleDispute', {
    department: 'BZ-STATS',
    field: 'size.revenue',
    resolution: 'department-value',
    reason: '按年报口径认定。',
  });
  expect(await tasksOf(id)).toContain('decision:BZ-LEADING-GROUP');
  expect(await tasksOf(id)).not.toContain('nominate');
  await act(body(), id, 'RecordDecision', {
    body: 'BZ-LEADING-GROUP',
    verdict: 'adopt',
    outcome: 'recommend',
    document: paper(),
    reason: '仍达到申报条件，维持原结果。',
  });
  expect(await tasksOf(id)).toContain('nominate');
});

it('play.A2.unasked-bureau a bureau that the round did not ask reports an accident by its letter', async () => {
  const id = take();
  const bureau = instance.as('department:BZ-ECOLOGY');
  const report = (person: typeof bureau, to: string, more: object = {}) =>
    person.post(
      `/api/cases/${to}/commands/ReportFact`,
      accident({ department: 'BZ-ECOLOGY', ...more }),
    );
  // Before the list is public, what it does not see does not exist for it; its letter goes to the office.
  const draft = filed.pop() ?? '';
  expect((await report(bureau, draft)).status).toBe(404);
  done(await report(office(), draft));
  expect((await report(bureau, id, { department: 'BZ-EMERGENCY' })).status).toBe(409);
  done(await report(bureau, id));
  expect(await tasksOf(id)).toContain('veto:accident:BZ-ECOLOGY');
  await settle(id, false);
});

describe('on the way to the letter', () => {
  const nominated: string[] = [];
  let batch = '';
  const send = (person: Person, command: string, more: object = {}) =>
    person.post(`/api/recommendations/${batch}/commands/${command}`, more);
  const sendLetter = () =>
    send(office(), 'SendLetter', { document: { ...paper(), kind: '文件' }, cases: nominated });
  /** Tasks of the batch on the office's desk. */
  const tasksOfBatch = async (): Promise<readonly string[]> => {
    const { body: inbox } = done(await office().get('/api/inbox?limit=100'));
    return list(inbox, 'items')
      .filter((task) => JSON.stringify(task).includes(batch))
      .map((task) => text(task, 'id'));
  };
  const approve = async (): Promise<void> => {
    done(await send(body(), 'ApproveNominations', { body: 'BZ-LEADING-GROUP', document: paper() }));
  };

  it('play.A1.nomination an open question is not nominated over, and no letter is sent over one', async () => {
    const opened = done(await office().post('/api/recommendations', { callId: CALL }));
    batch = text(opened.body, 'id');
    const waiting = take();
    await act(office(), waiting, 'ReportFact', accident());
    const refused = await send(office(), 'Nominate', { caseId: waiting, rank: 1 });
    expect([refused.status, text(refused.body, 'detail')]).toEqual([
      409,
      '该申报项目尚有未办结事项：一票否决事项待认定；办结后方可继续办理',
    ]);
    nominated.push(take(), take());
    for (const [index, caseId] of nominated.entries())
      done(await send(office(), 'Nominate', { caseId, rank: index + 1 }));
    await approve();
    await act(office(), nominated[0] ?? '', 'ReportFact', accident());
    expect((await sendLetter()).status).toBe(409);
    await settle(nominated[0] ?? '', false);
  });

  it('play.A2.letter-in-time an objection posted in time that arrives after the nomination is taken in, and holds the letter', async () => {
    await instance.settled();
    const [, id = ''] = nominated;
    expect(await statusOf(id)).toBe('nominated');
    await act(office(), id, 'RegisterObjection', {
      kind: 'substantive',
      grounds: '来信反映核心企业数据不实，附材料。',
      evidence: [],
      objector: { name: '示例人', contact: '0543-0000000' },
      channel: 'post',
      receivedOn: '2026-03-05',
      proof: await scan(office(), `cases/${id}`),
    });
    expect(await statusOf(id)).toBe('nominated');
    const refused = await sendLetter();
    expect(text(refused.body, 'detail')).toContain('异议未办结');
    const objection = (await tasksOf(id)).find((task) => task.startsWith('objection:')) ?? '';
    await act(office(), id, 'RefuseObjection', {
      objectionId: objection.slice('objection:'.length),
      reason: 'no-evidence',
      text: '未提供证据材料，不予受理。',
    });
  });

  it.each([1, 0])(
    'play.A2.quota-cut the province’s cut of the quota to %i is recorded; the letter is what it stops',
    async (quota) => {
      done(await send(office(), 'AmendUpstream', { document: paper(), quota }));
      const refused = await sendLetter();
      expect(text(refused.body, 'detail')).toContain(`上级推荐名额${quota}个，已列入2个`);
      expect(await tasksOfBatch()).toContain('over-quota');
      done(await send(office(), 'AmendUpstream', { document: paper(), quota: 5 }));
      expect(await tasksOfBatch()).not.toContain('over-quota');
    },
  );

  it('play.A1.after-letter what becomes known after the letter is recorded, and asks for the recommendation to be taken back', async () => {
    done(await sendLetter());
    await instance.settled();
    const [id = ''] = nominated;
    expect(await statusOf(id)).toBe('recommended');
    await act(office(), id, 'ReportFact', accident());
    await settle(id, true);
    expect(await tasksOf(id)).toContain('consequence:veto:accident');
    done(
      await send(office(), 'WithdrawRecommendation', {
        caseId: id,
        document: paper(),
        reason: '核心企业发生较大事故',
      }),
    );
    await instance.settled();
    expect(await statusOf(id)).toBe('recommendation-withdrawn');
    expect(await tasksOf(id)).toEqual([]);
  });

  it('play.A2.withdrawn-selected the province selects what was withdrawn: recorded, and the office asks whether it stands', async () => {
    const [id = ''] = nominated;
    const province = instance.as('province:SD-IIT');
    done(
      await send(province, 'RecordUpstreamOutcome', {
        document: { number: '鲁工信产〔2026〕88号', title: '关于公布名单的通知', date: day },
        items: [{ caseId: id, outcome: 'selected' }],
      }),
    );
    await instance.settled();
    expect(await statusOf(id)).toBe('recommendation-withdrawn');
    expect(await tasksOfBatch()).toContain(`contested:${id}`);
    done(
      await send(office(), 'SettleOutcome', {
        caseId: id,
        stands: true,
        document: { number: '鲁工信产函〔2026〕9号', title: '关于有关情况的复函', date: day },
        reason: '经与省厅核实，入选结果保留。',
      }),
    );
    await instance.settled();
    expect(await statusOf(id)).toBe('selected');
  });
});

it('play.A2.lesser-accident a second notice, “it was a lesser accident”, is put on file although the case has ended', async () => {
  const id = filed.pop() ?? '';
  await act(office(), id, 'AcceptCase');
  await act(emergency(), id, 'GiveOpinion', {
    verdict: 'no-objection',
    vetoFacts: [{ id: 'accident', basis: '事故快报' }],
  });
  await settle(id, true);
  expect(await statusOf(id)).toBe('not-selected');
  await act(emergency(), id, 'CorrectOpinion', {
    replaces: await opinionOf(id, 'BZ-EMERGENCY'),
    verdict: 'no-objection',
    vetoFactsClear: true,
    note: '经调查为一般事故。',
  });
  const opinions = list(await stateOf(id), 'review', 'departments').flatMap((one) =>
    list(one, 'opinions'),
  );
  expect(opinions.map((one) => text(one, 'note'))).toContain('经调查为一般事故。');
  expect(await statusOf(id)).toBe('not-selected');
});
