import type { Aggregate, HeadSummary } from '../../engine/decider.ts';
import { own } from '../../engine/own.ts';
import type { Facts, Need } from '../facts.ts';
import type { FollowUp } from '../process.ts';
import { decide } from './decide.ts';
import { evolve } from './evolve.ts';
import { type CallCommand, type CallEvent, callCommands, callEvents } from './messages.ts';
import { type CallState, initialCall } from './state.ts';
import { windowTasks } from './window.ts';

export { checkCall } from './check-call.ts';
export type { CallCommand, CallEvent } from './messages.ts';
export { openCalls, publicCall } from './public-view.ts';
export { windowDue } from './window.ts';

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

/**
 * Each ranked case enters the decision with its place. An extended window is no follow-up, since the call does not
 * know its drafts: the reconciler finds them, and they read the call's stream whenever their window matters.
 */
export const callFollowUps = (state: CallState): readonly FollowUp[] =>
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
