import type { Aggregate, Decision, HeadSummary, Task } from '../../engine/decider.ts';
import type { DomainEvent, Recorded } from '../../engine/event.ts';
import { oncePer } from '../../engine/once-per.ts';
import type { WorkCalendar } from '../calendar/calendar.ts';
import type { Instant } from '../calendar/instant.ts';
import type { CaseEnvelope, Facts, Need } from '../facts.ts';
import type { ProcessOf } from '../machines.ts';
import { notice } from '../notice/index.ts';
import { decideOnBehalf, type OnBehalfCommand } from '../on-behalf/decide.ts';
import {
  evolveRecords,
  type OnBehalfEvent,
  onBehalfCommands,
  onBehalfEvents,
  recordTasks,
} from '../on-behalf/record.ts';
import {
  type CommandOf,
  type EventOf,
  isOneOf,
  type OwnWord,
  type Process,
  together,
} from '../process.ts';
import { recommendation } from '../recommendation/index.ts';
import { review } from '../review/index.ts';
import { submission } from '../submission/index.ts';
import { draftClaims } from '../submission/open-drafts.ts';
import { assignedLists } from './assigned.ts';
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
  reprojection,
} from './deadlines.ts';
import { decidedAs, isHeldBack, told } from './held-back.ts';
import { isHeld } from './open-questions.ts';
import { readyScore, trackClaims } from './ranking-standing.ts';
import { relationsTo } from './relations.ts';
import { type CaseIdentity, type CaseState, initialCase } from './state.ts';
import { hasEnded } from './status.ts';

/** The processes of a case, in the order in which a case meets them; every machine of a case has its process here. */
const processes = { submission, review, notice, recommendation } as const satisfies {
  readonly [N in ProcessOf<'case'>]: Process<CaseState>;
};
export const caseProcesses = Object.values(processes);

const ofProcesses = together<CaseState>(processes);

type ProcessCommand = CommandOf<(typeof caseProcesses)[number]>;
type ProcessEvent = EventOf<(typeof caseProcesses)[number]>;
export type CaseCommand = ProcessCommand | OnBehalfCommand | DeadlineCommand | ContactCommand;
export type CaseEvent = ProcessEvent | OnBehalfEvent | DeadlineEvent | ContactEvent;

/** Asks for open time limits to be computed anew, with a record. */
export const caseReprojection = (
  kase: CaseState,
  calendar: WorkCalendar,
  now: Instant,
): OwnWord | undefined => reprojection(ofProcesses, kase, calendar, now);

const commands = {
  ...ofProcesses.commands,
  ...onBehalfCommands,
  ...deadlineCommands,
  ...contactCommands,
};
const isProcessCommand = isOneOf<ProcessCommand>(ofProcesses.commands);

const decideAny = (envelope: CaseEnvelope<CaseCommand>, kase: CaseState): Decision<DomainEvent> => {
  const { command } = envelope;
  if (command.type === 'RecordOnBehalf' || command.type === 'CheckRecord') {
    return decideOnBehalf<ProcessCommand, Facts, DomainEvent>({
      envelope: { ...envelope, command },
      records: kase.records,
      commands,
      relationsOf: ({ role, org, account }) =>
        relationsTo(kase, envelope.facts.call, { id: account ?? `${org}#${role}`, role, org }),
      decideAct: (act) => ofProcesses.decide(act, kase),
      isCommand: isProcessCommand,
    });
  }
  if (command.type === 'AskForContacts') return { events: askForContacts(command) };
  if (command.type === 'ReprojectDeadlines')
    return reprojectDeadlines(ofProcesses, { ...envelope, command }, kase);
  return ofProcesses.decide(envelope, kase);
};

const decide = (envelope: CaseEnvelope<CaseCommand>, kase: CaseState): Decision<DomainEvent> => {
  const decision = decideAny(envelope, decidedAs(envelope.actor, kase));
  if (decision.events.length === 0) return decision;
  const places = draftClaims(kase, decision.events, envelope.facts.call);
  return { ...decision, claims: [...(decision.claims ?? []), ...places] };
};

const isOnBehalfEvent = isOneOf<OnBehalfEvent>(onBehalfEvents);
const isContactEvent = isOneOf<ContactEvent>(contactEvents);
const isDeadlineEvent = isOneOf<DeadlineEvent>(deadlineEvents);

const evolveAny = (kase: CaseState, recorded: Recorded<CaseEvent>): CaseState => {
  const { event } = recorded;
  if (isOnBehalfEvent(event))
    return { ...kase, records: evolveRecords(kase.records, { ...recorded, event }) };
  if (isContactEvent(event)) return evolveContacts(kase, { ...recorded, event });
  if (isDeadlineEvent(event)) return evolveDeadlines(ofProcesses, kase, { ...recorded, event });
  return ofProcesses.evolve(kase, recorded);
};

const evolve = (kase: CaseState, recorded: Recorded<CaseEvent>): CaseState => ({
  ...told(evolveAny(kase, recorded), recorded.header.at),
  version: recorded.header.seq,
});

// Asked for a state again and again: before and after a command, for its head, by whoever reads it.
const tasks = oncePer((kase: CaseState): readonly Task[] =>
  kase.identity === undefined ? [] : [...ofProcesses.tasks(kase), ...recordTasks(kase.records)],
);

const otherParties = ({ applicant, partners, recommender }: CaseIdentity): readonly string[] =>
  [...new Set([...partners, ...(recommender === undefined ? [] : [recommender])])].filter(
    (org) => org !== applicant,
  );

/** The next instant at which somebody's time is over; a paused clock has none. */
const nextDue = (open: readonly Task[]): string | undefined =>
  open
    .flatMap(({ due, paused }) => (due === undefined || paused === true ? [] : [due.at]))
    .sort()[0];

const summary = (
  kase: CaseState,
  open: number,
  due: string | undefined,
  score: number | undefined,
): HeadSummary => ({
  status: kase.status,
  open: !hasEnded(kase.status) || isHeld(kase) || isHeldBack(kase),
  list: `CALL#${kase.identity?.callId ?? ''}`,
  ...(kase.identity === undefined
    ? {}
    : {
        applicant: kase.identity.applicant,
        parties: otherParties(kase.identity),
        lists: assignedLists(kase),
        title: kase.identity.name.slice(0, 60),
      }),
  // For the ranking alone: whoever shows heads to readers names what it shows.
  counts: { tasks: open, ...(score === undefined ? {} : { score }) },
  fields: {
    since: kase.since,
    track: kase.identity?.track ?? '',
    level: kase.identity?.level ?? '',
    ...(due === undefined ? {} : { due }),
    ...(isHeldBack(kase) ? { held: kase.review.held?.since ?? '' } : {}),
  },
});

const head = oncePer((kase: CaseState): HeadSummary => {
  const open = tasks(kase);
  return summary(kase, open.length, nextDue(open), readyScore(kase));
});

export const caseAggregate: Aggregate<CaseState, CaseCommand, CaseEvent, Facts, Need> = {
  name: 'case',
  prefix: 'CASE',
  commands,
  events: {
    ...ofProcesses.events,
    ...onBehalfEvents,
    ...deadlineEvents,
    ...contactEvents,
  },
  initial: initialCase,
  decide: (envelope, kase) => decide(envelope, kase) as Decision<CaseEvent>,
  claims: trackClaims,
  evolve,
  tasks,
  head,
  rules: (kase, facts) => ({
    call: `${facts.call.id}@${facts.call.version}`,
    calendar: facts.calendar.version,
    ...(facts.call.kind === 'application' ? { rubric: facts.call.rubric.version } : {}),
    ...(kase.identity === undefined ? {} : { form: `${facts.form.id}@${facts.form.version}` }),
  }),
};
