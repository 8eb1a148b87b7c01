import type { CallInput } from '../../../workflows/calls/call.ts';
import { type CaseState, initialCase } from '../../../workflows/case/state.ts';
import { openReview, review } from '../../../workflows/review/index.ts';
import type { ReviewCommand } from '../../../workflows/review/messages.ts';
import { callOf } from '../../fixtures/call.ts';
import { factsOf } from '../../fixtures/facts.ts';
import { department, expert, given, leadingGroup, office, recordedFor } from '../../given.ts';

/** Mon 13 April 2026, 10:00 in Shanghai: the case is filed and the formal review opens. */
export const FILED = '2026-04-13T02:00:00.000Z';
/** Instants of April 2026 at 10:00 in Shanghai. */
export const on = (day: number, month = 4): string =>
  `2026-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}T02:00:00.000Z`;

const part = (org: string, at = '2026-04-01T02:00:00.000Z', by = `u-clerk-${org}`) => ({
  org,
  content: 'h1',
  draftVersion: 1,
  warnings: [],
  at,
  by,
});

/** A joint application of two counties, filed and not yet with the office. */
export const filedCase: CaseState = {
  ...initialCase,
  identity: {
    caseId: 'c-1',
    callId: 'bz-2026',
    callVersion: 1,
    level: 'city',
    office: 'BZ-OFFICE',
    track: 'advanced',
    name: '博兴县商用厨具产业集群',
    clusterId: 'cl-1',
    applicant: '371625',
    partners: ['371621'],
    openedAt: '2026-03-16T02:00:00.000Z',
    openedBy: 'u-clerk-371625',
  },
  status: 'draft',
  since: '2026-03-16T02:00:00.000Z',
  version: 9,
  submission: {
    ...initialCase.submission,
    wanted: [
      { part: 'size', org: '371625' },
      { part: 'partnerPart@371621', org: '371621' },
    ],
    parts: { size: part('371625'), 'partnerPart@371621': part('371621') },
    filed: {
      at: FILED,
      by: 'u-clerk-371625',
      receipt: 'R-1',
      checkCode: 'X',
      parts: {},
      explained: [],
    },
  },
};

export const reconfirmed = (
  kase: CaseState,
  at: string,
  ...parts: readonly string[]
): CaseState => ({
  ...kase,
  submission: {
    ...kase.submission,
    parts: {
      ...kase.submission.parts,
      ...Object.fromEntries(parts.map((id) => [id, part('371625', at)])),
    },
  },
});

/** In formal review, under the fixture's call with these members replaced. */
export const inFormalReview = (overrides: Partial<CallInput> = {}) => {
  const call = callOf(overrides);
  return given<ReviewCommand>(review, filedCase)
    .facts({ call })
    .at(FILED)
    .by(office())
    .events(...openReview({ at: FILED, facts: factsOf({ call }) }, initialCase));
};

export type Story = ReturnType<typeof inFormalReview>;

/** Accepted on Tue 14 April: departments have 7 working days, until Thu 23 April 17:30. */
export const withDepartments = (overrides: Partial<CallInput> = {}): Story =>
  inFormalReview(overrides)
    .when({ type: 'AcceptCase' }, { at: on(14) })
    .accepted();

export const opinion = (
  more: Partial<Extract<ReviewCommand, { type: 'GiveOpinion' }>> = {},
): ReviewCommand => ({
  type: 'GiveOpinion',
  verdict: 'no-objection',
  values: [],
  vetoFacts: [],
  ...more,
});

export const disputes: ReviewCommand = opinion({
  verdict: 'objection',
  values: [{ field: 'size.output', value: '41.2', source: '统计年报', note: '含县外园区' }],
});

export const clear = (story: Story, at = on(15)): Story =>
  story
    .when(opinion(), { at, actor: department('BZ-TAX') })
    .accepted()
    .when(opinion({ vetoFactsClear: true }), { at, actor: department('BZ-EMERGENCY') })
    .accepted();

/** All three departments agree: on to the experts (the fixture's call has no site visit). */
export const withExperts = (overrides: Partial<CallInput> = {}): Story =>
  clear(withDepartments(overrides))
    .when(opinion(), { at: on(15), actor: department('BZ-STATS') })
    .accepted();

export const marks = (scale: number, innovation: number) => [
  { line: 'scale', score: scale },
  { line: 'innovation', score: innovation },
];

export const appoint = (seat: string, who = `e-0${seat}`): ReviewCommand => ({
  type: 'AppointExpert',
  seat,
  expert: who,
});
export const declare = (seat: string, conflict = false): ReviewCommand => ({
  type: 'DeclareInterest',
  seat,
  conflict,
  commitment: true,
});
export const score = (seat: string, scale = 5000, innovation = 3000): ReviewCommand => ({
  type: 'ScoreCase',
  seat,
  lines: marks(scale, innovation),
});

export const seated = (story: Story, seat: string, at = on(16)): Story =>
  story
    .when(appoint(seat), { at, actor: office() })
    .accepted()
    .when(declare(seat), { at, actor: expert(`e-0${seat}`) })
    .accepted();

export const scored = (story: Story, seat: string, scale = 5000, innovation = 3000): Story =>
  seated(story, seat)
    .when(score(seat, scale, innovation), { at: on(17), actor: expert(`e-0${seat}`) })
    .accepted();

/** Scored by all three: awaits the ranking of its track. */
export const inRanking = (overrides: Partial<CallInput> = {}): Story =>
  ['1', '2', '3'].reduce((story, seat) => scored(story, seat), withExperts(overrides));

export const frozen = (position = 2): ReviewCommand => ({
  type: 'EnterDecision',
  track: 'advanced',
  position,
  total: 8000,
  of: 9,
  tiedWith: [],
  frozenAt: on(20),
});

export const inDecision = (overrides: Partial<CallInput> = {}): Story =>
  inRanking(overrides)
    .when(frozen(), { at: on(20) })
    .accepted();

type Decision = Extract<ReviewCommand, { type: 'RecordDecision' }>;

export const minutes = (number: string, date: string) => ({ number, title: '会议纪要', date });

export const decision = (more: Partial<Decision> = {}): ReviewCommand => ({
  type: 'RecordDecision',
  body: 'BZ-IIT-PARTY-GROUP',
  document: minutes('滨工信党组纪〔2026〕7号', '2026-04-21'),
  verdict: 'adopt',
  outcome: 'recognised',
  ...more,
});

export const partyGroup = recordedFor(leadingGroup('BZ-IIT-PARTY-GROUP'));
export const leaders = recordedFor(leadingGroup());

export const adoptedByPartyGroup = (overrides: Partial<CallInput> = {}): Story =>
  inDecision(overrides)
    .when(decision(), { at: on(22), actor: partyGroup })
    .accepted();

export const byLeaders = (more: Partial<Decision> = {}): ReviewCommand =>
  decision({
    body: 'BZ-LEADING-GROUP',
    document: minutes('滨制造强市办纪〔2026〕3号', '2026-04-22'),
    ...more,
  });
