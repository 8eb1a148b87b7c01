import fc from 'fast-check';
import type { Actor } from '../../engine/event.ts';
import type { CaseCommand } from '../../workflows/case/aggregate.ts';
import type { CaseState } from '../../workflows/case/state.ts';
import { openObjections } from '../../workflows/notice/state.ts';
import { opinionOf } from '../../workflows/review/opinions/questions.ts';
import { proposed } from '../fixtures/proposed.ts';
import { department, head, leadingGroup, office, system } from '../given.ts';
import { periodFrom } from '../unit/notice/story.ts';

export const HOUR = 3_600_000;
const grounds = '公示所列产值与统计年鉴不一致。';
const committee: Actor = { id: 'u-c', role: 'supervision', org: 'BZ-DISCIPLINE' };
const file = { fileId: 'f-1', name: 'a.pdf', sha256: 'a'.repeat(64), size: 1 };

/** 惠民县 files with 博兴县, until it leaves. */
const PARTNER = '371621';

const stats = { org: 'BZ-STATS', indicators: ['size.output', 'size.tax'], vetoFacts: ['accident'] };

/** Two departments were heard, one body has decided; `at` the proposed list. */
export const begun = (outcome: string): CaseState => {
  const kase = proposed(outcome);
  const seat = {
    ...stats,
    silence: { rule: 'no-reply' as const },
    round: 1,
    askedAt: kase.since,
    status: 'answered' as const,
    opinion: 'op-1',
    due: { at: '2026-03-10T09:30:00.000Z', date: '2026-03-10', why: {} as never },
  };
  return {
    ...kase,
    identity: kase.identity && { ...kase.identity, partners: [PARTNER] },
    review: {
      ...kase.review,
      departments: { [stats.org]: seat },
      opinions: kase.review.opinions.map((one) => ({ ...one, values: [], vetoFacts: [] })),
    },
  };
};

const ACTS = [
  'enter',
  'time',
  'report',
  'correct',
  'correct',
  'confirm',
  'dismiss',
  'settle',
  'flag',
  'uphold',
  'reject',
  'defer',
  'register',
  'admit',
  'refuse',
  'assign',
  'conclude',
  'conclude',
  'conclude',
  'consequence',
  'issue',
  'nominate',
  'letter',
  'leave',
  'stay',
  'relist',
] as const;

export const Step = fc.record({
  act: fc.constantFrom(...ACTS),
  variant: fc.nat(11),
  hours: fc.oneof(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 24, max: 200 })),
});
export type Step = typeof Step extends fc.Arbitrary<infer S> ? S : never;

const paperOf = (seq: number, at: string) => ({
  number: `滨示函〔2026〕${seq}号`,
  title: '示例文件',
  date: new Date(Date.parse(at) + 8 * HOUR).toISOString().slice(0, 10),
});

const opinionNow = (kase: CaseState): string => {
  const seat = kase.review.departments[stats.org];
  return (seat === undefined ? undefined : opinionOf(kase.review, seat)?.id) ?? 'o-0';
};

const corrected = (kase: CaseState, variant: number): CaseCommand =>
  ({
    type: 'CorrectOpinion',
    replaces: opinionNow(kase),
    verdict: variant % 2 === 0 ? 'objection' : 'no-objection',
    values: variant % 2 === 0 ? [{ field: 'size.output', value: '41.2', note: '口径不同' }] : [],
    vetoFacts: variant % 3 === 0 ? [{ id: 'accident', basis: '事故通报' }] : [],
    ...(variant % 3 === 0 ? {} : { vetoFactsClear: true }),
  }) as CaseCommand;

export const sent = ({ act, variant }: Step, kase: CaseState, at: string): [CaseCommand, Actor] => {
  const document = paperOf(kase.version, at);
  const [objectionId = 'o-none'] = Object.values(kase.notice.objections)
    .filter(
      ({ status }) => status === (act === 'admit' || act === 'refuse' ? 'received' : 'admitted'),
    )
    .map(({ id }) => id);
  const decision = (verdict: 'adopt' | 'reject' | 'defer') =>
    ({
      type: 'RecordDecision',
      body: 'BZ-LEADING-GROUP',
      document,
      verdict,
      ...(verdict === 'adopt' ? { outcome: kase.review.outcome?.id } : {}),
      reason: '经研究。',
    }) as CaseCommand;
  const inquiry = (): [object, Actor] | undefined => {
    const [open] = openObjections(kase.notice);
    if (open?.status === 'received')
      return [{ type: 'AdmitObjection', objectionId: open.id }, office()];
    return open !== undefined && open.inquirer === undefined
      ? [{ type: 'AssignInquiry', objectionId: open.id, to: 'BZ-DISCIPLINE' }, office()]
      : undefined;
  };
  const batch = { recommendationId: 'rec-1', revision: kase.recommendation.revision + 1, rank: 1 };
  const by: Readonly<Record<(typeof ACTS)[number], () => [object, Actor]>> = {
    enter: () => [{ type: 'EnterNotice', ...periodFrom('2026-03-17') }, system()],
    time: () => [{ type: 'KeepNoticeTime', taskId: 'any' }, system()],
    report: () => [
      { type: 'ReportFact', fact: 'accident', department: 'BZ-EMERGENCY', basis: '事故', document },
      office(),
    ],
    correct: () => [corrected(kase, variant), department(stats.org)],
    confirm: () => [
      { type: 'ConfirmVeto', fact: 'accident', confirmed: true, reason: '属实' },
      office(),
    ],
    dismiss: () => [
      { type: 'ConfirmVeto', fact: 'accident', confirmed: false, reason: '不属实' },
      office(),
    ],
    settle: () => [
      {
        type: 'SettleDispute',
        department: stats.org,
        field: 'size.output',
        resolution: variant % 2 === 0 ? 'department-value' : 'explained',
        reason: '核实',
      },
      office(),
    ],
    flag: () => [
      {
        type: 'AnswerFlag',
        opinion: kase.review.flags.find(({ answered }) => answered === undefined)?.opinion ?? 'o-0',
        resubmit: variant % 2 === 0,
        reason: '说明',
      },
      office(),
    ],
    uphold: () => [decision('adopt'), leadingGroup()],
    reject: () => [decision('reject'), leadingGroup()],
    defer: () => [decision('defer'), leadingGroup()],
    register: () => [
      {
        type: 'RegisterObjection',
        kind: 'procedural',
        grounds,
        evidence: [],
        objector: { name: '张三', contact: '1' },
        channel: 'post',
        receivedOn: '2026-03-18',
        proof: file,
      },
      office(),
    ],
    admit: () => [{ type: 'AdmitObjection', objectionId }, office()],
    refuse: () => [
      { type: 'RefuseObjection', objectionId, reason: 'late', text: '逾期' },
      office(),
    ],
    assign: () => [{ type: 'AssignInquiry', objectionId, to: 'BZ-DISCIPLINE' }, office()],
    // One step further with the objection that is open, so that histories get to its end.
    conclude: () =>
      inquiry() ?? [
        {
          type: 'ConcludeInquiry',
          objectionId,
          finding: 'upheld',
          text: '结论',
          consequence: (['continue', 're-notice', 'suspend'] as const)[variant % 3],
          document,
        },
        committee,
      ],
    consequence: () => [
      {
        type: 'RecordConsequence',
        about: kase.review.consequences[0]?.about ?? 'none',
        measure: 'rectify',
        reason: '整改',
        document,
      },
      office(),
    ],
    issue: () => [{ type: 'IssueRecognition', document }, office()],
    leave: () => [{ type: 'LeaveApplication', reason: '产业调整', document }, head(PARTNER)],
    stay: () => [{ type: 'ConfirmStaying', org: PARTNER, document }, head()],
    relist: () => [
      {
        type: 'EnterNotice',
        ...(kase.notice.current ?? periodFrom('2026-03-17')),
        round: (kase.notice.current?.round ?? 0) + 1,
        corrected: {
          name: kase.identity?.name,
          applicant: kase.identity?.applicant,
          partners: [],
          reason: '联合申报单位退出',
        },
      },
      system(),
    ],
    nominate: () => [{ type: 'FollowNomination', ...batch }, system()],
    letter: () => [
      {
        type: 'FollowLetter',
        ...batch,
        letter: { ...document, kind: '函' },
        parts: {},
        to: 'SD-IIT',
        toLevel: 'province',
      },
      system(),
    ],
  };
  const [command, actor] = by[act]();
  return [command as CaseCommand, actor];
};
