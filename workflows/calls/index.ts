import type { Aggregate, HeadSummary } from '../../engine/decider.ts';
import { own } from '../../engine/own.ts';
import type { Facts, Need } from '../facts.ts';
import type { FollowUp, FollowUpToEach } from '../process.ts';
import { decide } from './decide.ts';
import { evolve } from './evolve.ts';
import { type CallCommand, type CallEvent, callCommands, callEvents } from './messages.ts';
import { type CallState, type Extension, initialCall } from './state.ts';
import { windowTasks } from './window.ts';

export { checkCall } from './check-call.ts';
export type { CallCommand, CallEvent } from './messages.ts';
export { openCalls, publicCall } from './public-view.ts';
export { windowCheck } from './window.ts';

const isRanked = ({ call, rankings }: CallState): boolean =>
  call?.tracks.every(({ id }) => own(rankings, id) !== undefined) ?? false;

const head = (state: CallState): HeadSummary => ({
  status: state.call === undefined ? 'none' : isRanked(state) ? 'ranked' : 'open',
  open: state.call !== undefined && !isRanked(state),
  list: 'CALLS',
  ...(state.call === undefined ? {} : { title: state.call.title.zh.slice(0, 60) }),
  counts: { tasks: windowTasks(state).length },
  fields: {
    level: state.call?.level ?? '',
    office: state.call?.office ?? '',
    opensAt: state.call?.window.opensAt ?? '',
    closesAt: state.closesAt,
  },
});

/** A round (申报批次): its rules as versioned data, its window, and the ranking of each track. */
export const callAggregate: Aggregate<CallState, CallCommand, CallEvent, Facts, Need> = {
  name: 'call',
  prefix: 'CALL',
  commands: callCommands,
  events: callEvents,
  initial: initialCall,
  decide,
  evolve,
  tasks: windowTasks,
  head,
  rules: (_state, { calendar, orgs }) => ({ calendar: calendar.version, orgs: orgs.version }),
};

/** Whose end an extension may move: what is being filled in, and what lapsed. The case itself decides. */
const WINDOW_FOLLOWED = ['draft', 'lapsed', 'not-filed'];

/** Each extension, since a case that lapsed twice is revived twice, and the end that a revision of the round moved. */
const windowMoves = ({
  extensions,
  closesAt,
}: CallState): readonly (Pick<Extension, 'to'> & Partial<Extension>)[] =>
  extensions.some(({ to }) => to === closesAt) ? extensions : [...extensions, { to: closesAt }];

/**
 * The window's new end (申报延期) goes to each application of the call, so that tasks and reminders show it at once and
 * what lapsed by the old end goes on. The list may lag behind on AWS: a draft that it misses reads the call's stream at
 * its own next reminder, as any command does.
 */
const windowFollowUps = (state: CallState): readonly FollowUpToEach[] =>
  state.call === undefined
    ? []
    : windowMoves(state).map(({ to, from, document, reason }) => ({
        key: `window:${to}`,
        aggregate: 'case',
        each: { list: `CALL#${state.call?.id}`, statuses: WINDOW_FOLLOWED },
        command: { type: 'FollowWindow', closesAt: to, from, document, reason },
      }));

/** A round of reports asks each cluster record for one; whether it reports, the record says. */
const reportFollowUps = ({ call }: CallState): readonly FollowUpToEach[] =>
  call?.kind !== 'monitoring'
    ? []
    : [
        {
          key: 'reports',
          aggregate: 'cluster',
          each: { list: 'CLUSTERS', statuses: ['open'] },
          command: {
            type: 'AskReport',
            callId: call.id,
            period: call.period,
            track: call.tracks[0]?.id ?? '',
            reporters: call.reporters,
          },
        },
      ];

/** Each ranked case enters the decision with its place. */
const rankingFollowUps = (state: CallState): readonly FollowUp[] =>
  Object.values(state.rankings).flatMap(({ track, ranked, frozenAt }) =>
    ranked.map(({ caseId, position, total, tiedWith }) => ({
      key: `decision:${track}:${caseId}`,
      aggregate: 'case',
      id: caseId,
      command: {
        type: 'EnterDecision',
        track,
        position,
        total,
        of: ranked.length,
        tiedWith: [...tiedWith],
        frozenAt,
      },
    })),
  );

/** Where what was decided may still be held back from applicants. */
const HELD_AT = ['proposed', 'not-selected'];

/**
 * Each release goes to all that was decided by then, on the same occasion. The list may lag behind on AWS: what it misses
 * goes with the next release.
 */
const releaseFollowUps = ({ call, releases }: CallState): readonly FollowUpToEach[] =>
  releases.map((releasedAt) => ({
    key: `release:${releasedAt}`,
    aggregate: 'case',
    each: { list: `CALL#${call?.id}`, statuses: HELD_AT },
    command: { type: 'TakeRelease', releasedAt },
  }));

export const callFollowUps = (state: CallState): readonly (FollowUp | FollowUpToEach)[] => [
  ...reportFollowUps(state),
  ...windowFollowUps(state),
  ...rankingFollowUps(state),
  ...releaseFollowUps(state),
];
