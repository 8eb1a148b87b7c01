import { describe, expect, it } from 'vitest';
import type { CallInput } from '../../../workflows/calls/call.ts';
import { callAggregate, callFollowUps, openCalls } from '../../../workflows/calls/index.ts';
import {
  CallAlreadyOpen,
  CallIncomplete,
  CallNotOpen,
  RankingAlreadyFrozen,
  RankingNotReady,
  RankingNotUsed,
  ReopeningUnexplained,
  RubricFixed,
  UnknownTrack,
  VersionOutOfOrder,
  WindowBeyondUpstream,
  WindowOver,
  WindowShortened,
} from '../../../workflows/calls/refusals.ts';
import type { CaseState } from '../../../workflows/case/state.ts';
import type { CaseStatus } from '../../../workflows/case/status.ts';
import type { Total } from '../../../workflows/score/working.ts';
import { callOf } from '../../fixtures/call.ts';
import { form } from '../../fixtures/form.ts';
import { standingsOf } from '../../fixtures/standings.ts';
import { documentOf, readyCase, servingCall } from '../../fixtures/upstream.ts';
import { givenAggregate } from '../../given.ts';

const said = (zh: string, en: string) => ({ zh, en });
const outcomes: CallInput['outcomes'] = [
  { id: 'key-candidate', kind: 'key-candidate', title: said('重点培育对象', 'Key candidate') },
  { id: 'not', kind: 'not', title: said('未入选', 'Not selected') },
];
const call = callOf({ outcomes });
const BEFORE_WINDOW = '2026-02-20T01:00:00.000Z';
const AFTER_WINDOW = '2026-04-13T01:00:00.000Z';

const opened = (of = call) =>
  givenAggregate(callAggregate)
    .at(BEFORE_WINDOW)
    .facts({ call: of })
    .when({ type: 'OpenCall', call: of })
    .then([{ type: 'CallOpened', call: { id: of.id } }]);

const totalOf = (total: number, innovation = 0): Total => ({
  total,
  written: total,
  perSheet: [],
  dropped: [],
  spread: 0,
  wideSpread: false,
  lines: { innovation },
  steps: [],
});

const scored = (id: string, status: CaseStatus, total?: Total, track = 'advanced'): CaseState => {
  const kase = readyCase(id, { status });
  return {
    ...kase,
    identity: kase.identity && { ...kase.identity, track },
    review: { ...kase.review, ...(total === undefined ? {} : { total }) },
  };
};

const filed = (...cases: readonly CaseState[]) => ({
  standings: standingsOf(cases, 'advanced', [2, 0, 3]),
});
const freeze = { type: 'FreezeRanking', track: 'advanced' } as const;

describe('a call is opened once, complete', () => {
  it('lists everything that is wrong at once', () => {
    const wrong = callOf({ outcomes: outcomes.slice(1), level: 'moon' });
    const refusal = givenAggregate(callAggregate)
      .facts({ call: wrong })
      .when({ type: 'OpenCall', call: wrong })
      .refuses(CallIncomplete);
    expect(refusal.problems.map(({ path }) => path)).toEqual(['level', 'outcomes']);
  });
  it('is not held up by warnings', () => {
    opened(
      callOf({
        window: { opensAt: '2027-03-01T01:00:00.000Z', closesAt: '2027-04-09T09:30:00.000Z' },
        outcomes,
      }),
    );
  });
  it('is opened once, as its first version', () => {
    opened().when({ type: 'OpenCall', call }).refuses(CallAlreadyOpen);
    givenAggregate(callAggregate)
      .when({ type: 'OpenCall', call: { ...call, version: 2 } })
      .refuses(VersionOutOfOrder);
    givenAggregate(callAggregate).when(freeze).refuses(CallNotOpen);
  });
});

describe('a call is revised by a new version', () => {
  const revised = { ...call, version: 2, legalBasis: ['滨政办字〔2026〕1号'] };
  it('follows on the latest one', () => {
    opened()
      .when({ type: 'ReviseCall', call: revised })
      .then([{ type: 'CallRevised', call: { version: 2 } }]);
    opened()
      .when({ type: 'ReviseCall', call: { ...revised, version: 3 } })
      .refuses(VersionOutOfOrder);
  });
  it('never takes time away from applicants', () => {
    const window = { ...call.window, closesAt: '2026-04-01T09:30:00.000Z' };
    opened()
      .when({ type: 'ReviseCall', call: { ...revised, window } })
      .refuses(WindowShortened);
  });
  it('judges all applications alike: the rubric stands once the window is open', () => {
    const scoring = { ...call.scoring, tieBreak: ['scale'] };
    opened()
      .when({ type: 'ReviseCall', call: { ...revised, scoring } })
      .then([{ type: 'CallRevised' }]);
    opened()
      .at('2026-03-03T01:00:00.000Z')
      .when({ type: 'ReviseCall', call: { ...revised, scoring } })
      .refuses(RubricFixed);
  });
});

describe('the window is extended for all applicants, by a document', () => {
  const extend = {
    type: 'ExtendWindow',
    closesAt: '2026-04-17T09:30:00.000Z',
    document: documentOf('滨工信字〔2026〕21号', '2026-02-20'),
  } as const;
  it('before or after its end, and never to an earlier time', () => {
    const extended = opened()
      .when(extend)
      .then([{ type: 'CallWindowExtended' }]);
    expect(extended.state().closesAt).toBe(extend.closesAt);
    opened()
      .at(AFTER_WINDOW)
      .when({ ...extend, reason: '全市停电一天' })
      .then([{ type: 'CallWindowExtended', from: call.window.closesAt, reason: '全市停电一天' }]);
    opened()
      .when({ ...extend, closesAt: call.window.closesAt })
      .refuses(WindowShortened);
    opened().at('2026-04-20T01:00:00.000Z').when(extend).refuses(WindowShortened);
  });
  it('after its end only for a reason that is stated, and never by a revision', () => {
    const closed = opened().at(AFTER_WINDOW);
    closed.when(extend).refuses(ReopeningUnexplained);
    closed.when({ ...extend, reason: '' }).refuses(ReopeningUnexplained);
    const window = { ...call.window, closesAt: extend.closesAt };
    const revised = { ...call, version: 2, window };
    closed.when({ type: 'ReviseCall', call: revised }).refuses(WindowOver);
    opened()
      .when({ type: 'ReviseCall', call: revised })
      .then([{ type: 'CallRevised' }]);
  });
  it('keeps an extension through a revision', () => {
    const after = opened()
      .when(extend)
      .accepted()
      .when({ type: 'ReviseCall', call: { ...call, version: 2 } })
      .accepted();
    expect(after.state().closesAt).toBe(extend.closesAt);
  });
  it('never goes beyond the upstream deadline', () => {
    const serving = callOf({
      outcomes: [
        ...outcomes,
        { id: 'recommend', kind: 'recommend', title: said('拟推荐', 'Recommend') },
      ],
      upstream: servingCall({ deadline: '2026-04-16T09:30:00.000Z' }).upstream,
    });
    opened(serving).when(extend).refuses(WindowBeyondUpstream);
  });
  it('comes too late once a ranking was frozen', () => {
    opened()
      .at(AFTER_WINDOW)
      .when(freeze, { facts: filed(scored('a', 'ranking', totalOf(8_000))) })
      .accepted()
      .when({ ...extend, closesAt: '2026-04-24T09:30:00.000Z' })
      .refuses(RankingAlreadyFrozen);
  });
});

const entered = (position: number, total: number) => ({
  type: 'EnterDecision',
  track: 'advanced',
  position,
  total,
  of: 3,
  tiedWith: [],
  frozenAt: AFTER_WINDOW,
});

describe('the ranking of a track is frozen once', () => {
  const all = filed(
    scored('a', 'ranking', totalOf(8_000, 3_000)),
    scored('b', 'ranking', totalOf(9_000)),
    scored('c', 'ranking', totalOf(8_000, 3_500)),
    scored('d', 'declined'),
    scored('e', 'withdrawn'),
    scored('f', 'experts', undefined, 'growth'),
  );
  const closed = () => opened().at(AFTER_WINDOW);

  it('when every application of it is scored or out; other tracks do not matter', () => {
    const decided = closed().when(freeze, { facts: all });
    // Nothing was counted since it was read: else the transaction fails, and all is read again.
    expect(decided.decision().claims).toEqual([
      { kind: 'close', key: 'TRACK|bz-2026|advanced', counted: [2, 0, 3] },
    ]);
    const frozen = decided.then([
      {
        type: 'RankingFrozen',
        track: 'advanced',
        rubricVersion: 'rubric-1',
        ranked: [
          { caseId: 'b', position: 1, decidedBy: 'total' },
          { caseId: 'c', position: 2, decidedBy: 'tie-break:innovation' },
          { caseId: 'a', position: 3 },
        ],
        out: ['d'],
      },
    ]);
    frozen.when(freeze, { facts: all }).then([]);
    expect(callFollowUps(frozen.state())).toMatchObject([
      { each: { list: 'CALL#bz-2026' } },
      { id: 'b', command: entered(1, 9_000) },
      { id: 'c', command: entered(2, 8_000) },
      { id: 'a', command: entered(3, 8_000) },
    ]);
  });
  it('names how many are open, and never which', () => {
    const waiting = filed(
      scored('a', 'ranking', totalOf(8_000)),
      scored('kitchenware', 'experts'),
      scored('rope', 'correction'),
    );
    const refusal = closed().when(freeze, { facts: waiting }).refuses(RankingNotReady);
    expect(refusal.inputs).toEqual({ track: 'advanced', open: 2 });
    expect(refusal.because.zh).toContain('2个申报项目');
  });
  it('not before the window has closed, as extended', () => {
    opened().when(freeze, { facts: all }).refuses(RankingNotReady);
  });
  it('is nothing where nobody filed, where there is no such track, or where none is wanted', () => {
    closed().when(freeze, { facts: filed() }).then([]);
    closed()
      .when({ ...freeze, track: 'moon' })
      .refuses(UnknownTrack);
    opened(callOf({ outcomes, ranking: 'none' }))
      .at(AFTER_WINDOW)
      .when(freeze)
      .refuses(RankingNotUsed);
  });
});

it('shows the public the open rounds with their conditions in plain words', () => {
  const state = opened().state();
  const [open] = openCalls([state], [form], '2026-03-16T02:00:00.000Z');
  expect(open).toMatchObject({
    state: 'open',
    conditions: [
      { words: { zh: '近3年总产值均不低于40亿元' } },
      { words: { zh: '主导产业产值占上年度总产值的比重不低于70%' } },
    ],
  });
  expect(openCalls([state], [form], AFTER_WINDOW)).toEqual([]);
  expect(openCalls([callAggregate.initial], [form], AFTER_WINDOW)).toEqual([]);
});
