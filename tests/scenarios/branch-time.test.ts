import { afterAll, beforeAll, expect, it } from 'vitest';
import { COUNTY, done } from '../end-to-end/story.ts';
import { field, list, text } from '../round/api.ts';
import { allGive, type BranchRound, branchRound, sentence, toExperts } from './branch-round.ts';

const STATS = 'department:BZ-STATS';
/** The panel's chair sits on its seat as an expert too. */
const CHAIR = 'expert:1';

let round: BranchRound;
beforeAll(async () => {
  round = await branchRound();
});
afterAll(() => round.instance.stop());

const seatOf = async (id: string, org: string, as = 'office'): Promise<unknown> =>
  list(await round.stateOf(id, as), 'review', 'departments').find(
    (seat) => text(seat, 'org') === org,
  );
const dueOf = async (id: string, org: string): Promise<string> =>
  text(field(await seatOf(id, org), 'due'), 'date');
const taskOf = async (id: string, taskId: string): Promise<unknown> =>
  list(done(await round.instance.as('office').get(`/api/cases/${id}/tasks`)).body, 'items').find(
    (task) => text(task, 'id') === taskId,
  );
const scored = (id: string) =>
  round.command(CHAIR, id, 'ScoreCase', {
    seat: '1',
    lines: [
      { line: 'scale', score: 5000 },
      { line: 'innovation', score: 3000 },
    ],
  });

it('play.hands.branch.scores what experts scored by the changed figure is looked at again, line by line; the other line stands', async () => {
  const id = await toExperts(round);
  const item = await round.raise('office', id, 'size.output');
  done(await scored(id));
  // Nothing goes on to the ranking over the item.
  expect(await round.statusOf(id)).toBe('experts');
  done(await round.confirm(id, 'size', { output: ['99', '98'] }));
  const { body } = await round.instance.as(CHAIR).get(`/api/reviews/${id}`);
  expect(field(body, 'again')).toEqual(['scale']);
  // The figure was statistics' too, which is asked again where the case stands, and the rest of the departments is not.
  expect((await round.seats(id))['BZ-STATS']).toBe('asked');
  expect(Object.values(await round.seats(id)).filter((is) => is === 'answered')).toHaveLength(6);
  expect(await round.statusOf(id)).toBe('experts');
  const lines = [
    { line: 'scale', score: 4800 },
    { line: 'innovation', score: 3900 },
  ];
  const moved = await round.command(CHAIR, id, 'ReviseScore', { seat: '1', lines });
  expect([moved.status, text(moved.body, 'refusal')]).toEqual([409, 'SheetFaulty']);
  expect(JSON.stringify(moved.body)).toContain('该评分项不以有变化的数据为依据，维持原评分');
  done(
    await round.command(CHAIR, id, 'ReviseScore', {
      seat: '1',
      lines: [lines[0], { line: 'innovation', score: 3000 }],
    }),
  );
  done(await round.command(COUNTY, id, 'AnswerItems', { answers: [{ item, answer: '已更正。' }] }));
  done(await round.command('office', id, 'CloseItem', { item, how: 'settled' }));
  expect(await round.statusOf(id)).toBe('experts');
  done(await round.give(id, 'BZ-STATS'));
  expect(await round.statusOf(id)).toBe('decision');
});

it('play.hands.branch.panel the chair sends back for the panel, whose clock stands still; another expert cannot, and the applicant learns no name', async () => {
  const id = await toExperts(round);
  const items = [{ path: 'identity.industry', reason: '请说明主导产业界定依据。' }];
  expect((await round.command('expert:2', id, 'RaiseItems', { items })).status).toBe(404);
  done(await round.command(CHAIR, id, 'RaiseItems', { items }));
  const seat = await taskOf(id, 'score:1');
  expect([field(seat, 'paused'), field(seat, 'due')]).toEqual([true, undefined]);
  const seen = JSON.stringify(await round.stateOf(id, COUNTY));
  const { body: me } = await round.instance.as(CHAIR).get('/api/me');
  expect(seen).toContain('请说明主导产业界定依据');
  expect(seen).not.toContain(text(me, 'account'));
  const { body: lines } = await round.instance.as(COUNTY).get(`/api/cases/${id}/history`);
  expect(JSON.stringify(lines)).not.toContain(text(me, 'account'));
  const [mine] = await round.items(id, CHAIR);
  const item = text(mine, 'id');
  done(await round.command(COUNTY, id, 'AnswerItems', { answers: [{ item, answer: '见说明。' }] }));
  const running = await taskOf(id, 'score:1');
  expect([field(running, 'paused'), text(field(running, 'due'), 'date') > '2026-03-03']).toEqual([
    undefined,
    true,
  ]);
  const byOffice = await round.command('office', id, 'CloseItem', { item, how: 'settled' });
  expect([byOffice.status, text(byOffice.body, 'refusal')]).toEqual([409, 'NotYourItem']);
  done(await round.command(CHAIR, id, 'CloseItem', { item, how: 'settled' }));
  done(await scored(id));
  expect(await round.statusOf(id)).toBe('decision');
});

it('play.hands.branch.visit the site visit sends back, and its own clock stands still while the applicant answers', async () => {
  const id = await round.accepted();
  await allGive(round, id);
  const item = await round.raise('office', id, 'enterprises.firms', '现场未见该企业，请核对名单。');
  const [sent] = list(await round.stateOf(id), 'review', 'sentBack');
  expect([text(sent, 'branch'), field(await taskOf(id, 'site-visit'), 'paused')]).toEqual([
    'site-visit',
    true,
  ]);
  done(await round.command(COUNTY, id, 'AnswerItems', { answers: [{ item, answer: '已核对。' }] }));
  expect(field(await taskOf(id, 'site-visit'), 'paused')).toBeUndefined();
});

it('play.hands.branch.settlement a settled figure falls with its field, and with no other', async () => {
  const id = await round.accepted();
  const disputes = (org: string, path: string, value: string) =>
    round.give(id, org, { verdict: 'objection', values: [{ field: path, value }] });
  const settle = (org: string, path: string) =>
    round.command('office', id, 'SettleDispute', {
      department: org,
      field: path,
      resolution: 'department-value',
      reason: '按部门数认定。',
    });
  done(await disputes('BZ-STATS', 'size.output', '100'));
  done(await disputes('BZ-TAX', 'size.tax', '3'));
  done(await settle('BZ-STATS', 'size.output'));
  done(await settle('BZ-TAX', 'size.tax'));
  const item = await round.raise('office', id, 'size.output');
  done(await round.confirm(id, 'size', { output: ['100', '110'] }));
  const figures = list(await round.stateOf(id), 'review', 'figures');
  expect(figures.map((one) => text(one, 'field'))).toEqual(['size.tax']);
  const gone = await settle('BZ-STATS', 'size.output');
  expect([gone.status, text(gone.body, 'refusal')]).toEqual([409, 'NotDisputed']);
  done(
    await round.command(COUNTY, id, 'AnswerItems', { answers: [{ item, answer: '采用年报数。' }] }),
  );
  done(await round.command('office', id, 'CloseItem', { item, how: 'settled' }));
  done(await round.give(id, 'BZ-STATS'));
});

// Last: the clock does not go back.
it('play.hands.branch.clocks the others’ clocks run on, the returned branch’s stands still, the higher level’s deadline does not; nothing ends by time', async () => {
  const id = await round.accepted();
  const [before, others] = [await dueOf(id, 'BZ-STATS'), await dueOf(id, 'BZ-TAX')];
  const item = await round.raise(STATS, id, 'size.output');
  const told = await taskOf(id, 'items:BZ-STATS');
  expect(text(told, 'why', 'zh')).toContain('不因退回核改顺延');
  expect(field(await taskOf(id, 'opinion:BZ-STATS'), 'paused')).toBe(true);
  const seat = await seatOf(id, 'BZ-STATS', STATS);
  expect(field(seat, 'sentBack')).toBe(true);
  const pressed = await round.command('office', id, 'RemindDepartment', { department: 'BZ-STATS' });
  expect([pressed.status, sentence(pressed)]).toEqual([
    409,
    '该部门已退回核改，正在等待申报单位答复，其办理时限暂停计时',
  ]);
  // Five working days pass without an answer, and so does the limit of everybody else.
  await round.instance.clockTo('2026-03-16T01:00:00.000Z');
  await round.instance.settled();
  expect(await dueOf(id, 'BZ-TAX')).toBe(others);
  expect((await round.seats(id))['BZ-TAX']).toBe('no-reply');
  expect((await round.seats(id))['BZ-STATS']).toBe('asked');
  expect((await dueOf(id, 'BZ-STATS')) > before).toBe(true);
  const tasks = await round.tasksOf(id);
  expect(tasks).toEqual(expect.arrayContaining(['items:BZ-STATS', 'check-items:BZ-STATS']));
  const check = await taskOf(id, 'check-items:BZ-STATS');
  expect(text(check, 'why', 'zh')).toContain('1项逾期未答复');
  expect(text(check, 'org')).toBe('BZ-STATS');
  const bare = await round.command(STATS, id, 'CloseItem', { item, how: 'objection-kept' });
  expect([bare.status, text(bare.body, 'refusal')]).toEqual([409, 'ReasonMissing']);
  done(
    await round.command(STATS, id, 'CloseItem', {
      item,
      how: 'objection-kept',
      note: '逾期未答复，维持异议。',
    }),
  );
  const agrees = await round.give(id, 'BZ-STATS');
  expect([agrees.status, text(agrees.body, 'refusal')]).toEqual([409, 'ItemsOpen']);
  done(
    await round.give(id, 'BZ-STATS', {
      verdict: 'objection',
      values: [{ field: 'size.output', value: '118.2' }],
    }),
  );
  expect(await round.tasksOf(id)).toContain('dispute:BZ-STATS:size.output');
});
