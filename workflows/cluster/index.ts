import type { Aggregate, Decision, HeadSummary } from '../../engine/decider.ts';
import { tallyChanges } from '../../engine/tally.ts';
import type { Facts, Need } from '../facts.ts';
import type { ProcessOf } from '../machines.ts';
import { type CommandOf, type EventOf, isOneOf, type Process, together } from '../process.ts';
import { validity } from '../validity/index.ts';
import { clusterSpans } from './counting.ts';
import { decide } from './decide.ts';
import {
  type ClusterCommand,
  type ClusterEvent,
  clusterCommands,
  clusterEvents,
} from './messages.ts';
import { type ClusterState, evolve, initialCluster } from './state.ts';

export { clusterFollowUps } from './follow-ups.ts';
export { holdersOf } from './holders.ts';
export { publicCluster } from './public-view.ts';
export { type ClusterState, levelsHeldOn, titlesOn } from './state.ts';

/** The processes of a cluster; every machine of a cluster has its process here. */
const processes = { validity } as const satisfies {
  readonly [N in ProcessOf<'cluster'>]: Process<ClusterState>;
};
export const clusterProcesses = Object.values(processes);

type Command = ClusterCommand | CommandOf<(typeof clusterProcesses)[number]>;
type OfProcesses = EventOf<(typeof clusterProcesses)[number]>;
type Event = ClusterEvent | OfProcesses;

const ofProcesses = together<ClusterState, OfProcesses>(processes);
const isOfRecord = isOneOf<ClusterCommand>(clusterCommands);
const tellsOfRecord = isOneOf<ClusterEvent>(clusterEvents);

const head = (state: ClusterState): HeadSummary => {
  const { identity, titles, applications } = state;
  const tasks = ofProcesses.tasks(state).length;
  return {
    status: identity === undefined ? 'none' : 'open',
    // As long as a title has an end that somebody has to decide about.
    open: clusterProcesses.some(({ rest }) => rest(state) !== 'Done'),
    list: 'CLUSTERS',
    ...(identity === undefined
      ? {}
      : { applicant: identity.applicant, title: identity.name.slice(0, 60) }),
    counts: { titles: titles.length, applications: applications.length, tasks },
  };
};

/** 集群档案: what a cluster is over the years, and the titles that it holds. */
export const clusterAggregate: Aggregate<ClusterState, Command, Event, Facts, Need> = {
  name: 'cluster',
  prefix: 'CLUSTER',
  commands: { ...clusterCommands, ...ofProcesses.commands },
  events: { ...clusterEvents, ...ofProcesses.events },
  initial: initialCluster,
  decide: (envelope, state): Decision<Event> => {
    const { command } = envelope;
    return isOfRecord(command)
      ? decide({ ...envelope, command }, state)
      : ofProcesses.decide(envelope, state);
  },
  claims: (before, after) =>
    tallyChanges(clusterSpans(before), clusterSpans(after)).map((change) => ({
      kind: 'tally',
      ...change,
    })),
  evolve: (state, recorded) => {
    const { event } = recorded;
    return tellsOfRecord(event)
      ? evolve(state, { ...recorded, event })
      : ofProcesses.evolve(state, recorded);
  },
  // Of the record itself nobody is asked: no removal moves by a timer.
  tasks: ofProcesses.tasks,
  head,
  // A cluster belongs to no call: only the calendar is there to read.
  rules: (_, { calendar }) => ({ calendar: calendar.version }),
};
