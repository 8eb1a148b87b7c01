import * as z from 'zod';
import { type TaskId, taskId } from '../../task-id.ts';
import type { ReviewState } from '../state.ts';
import type { ExpertSeat } from './state.ts';

/** What a seat owes next. */
export const SeatPhase = z.enum(['empty', 'declare', 'score', 'rescore', 'defence', 'done']);
export type SeatPhase = z.infer<typeof SeatPhase>;

export const phaseOf = (
  review: Pick<ReviewState, 'defence' | 'total'>,
  seat: ExpertSeat,
): SeatPhase => {
  if (seat.expert === undefined) return 'empty';
  if (seat.declaredAt === undefined) return 'declare';
  if (seat.written === undefined) return 'score';
  if (seat.flagged !== undefined) return 'rescore';
  const spoken = seat.defence !== undefined || seat.absent === true;
  return review.defence === 'open' && !spoken ? 'defence' : 'done';
};

/** The task's id, different in each phase, so that a wait for one phase ends with it. */
export const taskOf = (phase: Exclude<SeatPhase, 'done'>, { seat }: ExpertSeat): TaskId =>
  taskId(phase === 'empty' ? 'appoint' : phase, seat);
