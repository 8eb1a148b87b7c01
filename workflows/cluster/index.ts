import type { Aggregate, HeadSummary, Task } from '../../engine/decider.ts';
import type { Facts, Need } from '../facts.ts';
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
export type { ClusterCommand, ClusterEvent } from './messages.ts';
export { publicCluster } from './public-view.ts';
export { type ClusterState, levelsHeldOn, titlesOn } from './state.ts';

/** No title ends by itself before its last day, and no removal moves by a timer: so nobody is asked by the record. */
const tasks = (): readonly Task[] => [];

const head = ({ identity, titles, applications }: ClusterState): HeadSummary => ({
  status: identity === undefined ? 'none' : 'open',
  open: false,
  list: 'CLUSTERS',
  ...(identity === undefined
    ? {}
    : { applicant: identity.applicant, title: identity.name.slice(0, 60) }),
  counts: { titles: titles.length, applications: applications.length },
});

/** 集群档案: what a cluster is over the years, and the titles that it holds. */
export const clusterAggregate: Aggregate<ClusterState, ClusterCommand, ClusterEvent, Facts, Need> =
  {
    name: 'cluster',
    prefix: 'CLUSTER',
    commands: clusterCommands,
    events: clusterEvents,
    initial: initialCluster,
    decide,
    evolve,
    tasks,
    head,
    // A cluster belongs to no call: only the calendar is there to read.
    rules: (_, { calendar }) => ({ calendar: calendar.version }),
  };
