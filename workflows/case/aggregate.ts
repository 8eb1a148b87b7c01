import type { Aggregate, Decision, HeadSummary, Task } from '../../engine/decider.ts';
import type { DomainEvent, Recorded } from '../../engine/event.ts';
import type { CaseEnvelope, Facts, Need } from '../facts.ts';
import { type NoticeCommand, type NoticeEvent, notice } from '../notice/index.ts';
import { decideOnBehalf, type OnBehalfCommand } from '../on-behalf/decide.ts';
import {
  evolveRecords,
  type OnBehalfEvent,
  onBehalfCommands,
  onBehalfEvents,
  recordTasks,
} from '../on-behalf/record.ts';
import {
  type RecommendationCommand,
  type RecommendationEvent,
  recommendation,
} from '../recommendation/index.ts';
import { type ReviewCommand, type ReviewEvent, review } from '../review/index.ts';
import { type SubmissionCommand, type SubmissionEvent, submission } from '../submission/index.ts';
import { draftClaims } from '../submission/open-drafts.ts';
import {
  askForContacts,
  type ContactCommand,
  type ContactEvent,
  contactCommands,
  contactEvents,
  evolveContacts,
} from './contacts.ts';
import {
  type DeadlineCommand,
  type DeadlineEvent,
  deadlineCommands,
  deadlineEvents,
  evolveDeadlines,
  reprojectDeadlines,
  type TimeLimits,
} from './deadlines.ts';
import { isHeld } from './open-questions.ts';
import { relationsTo } from './relations.ts';
import { type CaseIdentity, type CaseState, initialCase } from './state.ts';
import { hasEnded } from './status.ts';

type ProcessCommand = SubmissionCommand | ReviewCommand | NoticeCommand | RecommendationCommand;
export type CaseCommand = ProcessCommand | OnBehalfCommand | DeadlineCommand | ContactCommand;
export type CaseEvent =
  | SubmissionEvent
  | ReviewEvent
  | NoticeEvent
  | RecommendationEvent
  | OnBehalfEvent
  | DeadlineEvent
  | ContactEvent;

/** The processes of a case, in the order in which a case meets them. */
export const caseProcesses = [submission, review, notice, recommendation] as const;

/** Every time limit of a case, and the process that keeps it. */
export const timeLimits: TimeLimits = {
  clocks: (kase) => caseProcesses.flatMap((process) => process.clocks(kase)),
  withLimit: (kase, taskId, limit) => {
    const owner = caseProcesses.find((process) =>
      process.clocks(kase).some((timed) => timed.taskId === taskId),
    );
    return owner === undefined ? kase : owner.withLimit(kase, taskId, limit);
  },
};

const is =
  <C extends { readonly type: string }>(of: Readonly<Record<string, unknown>>) =>
  (message: { readonly type: string }): message is C =>
    Object.hasOwn(of, message.type);

const isSubmission = is<SubmissionCommand>(submission.commands);
const isReview = is<ReviewCommand>(review.commands);
const isNotice = is<NoticeCommand>(notice.commands);

const processCommands = {
  ...submission.commands,
  ...review.commands,
  ...notice.commands,
  ...recommendation.commands,
};
const commands = {
  ...processCommands,
  ...onBehalfCommands,
  ...deadlineCommands,
  ...contactCommands,
};
const isProcessCommand = is<ProcessCommand>(processCommands);

const decideProcess = (
  envelope: CaseEnvelope<ProcessCommand>,
  kase: CaseState,
): Decision<DomainEvent> => {
  const { command } = envelope;
  if (isSubmission(command)) return submission.decide({ ...envelope, command }, kase);
  if (isReview(command)) return review.decide({ ...envelope, command }, kase);
  if (isNotice(command)) return notice.decide({ ...envelope, command }, kase);
  return recommendation.decide({ ...envelope, command }, kase);
};

const decideAny = (envelope: CaseEnvelope<CaseCommand>, kase: CaseState): Decision<DomainEvent> => {
  const { command } = envelope;
  if (command.type === 'RecordOnBehalf' || command.type === 'CheckRecord') {
    return decideOnBehalf<ProcessCommand, Facts>({
      envelope: { ...envelope, command },
      records: kase.records,
      commands,
      relationsOf: ({ role, org, account }) =>
        relationsTo(kase, envelope.facts.call, { id: account ?? `${org}#${role}`, role, org }),
      decideAct: (act) => decideProcess(act, kase),
      isCommand: isProcessCommand,
    });
  }
  if (command.type === 'AskForContacts') return { events: askForContacts(command) };
  if (command.type === 'ReprojectDeadlines')
    return reprojectDeadlines(timeLimits, { ...envelope, command }, kase);
  return decideProcess({ ...envelope, command }, kase);
};

const decide = (envelope: CaseEnvelope<CaseCommand>, kase: CaseState): Decision<DomainEvent> => {
  const decision = decideAny(envelope, kase);
  if (decision.events.length === 0) return decision;
  const places = draftClaims(kase, decision.events, envelope.facts.call);
  return { ...decision, claims: [...(decision.claims ?? []), ...places] };
};

const isSubmissionEvent = is<SubmissionEvent>(submission.events);
const isReviewEvent = is<ReviewEvent>(review.events);
const isNoticeEvent = is<NoticeEvent>(notice.events);
const isRecommendationEvent = is<RecommendationEvent>(recommendation.events);
const isOnBehalfEvent = is<OnBehalfEvent>(onBehalfEvents);
const isContactEvent = is<ContactEvent>(contactEvents);
const isDeadlineEvent = is<DeadlineEvent>(deadlineEvents);

const evolveProcess = (kase: CaseState, recorded: Recorded<CaseEvent>): CaseState => {
  const { event } = recorded;
  if (isSubmissionEvent(event)) return submission.evolve(kase, { ...recorded, event });
  if (isReviewEvent(event)) return review.evolve(kase, { ...recorded, event });
  if (isNoticeEvent(event)) return notice.evolve(kase, { ...recorded, event });
  if (isRecommendationEvent(event)) return recommendation.evolve(kase, { ...recorded, event });
  if (isOnBehalfEvent(event))
    return { ...kase, records: evolveRecords(kase.records, { ...recorded, event }) };
  if (isContactEvent(event)) return evolveContacts(kase, { ...recorded, event });
  if (isDeadlineEvent(event)) return evolveDeadlines(timeLimits, kase, { ...recorded, event });
  return kase;
};

const evolve = (kase: CaseState, recorded: Recorded<CaseEvent>): CaseState => ({
  ...evolveProcess(kase, recorded),
  version: recorded.header.seq,
});

const tasks = (kase: CaseState): readonly Task[] =>
  kase.identity === undefined
    ? []
    : [...caseProcesses.flatMap((process) => process.tasks(kase)), ...recordTasks(kase.records)];

const otherParties = ({ applicant, partners, recommender }: CaseIdentity): readonly string[] =>
  [...new Set([...partners, ...(recommender === undefined ? [] : [recommender])])].filter(
    (org) => org !== applicant,
  );

/** The next instant at which somebody's time is over; a paused clock has none. */
const nextDue = (open: readonly Task[]): string | undefined =>
  open
    .flatMap(({ due, paused }) => (due === undefined || paused === true ? [] : [due.at]))
    .sort()[0];

const summary = (kase: CaseState, open: number, due: string | undefined): HeadSummary => ({
  status: kase.status,
  open: !hasEnded(kase.status) || isHeld(kase),
  list: `CALL#${kase.identity?.callId ?? ''}`,
  ...(kase.identity === undefined
    ? {}
    : {
        applicant: kase.identity.applicant,
        parties: otherParties(kase.identity),
        title: kase.identity.name.slice(0, 60),
      }),
  counts: { tasks: open },
  fields: {
    since: kase.since,
    track: kase.identity?.track ?? '',
    level: kase.identity?.level ?? '',
    ...(due === undefined ? {} : { due }),
  },
});

const head = (kase: CaseState): HeadSummary => {
  const open = tasks(kase);
  return summary(kase, open.length, nextDue(open));
};

export const caseAggregate: Aggregate<CaseState, CaseCommand, CaseEvent, Facts, Need> = {
  name: 'case',
  prefix: 'CASE',
  commands,
  events: {
    ...submission.events,
    ...review.events,
    ...notice.events,
    ...recommendation.events,
    ...onBehalfEvents,
    ...deadlineEvents,
    ...contactEvents,
  },
  initial: initialCase,
  decide: (envelope, kase) => decide(envelope, kase) as Decision<CaseEvent>,
  evolve,
  tasks,
  head,
  rules: (kase, facts) => ({
    call: `${facts.call.id}@${facts.call.version}`,
    calendar: facts.calendar.version,
    rubric: facts.call.rubric.version,
    ...(kase.identity === undefined ? {} : { form: `${facts.form.id}@${facts.form.version}` }),
  }),
};
