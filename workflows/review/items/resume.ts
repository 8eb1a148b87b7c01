import { started } from '../../calendar/clock.ts';
import { pausedOnce } from '../../calendar/deadline.ts';
import { reminded } from '../../calls/time-limits.ts';
import type { CaseState } from '../../case/state.ts';
import { clocksOfBranch } from '../clocks.ts';
import type { Deciding } from '../deciding.ts';
import type { ReviewEvent } from '../messages.ts';
import { branchesOf, isWithApplicant, type SentBack } from './state.ts';

const resumed = (
  sent: SentBack,
  pausedSince: string,
  on: Pick<Deciding, 'at' | 'facts'>,
  kase: CaseState,
): ReviewEvent => {
  const pause = { from: pausedSince, to: on.at };
  const limits = clocksOfBranch(kase, sent)
    .filter(({ clock }) => clock.overdueAt === undefined)
    .map(({ taskId, clock }) => {
      const due = pausedOnce(clock.due, pause, on.facts.calendar);
      return { taskId, ...started(reminded(on, due)) };
    });
  const { branch, department } = sent;
  return { type: 'BranchResumed', branch, department, pause, limits };
};

/** Branches whose items are answered, closed or out of time: their own clocks go on, without the time between. */
export const resumptions = (
  on: Pick<Deciding, 'at' | 'facts'>,
  kase: CaseState,
): readonly ReviewEvent[] =>
  branchesOf(kase.review).flatMap((sent) => {
    const { pausedSince } = sent;
    return pausedSince === undefined || isWithApplicant(sent)
      ? []
      : [resumed(sent, pausedSince, on, kase)];
  });
