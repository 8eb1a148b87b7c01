import type { Aggregate, Decision, HeadSummary, Task } from '../../engine/decider.ts';
import type { DomainEvent, Recorded } from '../../engine/event.ts';
import { oncePer } from '../../engine/once-per.ts';
import type { WorkCalendar } from '../calendar/calendar.ts';
import type { Instant } from '../calendar/instant.ts';
import type { CaseEnvelope, Facts, Need } from '../facts.ts';
import { changingHands } from '../hands/changing-hands.ts';
import type { HandCommand, HandEvent } from '../hands/messages.ts';
import { handsOfActor, rememberingDeputies } from '../hands/same-hand.ts';
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
import type { OrgDirectory } from '../orgs/org.ts';
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
import { ASKED } from './hands.ts';
import { decidedAs, told } from './held-back.ts';
import { readyScore, trackClaims } from './ranking-standing.ts';
import {
  type RecallCommand,
  type RecallEvent,
  recallCommands,
  recallEvents,
  recalling,
} from './recall.ts';
import { relationsTo } from './relations.ts';
import { type CaseState, initialCase } from './state.ts';
import { followingSuccessors, succession } from './succession.ts';
import { nextDue, summary } from './summary.ts';

/** The processes of a case, in the order in which a case meets them; every machine of a case has its process here. */
const processes = { submission, review, notice, recommendation } as const satisfies {
  readonly [N in ProcessOf<'case'>]: Process<CaseState>;
};
export const caseProcesses = Object.values(processes);

const ofProcesses = together<CaseState>(processes);

type ProcessCommand = CommandOf<(typeof caseProcesses)[number]>;
type ProcessEvent = EventOf<(typeof caseProcesses)[number]>;
type OwnCommand =
  | ProcessCommand
  | OnBehalfCommand
  | DeadlineCommand
  | ContactCommand
  | RecallCommand;
type OwnEvent = ProcessEvent | OnBehalfEvent | DeadlineEvent | ContactEvent | RecallEvent;
export type CaseCommand = OwnCommand | HandCommand;
export type CaseEvent = OwnEvent | HandEvent;

/** Asks for open time limits to be computed anew, and for what successors took over, each with a record. */
export const caseFollowing = (
  kase: CaseState,
  calendar: WorkCalendar,
  now: Instant,
  orgs: OrgDirectory,
): OwnWord | undefined =>
  reprojection(ofProcesses, kase, calendar, now) ?? succession(kase, orgs, now);

const commands = {
  ...ofProcesses.commands,
  ...onBehalfCommands,
  ...deadlineCommands,
  ...contactCommands,
  ...recallCommands,
};
const recall = recalling(commands, ofProcesses.events);
/** What somebody could recall now: their own last act, while nobody has built on it. */
export const recallable = recall.open;

const isProcessCommand = isOneOf<ProcessCommand>(ofProcesses.commands);

const decideAny = (envelope: CaseEnvelope<OwnCommand>, kase: CaseState): Decision<DomainEvent> => {
  const { command } = envelope;
  if (command.type === 'RecordOnBehalf' || command.type === 'CheckRecord') {
    return decideOnBehalf<ProcessCommand, Facts, DomainEvent>({
      envelope: { ...envelope, command },
      records: kase.records,
      hands: handsOfActor(kase, envelope.actor),
      commands,
      relationsOf: ({ role, org, account }) =>
        relationsTo(kase, envelope.facts.call, { id: account ?? `${org}#${role}`, role, org }),
      decideAct: (act) => ofProcesses.decide(act, kase),
      isCommand: isProcessCommand,
    });
  }
  if (command.type === 'RecallAct') return recall.decide({ ...envelope, command }, kase);
  if (command.type === 'AskForContacts') return { events: askForContacts(command) };
  if (command.type === 'ReprojectDeadlines')
    return reprojectDeadlines(ofProcesses, { ...envelope, command }, kase);
  return ofProcesses.decide(envelope, kase);
};

const decide = (envelope: CaseEnvelope<OwnCommand>, kase: CaseState): Decision<DomainEvent> => {
  const decision = decideAny(envelope, decidedAs(envelope.actor, kase));
  if (decision.events.length === 0) return decision;
  const places = draftClaims(kase, decision.events, envelope.facts.call);
  return { ...decision, claims: [...(decision.claims ?? []), ...places] };
};

const isOnBehalfEvent = isOneOf<OnBehalfEvent>(onBehalfEvents);
const isContactEvent = isOneOf<ContactEvent>(contactEvents);
const isRecallEvent = isOneOf<RecallEvent>(recallEvents);
const isDeadlineEvent = isOneOf<DeadlineEvent>(deadlineEvents);

const evolveAny = (kase: CaseState, recorded: Recorded<OwnEvent>): CaseState => {
  const { event } = recorded;
  if (isOnBehalfEvent(event))
    return { ...kase, records: evolveRecords(kase.records, { ...recorded, event }) };
  // What it takes back was left out before it came here.
  if (isRecallEvent(event)) return kase;
  if (isContactEvent(event)) return evolveContacts(kase, { ...recorded, event });
  if (isDeadlineEvent(event)) return evolveDeadlines(ofProcesses, kase, { ...recorded, event });
  return ofProcesses.evolve(kase, recorded);
};

const evolve = (kase: CaseState, recorded: Recorded<OwnEvent>): CaseState => {
  const after = told(evolveAny(kase, recorded), recorded.header.at);
  const lastActs = isRecallEvent(recorded.event)
    ? kase.lastActs
    : recall.follow(kase, after, recorded);
  return { ...after, lastActs, version: recorded.header.seq };
};

// Asked for a state again and again: before and after a command, for its head, by whoever reads it.
const tasks = oncePer((kase: CaseState): readonly Task[] =>
  kase.identity === undefined ? [] : [...ofProcesses.tasks(kase), ...recordTasks(kase.records)],
);

const head = oncePer((kase: CaseState): HeadSummary => {
  const open = tasks(kase);
  return summary(kase, open.length, nextDue(open), readyScore(kase));
});

const application: Aggregate<CaseState, OwnCommand, OwnEvent, Facts, Need> = {
  name: 'case',
  prefix: 'CASE',
  commands,
  events: {
    ...ofProcesses.events,
    ...onBehalfEvents,
    ...deadlineEvents,
    ...contactEvents,
    ...recallEvents,
  },
  initial: initialCase,
  decide: (envelope, kase) => decide(envelope, kase) as Decision<OwnEvent>,
  claims: trackClaims,
  evolve,
  recalls: (event) => (isRecallEvent(event) ? event.act : undefined),
  tasks,
  head,
  rules: (kase, facts) => ({
    call: `${facts.call.id}@${facts.call.version}`,
    calendar: facts.calendar.version,
    ...(facts.call.kind === 'application' ? { rubric: facts.call.rubric.version } : {}),
    ...(kase.identity === undefined ? {} : { form: `${facts.form.id}@${facts.form.version}` }),
  }),
};

/** One application, whose questions change hands within the organisations that are asked. */
export const caseAggregate = rememberingDeputies(
  changingHands(followingSuccessors(application), ASKED),
);
