import { afterAll, beforeAll, expect, it } from 'vitest';
import { COUNTY, done } from '../end-to-end/story.ts';
import { field, list, text } from '../round/api.ts';
import {
  allGive,
  type BranchRound,
  branchRound,
  DEPARTMENTS,
  ended,
  OTHERS,
  sentence,
} from './branch-round.ts';

const STATS = 'department:BZ-STATS';
const TAX = 'department:BZ-TAX';

let round: BranchRound;
beforeAll(async () => {
  round = await branchRound();
});
afterAll(() => round.instance.stop());

const standing = async (id: string, status: string): Promise<readonly string[]> =>
  Object.entries(await round.seats(id)).flatMap(([org, is]) => (is === status ? [org] : []));

it('play.hands.branch.seven-departments seven departments, one sends back, six opinions survive, then one falls', async () => {
  const id = await round.accepted();
  await allGive(round, id, ['BZ-STATS']);
  const item = await round.raise(STATS, id, 'size.output');
  // The others are done and stay so; the case goes nowhere meanwhile, and asks nobody twice.
  expect(await round.statusOf(id)).toBe('departments');
  expect(await standing(id, 'answered')).toEqual(OTHERS);
  // Another output, and all else written otherwise: tax 3.20 is tax 3.2.
  done(await round.confirm(id, 'size', { output: ['118.2', '110'], tax: '3.20' }));
  expect(await standing(id, 'answered')).toEqual(OTHERS);
  done(
    await round.command(COUNTY, id, 'AnswerItems', {
      answers: [{ item, answer: '已按统计年报更正。' }],
    }),
  );
  done(await round.command(STATS, id, 'CloseItem', { item, how: 'settled' }));
  const again = await round.raise(STATS, id, 'size.output', '上年数也请核对。');
  // Now the tax changes too, which another department had read.
  done(await round.confirm(id, 'size', { output: ['118.2', '110'], tax: '3.1' }));
  expect(await standing(id, 'answered')).toEqual(OTHERS.filter((org) => org !== 'BZ-TAX'));
  const { body } = await round.instance.as('office').get(`/api/cases/${id}/history`);
  const fell = list(body, 'items').filter((line) => text(line, 'type') === 'OpinionFell');
  expect(
    fell.map((line) => [field(line, 'data', 'department'), field(line, 'data', 'fields')]),
  ).toEqual([['BZ-TAX', ['size.tax']]]);
  expect(text(fell[0], 'title', 'zh')).toBe('依据数据变化，部门意见需重新出具');
  expect(await round.tasksOf(id)).toContain('opinion:BZ-TAX');
  // What it said stays on file, and its own sheet says why it is asked again.
  const seat = list(await round.stateOf(id, TAX), 'review', 'departments')[0];
  expect([list(seat, 'opinions').length, field(seat, 'fallen', 'fields')]).toEqual([
    1,
    ['size.tax'],
  ]);
  const { body: asked } = await round.instance.as(TAX).get('/api/opinions');
  const mine = list(asked, 'items').find((one) => text(one, 'about', 'id') === id);
  expect(text(mine, 'why', 'zh')).toContain('原意见所依据的指标有变化');
  done(
    await round.command(COUNTY, id, 'AnswerItems', {
      answers: [{ item: again, answer: '属实。' }],
    }),
  );
  done(await round.command(STATS, id, 'CloseItem', { item: again, how: 'settled' }));
  done(await round.give(id, 'BZ-STATS'));
  expect(await round.statusOf(id)).toBe('departments');
  done(await round.give(id, 'BZ-TAX'));
  expect(await round.statusOf(id)).toBe('site-check');
});

it('play.hands.branch.foreseen what would stand and what would be asked for again is told before anything is sent back, by organisation', async () => {
  const id = await round.accepted();
  await allGive(round, id, ['BZ-STATS']);
  const items = [{ path: 'size.output', reason: '请核对。' }];
  const tried = done(await round.command(STATS, id, 'RaiseItems', { items }, true));
  const told = Object.fromEntries(
    list(tried.body, 'foreseen').map((one) => [text(one, 'org'), text(one, 'survival')]),
  );
  expect(told).toEqual({
    'BZ-STATS': 'with-field',
    'BZ-TAX': 'with-part',
    'BZ-EMERGENCY': 'with-part',
    'BZ-COMMERCE': 'with-part',
    'BZ-MARKET': 'kept',
    'BZ-SCIENCE': 'kept',
    'BZ-NDRC': 'kept',
  });
  // A department is told no status, and nothing of who has answered.
  expect(field(tried.body, 'status')).toBeUndefined();
  expect(JSON.stringify(tried.body)).not.toContain('answered');
  expect(await round.items(id)).toEqual([]);
  // The applicant cannot try it for them.
  expect((await round.command(COUNTY, id, 'RaiseItems', { items }, true)).status).toBe(403);
});

it('play.hands.branch.own-part a department sends back its own figures alone, once, and before its opinion', async () => {
  const id = await round.accepted();
  const raise = (as: string, path: string) =>
    round.command(as, id, 'RaiseItems', { items: [{ path, reason: '请核对。' }] });
  const foreign = await raise(TAX, 'size.output');
  expect([foreign.status, sentence(foreign)]).toEqual([
    409,
    '“总产值”不是该部门负责核实的指标，请只就本部门指标提出意见',
  ]);
  const nowhere = await raise('office', 'size.nothing');
  expect([nowhere.status, text(nowhere.body, 'refusal')]).toEqual([409, 'UnknownPlaces']);
  done(await raise(STATS, 'size.output'));
  const twice = await raise(STATS, 'size.output');
  expect([twice.status, sentence(twice)]).toEqual([
    409,
    '“总产值”已退回核改、尚未办结，请先办结或再次退回该事项',
  ]);
  done(await round.give(id, 'BZ-TAX'));
  const after = await raise(TAX, 'size.tax');
  expect([after.status, text(after.body, 'refusal')]).toEqual([409, 'AlreadyAnswered']);
  expect((await raise('department:BZ-CUSTOMS', 'size.tax')).status).toBe(404);
});

it('play.hands.branch.pinned-parts only the parts that are pinned unlock, until they are answered; an explanation alone will do', async () => {
  const id = await round.accepted();
  const locked = await round.confirm(id, 'size');
  expect(locked.status).toBe(409);
  const item = await round.raise(STATS, id, 'size.output');
  const other = await round.confirm(id, 'identity', { industry: '厨房设备' });
  expect(other.status).toBe(409);
  const named = await round.command(COUNTY, id, 'ConfirmPart', {
    part: 'identity',
    draftVersion: 1,
  });
  expect([named.status, text(named.body, 'refusal')]).toEqual([409, 'NotToBeCorrected']);
  done(
    await round.command(COUNTY, id, 'AnswerItems', {
      answers: [{ item, answer: '口径为全口径，与年报不同，数据无误。' }],
    }),
  );
  expect((await round.confirm(id, 'size')).status).toBe(409);
  const again = await round.command(COUNTY, id, 'AnswerItems', {
    answers: [{ item, answer: '再答' }],
  });
  expect([again.status, sentence(again)]).toEqual([
    409,
    '该核改事项已答复，由提出方核对；再次退回后方可补充答复',
  ]);
});

it('play.hands.branch.own-items each item is closed or sent back again by whoever raised it, and nobody else; no objection is not said over it', async () => {
  const id = await round.accepted();
  await allGive(round, id, ['BZ-STATS']);
  const item = await round.raise(STATS, id, 'size.output');
  const early = await round.command(STATS, id, 'CloseItem', { item, how: 'settled' });
  expect([early.status, text(early.body, 'refusal')]).toEqual([409, 'ItemUnanswered']);
  done(await round.command(COUNTY, id, 'AnswerItems', { answers: [{ item, answer: '已说明。' }] }));
  for (const [as, status] of [
    ['office', 409],
    [TAX, 409],
    [COUNTY, 403],
  ] as const) {
    const refused = await round.command(as, id, 'CloseItem', { item, how: 'settled' });
    expect([as, refused.status]).toEqual([as, status]);
    if (status === 409) expect(text(refused.body, 'refusal')).toBe('NotYourItem');
  }
  done(await round.command(STATS, id, 'ReopenItem', { item, reason: '请附年报页。' }));
  expect(await round.tasksOf(id)).toContain('items:BZ-STATS');
  done(await round.command(COUNTY, id, 'AnswerItems', { answers: [{ item, answer: '见附件。' }] }));
  const over = await round.give(id, 'BZ-STATS');
  expect([over.status, sentence(over)]).toEqual([
    409,
    '本部门退回核改的事项尚有1项未办结或维持异议，不能反馈无异议；请逐项办结，或注明不再要求',
  ]);
  done(await round.give(id, 'BZ-STATS', { withoutItems: true }));
  const [closed] = await round.items(id);
  expect([ended(closed), text(closed, 'ended', 'how')]).toEqual([true, 'without']);
  expect(await round.statusOf(id)).toBe('site-check');
});

it('play.hands.branch.gate the office’s item holds the case although each department agreed; the applicant reads who raised it, and no department another’s', async () => {
  const id = await round.accepted();
  const item = await round.raise('office', id, 'identity.industry', '主导产业表述不一致。');
  await round.raise(STATS, id, 'size.output');
  const seen = list(await round.stateOf(id, COUNTY), 'review', 'sentBack');
  expect(seen.map((sent) => [text(sent, 'branch'), field(sent, 'by')])).toEqual([
    ['office', undefined],
    ['department', undefined],
  ]);
  expect(list(await round.stateOf(id, TAX), 'review', 'sentBack')).toEqual([]);
  expect(list(await round.stateOf(id, STATS), 'review', 'sentBack').length).toBe(1);
  await allGive(round, id, ['BZ-STATS']);
  done(await round.give(id, 'BZ-STATS', { withoutItems: true }));
  expect(await round.statusOf(id)).toBe('departments');
  expect(await round.tasksOf(id)).toEqual(['items:office']);
  done(await round.command(COUNTY, id, 'AnswerItems', { answers: [{ item, answer: '已统一。' }] }));
  expect(await round.tasksOf(id)).toEqual(['check-items:office']);
  done(await round.command('office', id, 'CloseItem', { item, how: 'settled' }));
  expect(await round.statusOf(id)).toBe('site-check');
  expect(DEPARTMENTS).toHaveLength(7);
});
