import { afterAll, beforeAll, expect, it } from 'vitest';
import { act, done } from '../end-to-end/story.ts';
import { list, text } from '../round/api.ts';
import { type AccidentRound, accidentRound } from './accident-round.ts';

let round: AccidentRound;
beforeAll(async () => {
  round = await accidentRound(6, 2);
});
afterAll(() => round.instance.stop());

const office = () => round.instance.as('office');
const emergency = () => round.instance.as('department:BZ-EMERGENCY');
const body = () => round.instance.as('body:BZ-LEADING-GROUP');

const lineOf = async (caseId: string) => {
  const { body: notice } = await round.instance.nobody.get(`/public/notices/${round.noticeId}`);
  const lines = list(notice, 'rounds').flatMap((one) => list(one, 'list'));
  return lines.find((line) => text(line, 'caseId') === caseId);
};

it('play.A1.notice-waits a fatal accident reported on notice holds that case past its last day; the others go on', async () => {
  const [held, dismissed] = [round.take(), round.take()];
  await act(office(), held, 'ReportFact', round.accident());
  await act(office(), dismissed, 'ReportFact', round.accident());
  expect(Reflect.get(Object(await lineOf(held)), 'held')).toBe(true);
  expect(Reflect.get(Object(await lineOf(round.untouched)), 'held')).toBeUndefined();
  const { body: page } = await round.instance.nobody.get(`/open/notices/${round.noticeId}`);
  expect(String(page).match(/暂缓办理/gu)).toHaveLength(2);

  await round.moveTo('2026-03-09');
  expect([await round.statusOf(held), await round.statusOf(round.untouched)]).toEqual([
    'notice',
    'notice-over',
  ]);
  expect(await round.tasksOf(held)).toContain('veto:accident:BZ-EMERGENCY');

  await round.settle(dismissed, false);
  expect(await round.statusOf(dismissed)).toBe('notice-over');
});

it('play.A1.body-decides the office alone cannot end the case: the body that decided does, and its tasks close', async () => {
  const id = round.take();
  await act(office(), id, 'ReportFact', round.accident());
  await round.settle(id, true);
  expect(await round.statusOf(id)).toBe('notice-over');
  expect(await round.tasksOf(id)).toEqual(
    expect.arrayContaining(['decision:BZ-LEADING-GROUP', 'submit:BZ-LEADING-GROUP']),
  );
  const decide = (verdict: string, more: object = {}) =>
    body().post(`/api/cases/${id}/commands/RecordDecision`, {
      body: 'BZ-LEADING-GROUP',
      verdict,
      document: round.paper(),
      reason: '事故责任属实，撤销原拟定结果。',
      ...more,
    });
  const back = await decide('send-back', { sendBack: { to: 'experts' } });
  expect([back.status, text(back.body, 'detail')]).toEqual([
    409,
    '重新研究时请维持、调整或撤销原结果，不能退回前一环节',
  ]);
  done(await decide('reject'));
  expect(await round.statusOf(id)).toBe('not-selected');
  expect(await round.tasksOf(id)).toEqual([]);
});

it('play.A1.bureau-withdraws the bureau withdraws its finding, and the case is free', async () => {
  const id = round.take();
  const correct = async (more: object) =>
    act(emergency(), id, 'CorrectOpinion', {
      replaces: await round.opinionOf(id, 'BZ-EMERGENCY'),
      verdict: 'no-objection',
      ...more,
    });
  await correct({ vetoFacts: [{ id: 'accident', basis: '事故快报' }] });
  expect(await round.tasksOf(id)).toContain('veto:accident:BZ-EMERGENCY');
  expect(await round.tasksOf(id)).not.toContain('nominate');
  await correct({ vetoFactsClear: true, note: '经核查不属于较大事故。' });
  expect((await round.tasksOf(id)).filter((task) => task.startsWith('veto:'))).toEqual([]);
});

it('play.A1.dispute a figure disputed after the decision is settled first; the department’s value has the decision taken again', async () => {
  const id = round.take();
  await act(round.instance.as('department:BZ-STATS'), id, 'CorrectOpinion', {
    replaces: await round.opinionOf(id, 'BZ-STATS'),
    verdict: 'objection',
    values: [{ field: 'size.revenue', value: '81.2', note: '年报口径' }],
  });
  const asked = await round.tasksOf(id);
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
  expect(await round.tasksOf(id)).toContain('decision:BZ-LEADING-GROUP');
  expect(await round.tasksOf(id)).not.toContain('nominate');
  await act(body(), id, 'RecordDecision', {
    body: 'BZ-LEADING-GROUP',
    verdict: 'adopt',
    outcome: 'recommend',
    document: round.paper(),
    reason: '仍达到申报条件，维持原结果。',
  });
  expect(await round.tasksOf(id)).toContain('nominate');
});

it('play.A2.unasked-bureau a bureau that the round did not ask reports an accident by its letter', async () => {
  const id = round.take();
  const bureau = round.instance.as('department:BZ-ECOLOGY');
  const report = (person: typeof bureau, to: string, more: object = {}) =>
    person.post(
      `/api/cases/${to}/commands/ReportFact`,
      round.accident({ department: 'BZ-ECOLOGY', ...more }),
    );
  // Before the list is public, what it does not see does not exist for it; its letter goes to the office.
  const draft = round.takeFiled();
  expect((await report(bureau, draft)).status).toBe(404);
  done(await report(office(), draft));
  expect((await report(bureau, id, { department: 'BZ-EMERGENCY' })).status).toBe(409);
  done(await report(bureau, id));
  expect(await round.tasksOf(id)).toContain('veto:accident:BZ-ECOLOGY');
  await round.settle(id, false);
});

it('play.A2.lesser-accident a second notice, “it was a lesser accident”, is put on file although the case has ended', async () => {
  const id = round.takeFiled();
  await act(office(), id, 'AcceptCase');
  await act(emergency(), id, 'GiveOpinion', {
    verdict: 'no-objection',
    vetoFacts: [{ id: 'accident', basis: '事故快报' }],
  });
  await round.settle(id, true);
  expect(await round.statusOf(id)).toBe('not-selected');
  await act(emergency(), id, 'CorrectOpinion', {
    replaces: await round.opinionOf(id, 'BZ-EMERGENCY'),
    verdict: 'no-objection',
    vetoFactsClear: true,
    note: '经调查为一般事故。',
  });
  const opinions = list(await round.stateOf(id), 'review', 'departments').flatMap((one) =>
    list(one, 'opinions'),
  );
  expect(opinions.map((one) => text(one, 'note'))).toContain('经调查为一般事故。');
  expect(await round.statusOf(id)).toBe('not-selected');
});
