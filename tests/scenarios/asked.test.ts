import { afterAll, beforeAll, expect, it } from 'vitest';
import { COUNTY, done, paper } from '../end-to-end/story.ts';
import { field, list, text } from '../round/api.ts';
import { allGive, type BranchRound, branchRound, sentence, toExperts } from './branch-round.ts';

const CUSTOMS = 'department:BZ-CUSTOMS';
const FACT = {
  vetoFacts: [{ id: 'accident', basis: '事故调查报告已批复。' }],
  vetoFactsClear: false,
};

let round: BranchRound;
beforeAll(async () => {
  round = await branchRound({ statement: { vetoFacts: true, disputes: true, days: 3 } });
});
afterAll(() => round.instance.stop());

const refused = async (as: string, id: string, command: string, body: object) => {
  const answer = await round.command(as, id, command, body);
  return [answer.status, text(answer.body, 'refusal')];
};

it('play.hands.branch.one-more one more department is asked with a reason, answers, and another is dropped before it is due', async () => {
  const id = await round.accepted();
  const ask = {
    department: 'BZ-CUSTOMS',
    indicators: ['size.leadOutput'],
    reason: '出口占比较高。',
  };
  expect(await refused('office', id, 'AskDepartment', { ...ask, reason: ' ' })).toEqual([
    409,
    'ReasonMissing',
  ]);
  expect(
    await refused('office', id, 'AskDepartment', { ...ask, indicators: ['size.nothing'] }),
  ).toEqual([409, 'UnknownIndicators']);
  expect((await round.give(id, 'BZ-CUSTOMS')).status).toBe(404);
  done(await round.command('office', id, 'AskDepartment', ask));
  const twice = await round.command('office', id, 'AskDepartment', ask);
  expect([twice.status, sentence(twice)]).toEqual([409, '本项目已征求该部门意见，不重复征求']);
  const foreign = await round.command(CUSTOMS, id, 'RaiseItems', {
    items: [{ path: 'size.tax', reason: '请核对。' }],
  });
  expect([foreign.status, text(foreign.body, 'refusal')]).toEqual([409, 'NotItsIndicator']);
  await allGive(round, id, ['BZ-TAX']);
  // It holds the stage as every other does.
  const drop = { department: 'BZ-TAX', reason: '税务数据已由统计核实。' };
  done(await round.command('office', id, 'DropDepartment', drop));
  expect((await round.seats(id))['BZ-TAX']).toBe('dropped');
  expect(await round.statusOf(id)).toBe('departments');
  expect(
    await refused('department:BZ-TAX', id, 'GiveOpinion', { verdict: 'no-objection' }),
  ).toEqual([409, 'NotAsked']);
  done(await round.give(id, 'BZ-CUSTOMS'));
  expect(await round.statusOf(id)).toBe('site-check');
});

it('play.hands.branch.dropped-veto whoever answers for veto facts is dropped by a document alone, and nobody who has answered; the county drops nobody', async () => {
  const id = await round.accepted();
  const drop = { department: 'BZ-EMERGENCY', reason: '由省级部门统一核查。' };
  const bare = await round.command('office', id, 'DropDepartment', drop);
  expect([bare.status, sentence(bare)]).toEqual([
    409,
    '该部门负责认定一票否决事项，不再征求其意见须附书面依据',
  ]);
  expect((await round.command(COUNTY, id, 'DropDepartment', drop)).status).toBe(403);
  done(await round.command('office', id, 'DropDepartment', { ...drop, document: paper() }));
  done(await round.give(id, 'BZ-STATS'));
  expect(
    await refused('office', id, 'DropDepartment', { department: 'BZ-STATS', reason: '不再需要。' }),
  ).toEqual([409, 'AlreadyAnswered']);
});

it('play.hands.branch.statement the applicant is told of a veto fact and speaks before it is settled; nobody settles it meanwhile', async () => {
  const id = await round.accepted();
  done(await round.give(id, 'BZ-EMERGENCY', FACT));
  const settle = { fact: 'accident', confirmed: false, reason: '事故企业不在集群范围内。' };
  const early = await round.command('office', id, 'ConfirmVeto', settle);
  expect([early.status, sentence(early)]).toEqual([
    409,
    '已告知申报单位陈述（期限至2026-03-06），申报单位陈述或期满后方可认定',
  ]);
  const [told] = list(await round.stateOf(id, COUNTY), 'review', 'statements');
  expect([text(told, 'fact'), text(told, 'basis')]).toEqual(['accident', '事故调查报告已批复。']);
  const about = text(told, 'about');
  const statement = { about, text: '事故企业不在本集群范围内。' };
  expect((await round.command('department:BZ-TAX', id, 'MakeStatement', statement)).status).toBe(
    403,
  );
  done(await round.command(COUNTY, id, 'MakeStatement', statement));
  expect(await refused(COUNTY, id, 'MakeStatement', statement)).toEqual([
    409,
    'StatementMadeAlready',
  ]);
  done(await round.command('office', id, 'ConfirmVeto', settle));
  const { body } = await round.instance.as('office').get(`/api/cases/${id}/history`);
  const settled = list(body, 'items').find((line) => text(line, 'type') === 'VetoSettled');
  expect(field(settled, 'data', 'statement')).toBe('made');
});

it('play.hands.branch.back-to-departments sent back to departments by the office, only the named are asked anew; scores and the others stand', async () => {
  const id = await toExperts(round);
  const back = { to: 'departments', reason: '企业名单有较大调整。' };
  expect(await refused('office', id, 'SendCaseBack', back)).toEqual([409, 'SendBackUnclear']);
  expect(await refused('office', id, 'SendCaseBack', { ...back, to: 'experts' })).toEqual([
    409,
    'StageNotPassed',
  ]);
  expect((await round.command(COUNTY, id, 'SendCaseBack', back)).status).toBe(403);
  done(await round.command('office', id, 'SendCaseBack', { ...back, departments: ['BZ-MARKET'] }));
  expect(await round.statusOf(id)).toBe('departments');
  const asked = Object.entries(await round.seats(id)).filter(([, is]) => is === 'asked');
  expect(asked).toEqual([['BZ-MARKET', 'asked']]);
  done(await round.give(id, 'BZ-MARKET'));
  // The visit stands, and the panel goes on where it was: its expert has declared already.
  expect(await round.statusOf(id)).toBe('experts');
  expect(await round.tasksOf(id)).toEqual(['score:1']);
});

it('play.hands.branch.back-to-correction sent back to the formal review from the experts, what was done survives but for what rests on the changed figure', async () => {
  const id = await toExperts(round);
  done(
    await round.command('expert:1', id, 'ScoreCase', {
      seat: '1',
      lines: [
        { line: 'scale', score: 5000 },
        { line: 'innovation', score: 3000 },
      ],
    }),
  );
  // Each case of this round is decided for itself: another one is stopped before that.
  expect(await refused('office', id, 'SendCaseBack', { to: 'experts', reason: '再评。' })).toEqual([
    409,
    'NotAtThisStage',
  ]);
  const other = await toExperts(round);
  const back = { to: 'formal-review', reason: '税收口径有误，一次性补正。' };
  expect(await refused('office', other, 'SendCaseBack', back)).toEqual([409, 'ItemsMissing']);
  const items = [{ path: 'size.tax', reason: '请按入库口径更正。' }];
  const tried = done(
    await round.command('office', other, 'SendCaseBack', { ...back, items }, true),
  );
  const told = list(tried.body, 'foreseen').filter((one) => text(one, 'survival') === 'with-field');
  expect(told.map((one) => text(one, 'org'))).toContain('BZ-TAX');
  done(await round.command('office', other, 'SendCaseBack', { ...back, items }));
  expect(await round.statusOf(other)).toBe('correction');
  done(await round.confirm(other, 'size', { tax: '2.9' }));
  done(
    await round.command(COUNTY, other, 'AnswerReturn', {
      answers: [{ path: 'size.tax', answer: '已更正。' }],
    }),
  );
  done(await round.command('office', other, 'AcceptCase'));
  expect(await round.statusOf(other)).toBe('departments');
  const asked = Object.entries(await round.seats(other)).filter(([, is]) => is === 'asked');
  expect(asked).toEqual([['BZ-TAX', 'asked']]);
  done(await round.give(other, 'BZ-TAX'));
  expect(await round.statusOf(other)).toBe('experts');
  expect(await round.tasksOf(other)).toEqual(['score:1']);
});

it('play.hands.branch.no-statement once the time is over it is settled, and silence is recorded as silence; of a figure no other value is told', async () => {
  const id = await round.accepted();
  done(
    await round.give(id, 'BZ-STATS', {
      verdict: 'objection',
      values: [{ field: 'size.output', value: '118.2', note: '年报口径。' }],
    }),
  );
  const seen = JSON.stringify(list(await round.stateOf(id, COUNTY), 'review', 'statements'));
  expect(seen).toContain('size.output');
  expect(seen).not.toContain('118.2');
  const settle = {
    department: 'BZ-STATS',
    field: 'size.output',
    resolution: 'department-value',
    reason: '按年报口径认定。',
  };
  expect(await refused('office', id, 'SettleDispute', settle)).toEqual([409, 'StatementAwaited']);
  expect(await round.tasksOf(id)).toContain('statement:dispute:BZ-STATS:size.output');
  await round.instance.clockTo('2026-03-09T01:00:00.000Z');
  done(await round.command('office', id, 'SettleDispute', settle));
  const { body } = await round.instance.as('office').get(`/api/cases/${id}/history`);
  const settled = list(body, 'items').find((line) => text(line, 'type') === 'DisputeSettled');
  expect(field(settled, 'data', 'statement')).toBe('none');
  expect(await round.tasksOf(id)).not.toContain('statement:dispute:BZ-STATS:size.output');
});
