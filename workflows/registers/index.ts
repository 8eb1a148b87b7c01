import type { Aggregate, Decision, Envelope, HeadSummary, Task } from '../../engine/decider.ts';
import type { Actor } from '../../engine/event.ts';
import { own } from '../../engine/own.ts';
import { type Spans, tallyChanges } from '../../engine/tally.ts';
import type { Facts, Need } from '../facts.ts';
import { kindOf } from '../form/kind-of.ts';
import { changingHands } from '../hands/changing-hands.ts';
import { handsOfActor, rememberingDeputies } from '../hands/same-hand.ts';
import { keeping } from '../keeping/index.ts';
import type { ProcessOf } from '../machines.ts';
import { decideOnBehalf, type OnBehalfCommand } from '../on-behalf/decide.ts';
import {
  evolveRecords,
  type OnBehalfEvent,
  onBehalfCommands,
  onBehalfEvents,
  recordTasks,
} from '../on-behalf/record.ts';
import { type CommandOf, type EventOf, isOneOf, type Process, together } from '../process.ts';
import { alikeLists } from './alike.ts';
import { decide } from './decide.ts';
import type { Register } from './definition.ts';
import { ANY_HAND, HANDS, handsOf, heldOf } from './hands.ts';
import { marksOf } from './marks.ts';
import { type EntryCommand, type EntryEvent, entryCommands, entryEvents } from './messages.ts';
import { registerNamed } from './registry.ts';
import { heldOfEntry } from './rights.ts';
import { type EntryState, evolve, inForce, initialEntry } from './state.ts';
import { spansOf, tallyLists } from './tallies.ts';
import { keysOf } from './unique.ts';

/** The processes of an entry; every machine of an entry has its process here. */
const processes = { keeping } as const satisfies {
  readonly [N in ProcessOf<'entry'>]: Process<EntryState>;
};
export const entryProcesses = Object.values(processes);

type Command = EntryCommand | OnBehalfCommand | CommandOf<(typeof entryProcesses)[number]>;
type OfProcesses = EventOf<(typeof entryProcesses)[number]>;
type Event = EntryEvent | OnBehalfEvent | OfProcesses;

const ofProcesses = together<EntryState, OfProcesses>(processes);
const isOfEntry = isOneOf<EntryCommand>(entryCommands);
const tellsOfEntry = isOneOf<EntryEvent>(entryEvents);
const recordsOnBehalf = isOneOf<OnBehalfCommand>(onBehalfCommands);
const tellsOfRecord = isOneOf<OnBehalfEvent>(onBehalfEvents);

/** How whoever an act is recorded for stands to the entry. */
const relationsOf = (
  state: EntryState,
  author: Pick<Actor, 'role' | 'org'>,
  { orgs }: Pick<Facts, 'orgs'>,
): ReadonlySet<string> => {
  const hands = handsOf(heldOfEntry(state), author, orgs);
  return new Set(hands.flatMap((hand) => HANDS[hand].map(({ relation }) => relation)));
};

const decideAny = (envelope: Envelope<Command, Facts>, state: EntryState): Decision<Event> => {
  const { command } = envelope;
  if (recordsOnBehalf(command))
    return decideOnBehalf<EntryCommand, Facts, EntryEvent>({
      envelope: { ...envelope, command },
      records: state.records,
      hands: handsOfActor(state, envelope.actor),
      commands: entryCommands,
      relationsOf: (author) => relationsOf(state, author, envelope.facts),
      decideAct: (act) => decide(act, state),
      isCommand: isOfEntry,
    });
  return isOfEntry(command)
    ? decide({ ...envelope, command }, state)
    : ofProcesses.decide(envelope, state);
};

const tasks = (state: EntryState): readonly Task[] => [
  ...ofProcesses.tasks(state),
  ...recordTasks(state.records),
];

/** Its whole register; what of it is one unit's; what of it belongs to one thing that rows name, e.g. a cluster. */
export const registerList = (register: string): string => `REGISTER#${register}`;
export const heldList = (register: string, org: string): string => `REGISTER#${register}#${org}`;
export const namedList = (register: string, id: string): string => `REGISTER#${register}@${id}`;
/** The one entry that bears a code, a number or a name alone. */
export const bearerList = (register: string, key: string): string => `REGISTER#${register}=${key}`;
/** What bears a mark. */
export const markedList = (register: string, mark: string): string =>
  `REGISTER#${register}!${mark}`;

const named = (register: Register, state: EntryState): readonly string[] => [
  ...(register.found?.by ?? []).flatMap((field) => {
    const under = own(state.values, field);
    return typeof under === 'string' ? [namedList(register.name, under)] : [];
  }),
  ...register.rows.flatMap(({ id, listedUnder }) =>
    listedUnder === undefined
      ? []
      : inForce(state, id).flatMap(({ values }) => {
          const under = own(values, listedUnder);
          return typeof under === 'string' ? [namedList(register.name, under)] : [];
        }),
  ),
];

/** A head has a KB for all that lists show. */
const LONGEST_COLUMN = 40;

const column = (value: unknown): readonly (string | number | boolean)[] => {
  if (typeof value === 'string') return [value.slice(0, LONGEST_COLUMN)];
  return typeof value === 'number' || typeof value === 'boolean' ? [value] : [];
};

/** What an entry is called in lists; a choice by its words. */
const titleOf = ({ fields, named }: Register, { values }: EntryState): string => {
  const field = fields.find(({ id }) => id === named);
  const value = own(values, named);
  if (typeof value !== 'string') return '';
  return field?.type === 'choice' ? kindOf(field).say(value).zh : value;
};

const shown = (register: Register, state: EntryState): HeadSummary => {
  const { name, columns, states } = register;
  const { holder, duty } = heldOf(register, state);
  const title = titleOf(register, state);
  const marks = marksOf(register, state).map(({ id }) => id);
  const ended = states.some(({ id, open }) => id === state.status && !open);
  return {
    status: state.status,
    // As long as time has something to do.
    open: entryProcesses.some(({ rest }) => rest(state) !== 'Done'),
    list: registerList(name),
    lists: [
      ...new Set([
        heldList(name, holder),
        // What has ended counts for nothing any more, whatever rows it had.
        ...(ended ? [] : named(register, state)),
        ...marks.map((mark) => markedList(name, mark)),
        ...keysOf(register, state.values).map((key) => bearerList(name, key)),
        ...tallyLists(register, state),
        ...(ended ? [] : alikeLists(register, state)),
      ]),
    ],
    ...(title === '' ? {} : { title: title.slice(0, 60) }),
    counts: { tasks: tasks(state).length },
    fields: {
      holder,
      ...(duty === undefined ? {} : { duty }),
      ...(marks.length === 0 ? {} : { marks: marks.join(' ') }),
      ended,
      ...Object.fromEntries(
        columns.flatMap((id) => column(own(state.values, id)).map((value) => [`v-${id}`, value])),
      ),
    },
  };
};

const head = (state: EntryState): HeadSummary => {
  const register = state.identity && registerNamed(state.identity.register);
  return register === undefined
    ? { status: state.status, open: false, list: registerList('') }
    : shown(register, state);
};

/** What an entry counts for, by its register. */
export const entrySpans = (state: EntryState): Spans =>
  spansOf(state.identity && registerNamed(state.identity.register), state);

const entry: Aggregate<EntryState, Command, Event, Facts, Need> = {
  name: 'entry',
  prefix: 'ENTRY',
  commands: { ...entryCommands, ...onBehalfCommands, ...ofProcesses.commands },
  events: { ...entryEvents, ...onBehalfEvents, ...ofProcesses.events },
  initial: initialEntry,
  decide: decideAny,
  claims: (before, after) =>
    tallyChanges(entrySpans(before), entrySpans(after)).map((change) => ({
      kind: 'tally',
      ...change,
    })),
  evolve: (state, recorded) => {
    const { event } = recorded;
    if (tellsOfEntry(event)) return evolve(state, { ...recorded, event });
    return tellsOfRecord(event)
      ? { ...state, records: evolveRecords(state.records, { ...recorded, event }) }
      : ofProcesses.evolve(state, recorded);
  },
  tasks,
  head,
  // A register's own version says by which rules an act was decided.
  rules: ({ identity }, { calendar }) => {
    const register = identity && registerNamed(identity.register);
    return {
      calendar: calendar.version,
      ...(register === undefined ? {} : { register: `${register.name}@${register.version}` }),
    };
  },
};

/** 台账条目: one entry of one register. The register's definition says all that differs. */
export const entryAggregate = rememberingDeputies(changingHands(entry, ANY_HAND));
