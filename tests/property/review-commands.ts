import type { Task } from '../../engine/decider.ts';
import type { Actor } from '../../engine/event.ts';
import { localDateOf } from '../../workflows/calendar/instant.ts';
import type { CaseState } from '../../workflows/case/state.ts';
import { review } from '../../workflows/review/index.ts';
import { awaitsAnswer, isOpen } from '../../workflows/review/items/state.ts';
import type { ReviewCommand } from '../../workflows/review/messages.ts';
import { clerk, department, expert, leadingGroup, office, system } from '../given.ts';
import { marks } from '../unit/review/story.ts';

/** One step of a history: which task or act, which of its variants, how many hours later. */
export interface Choice {
  readonly pick: number;
  readonly variant: number;
  readonly hours: number;
}

interface Sent {
  readonly command: ReviewCommand;
  readonly actor: Actor;
}

const one = <T>(all: readonly T[], index: number): T => all[index % all.length] as T;

const said = (org: string, variant: number) => {
  const vetoes = org === 'BZ-EMERGENCY';
  const field = { 'BZ-STATS': 'size.output', 'BZ-TAX': 'size.tax' }[org] ?? 'size.accidents';
  return {
    verdict: one(['no-objection', 'objection', 'not-ours', 'no-objection'] as const, variant),
    values: variant % 4 === 1 ? [{ field, value: '1', note: 'x' }] : [],
    vetoFacts: vetoes && variant % 7 === 0 ? [{ id: 'accident', basis: 'x' }] : [],
    vetoFactsClear: vetoes ? variant % 7 !== 0 : undefined,
  };
};

const formal = (variant: number): ReviewCommand =>
  one<ReviewCommand>(
    [
      { type: 'AcceptCase' },
      { type: 'AcceptCase' },
      { type: 'ReturnForCorrection', items: [{ path: 'size.output', reason: 'x' }] },
      { type: 'AcceptCase' },
      { type: 'AcceptCase' },
      { type: 'DeclineCase', reason: 'x', basis: 'y' },
    ],
    variant,
  );

const decide = (org: string, variant: number, at: string): ReviewCommand => {
  const verdict = one(
    ['adopt', 'adopt', 'adopt', 'defer', 'send-back', 'adopt', 'reject'] as const,
    variant,
  );
  return {
    type: 'RecordDecision',
    body: org,
    document: { number: `滨纪〔2026〕${variant + 1}号`, title: '会议纪要', date: localDateOf(at) },
    verdict,
    outcome: verdict === 'adopt' ? 'recognised' : undefined,
    reason: 'x',
    sendBack:
      verdict === 'send-back'
        ? { to: one(['departments', 'experts'] as const, variant >> 1) }
        : undefined,
  };
};

/** Of what was sent back: the applicant answers all, whoever raised it closes the first or sends it back again. */
const toItems = (kase: CaseState, key: string, variant: number): readonly Sent[] => {
  const sent = kase.review.sentBack[key];
  const open = sent?.items.filter(isOpen) ?? [];
  const [first] = open;
  const awaited = open.filter(awaitsAnswer).map(({ id }) => ({ item: id, answer: 'x' }));
  const actor = sent?.department === undefined ? office() : department(sent.department);
  if (first === undefined) return [];
  const hows = ['settled', 'without', 'unanswered', 'objection-kept'] as const;
  return [
    { command: { type: 'AnswerItems', answers: awaited }, actor: clerk() },
    variant % 3 === 0
      ? { command: { type: 'ReopenItem', item: first.id, reason: 'x' }, actor }
      : {
          command: { type: 'CloseItem', item: first.id, how: one(hows, variant), note: 'x' },
          actor,
        },
  ];
};

const answerTo = (task: Task, variant: number, at: string, kase: CaseState): Sent | undefined => {
  const [kind = '', of = '', field = ''] = task.id.split(':');
  const by = { office: office(), expert: expert(task.account ?? '') };
  switch (kind) {
    case 'formal-review':
      return { command: formal(variant), actor: by.office };
    case 'correction':
      return {
        command: { type: 'AnswerReturn', answers: [{ path: 'size.output', answer: 'x' }] },
        actor: clerk(),
      };
    case 'overdue-correction':
      return { command: { type: 'ExtendCorrection', days: 3, reason: 'x' }, actor: by.office };
    case 'items':
      return toItems(kase, of, variant)[0];
    case 'check-items':
      return toItems(kase, of, variant)[1];
    case 'opinion':
      return { command: { type: 'GiveOpinion', ...said(of, variant) }, actor: department(of) };
    case 'escalated':
      return {
        command: { type: 'EndWaiting', department: of, reason: 'x' },
        actor: task.role === 'office' ? by.office : leadingGroup(task.org),
      };
    case 'dispute':
      return {
        command: {
          type: 'SettleDispute',
          department: of,
          field,
          resolution: 'explained',
          reason: 'x',
        },
        actor: by.office,
      };
    case 'veto':
      return {
        command: { type: 'ConfirmVeto', fact: of, confirmed: variant % 5 === 0, reason: 'x' },
        actor: by.office,
      };
    case 'site-visit':
      return task.kind === 'site-visit'
        ? {
            command: {
              type: 'RecordSiteVisit',
              date: localDateOf(at),
              participants: ['甲'],
              findings: 'x',
              result: 'consistent',
            },
            actor: by.office,
          }
        : {
            command: { type: 'ChooseForSiteVisit', visit: variant % 2 === 0, reason: 'x' },
            actor: by.office,
          };
    case 'appoint':
      return {
        command: { type: 'AppointExpert', seat: of, expert: `e-${variant % 9}` },
        actor: by.office,
      };
    case 'declare':
      return {
        command: {
          type: 'DeclareInterest',
          seat: of,
          conflict: variant % 6 === 0,
          commitment: true,
          reason: 'x',
        },
        actor: by.expert,
      };
    case 'score':
      return {
        command: { type: 'ScoreCase', seat: of, lines: marks(4000 + variant, 3000) },
        actor: by.expert,
      };
    case 'rescore':
      return {
        command: {
          type: 'ReviseScore',
          seat: of,
          kind: 'written',
          lines: marks(4100 + variant, 3000),
        },
        actor: by.expert,
      };
    case 'defence':
      return {
        command: { type: 'ScoreDefence', seat: of, lines: marks(4200 + variant, 3000) },
        actor: by.expert,
      };
    case 'decision':
      return { command: decide(of, variant, at), actor: leadingGroup(of) };
    case 'resume':
      return { command: { type: 'ResumeCase', note: 'x' }, actor: by.office };
    default:
      return undefined;
  }
};

/** What nobody is asked for and yet may come at any time. */
const unasked = ({ review: { departments } }: CaseState, variant: number, at: string): Sent => {
  const org = one(['BZ-STATS', 'BZ-TAX', 'BZ-EMERGENCY'], variant);
  const replaces = departments[org]?.opinion ?? 'o-0';
  const sent: readonly Sent[] = [
    { command: { type: 'KeepReviewTime', taskId: 'any' }, actor: system() },
    {
      command: { type: 'CorrectOpinion', replaces, ...said(org, variant) },
      actor: department(org),
    },
    { command: { type: 'GiveOpinion', ...said(org, variant) }, actor: department(org) },
    { command: { type: 'CloseOpinions' }, actor: office() },
    {
      command: {
        type: 'RaiseItems',
        items: [{ path: one(['size.output', 'size'], variant), reason: 'x' }],
      },
      actor: variant % 2 === 0 ? office() : department('BZ-STATS'),
    },
    {
      command: {
        type: 'EnterDecision',
        track: 'advanced',
        position: 1,
        total: 7000,
        of: 3,
        tiedWith: [],
        frozenAt: at,
      },
      actor: system(),
    },
  ];
  return one(sent, variant);
};

/** Mostly what somebody is asked, sometimes what nobody is: so histories go deep, and crooked. */
export const commandFor = (kase: CaseState, { pick, variant }: Choice, at: string): Sent => {
  const asked = review.tasks(kase).flatMap((task) => answerTo(task, variant, at, kase) ?? []);
  return pick % 4 === 0 || asked.length === 0 ? unasked(kase, variant, at) : one(asked, pick);
};
