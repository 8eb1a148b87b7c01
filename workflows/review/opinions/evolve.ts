import { actingFor } from '../../../engine/event.ts';
import { own } from '../../../engine/own.ts';
import { lateSince, started } from '../../calendar/clock.ts';
import { type CaseState, moveTo } from '../../case/state.ts';
import { type Stamp, withReview } from '../fold.ts';
import type { EventOf } from '../messages.ts';
import type { OpinionEvent } from './messages.ts';
import type { DepartmentSeat, Opinion } from './state.ts';

const withSeat = (
  kase: CaseState,
  department: string,
  change: Partial<DepartmentSeat>,
): CaseState => {
  const seat = own(kase.review.departments, department);
  if (seat === undefined) return kase;
  const departments = { ...kase.review.departments, [department]: { ...seat, ...change } };
  return withReview(kase, { departments });
};

const requested = (kase: CaseState, event: EventOf<'OpinionsRequested'>, at: string): CaseState => {
  const { round } = event;
  const asked = event.departments.map((department): readonly [string, DepartmentSeat] => [
    department.org,
    {
      ...department,
      round,
      ...started(event),
      askedAt: at,
      status: 'asked',
      added: own(kase.review.departments, department.org)?.added,
    },
  ]);
  // Departments that are not asked again keep what they said.
  const departments = { ...kase.review.departments, ...Object.fromEntries(asked) };
  const next = withReview(kase, { departments, opinionRound: round });
  return moveTo(next, kase.identity?.period === undefined ? 'departments' : 'verification', at);
};

const withdrawVetoes = (kase: CaseState, opinion: string, at: string): CaseState =>
  withReview(kase, {
    vetoes: kase.review.vetoes.map((veto) =>
      veto.opinion === opinion && veto.status === 'found'
        ? { ...veto, status: 'withdrawn', since: at }
        : veto,
    ),
  });

const given = (
  kase: CaseState,
  event: EventOf<'OpinionGiven'> | EventOf<'OpinionCorrected'>,
  { at, actor }: Stamp,
): CaseState => {
  const { type: _, ...said } = event;
  const { department, id } = said;
  const opinion: Opinion = {
    ...said,
    round: own(kase.review.departments, department)?.round ?? kase.review.opinionRound,
    at,
    by: actingFor(actor).account,
    onBehalf: actor.onBehalfOf !== undefined,
  };
  const heard = withReview(kase, { opinions: [...kase.review.opinions, opinion] });
  const { replaces } = opinion;
  const answered = { status: 'answered', opinion: id, fallen: undefined } as const;
  const next = withSeat(heard, department, answered);
  // What it said before stays on file and counts no more, its findings neither.
  return replaces === undefined ? next : withdrawVetoes(next, replaces, at);
};

export const evolveOpinions = (kase: CaseState, event: OpinionEvent, stamp: Stamp): CaseState => {
  const { at } = stamp;
  const { review } = kase;
  switch (event.type) {
    case 'OpinionsRequested':
      return requested(kase, event, at);
    case 'OpinionGiven':
    case 'OpinionCorrected':
      return given(kase, event, stamp);
    case 'OpinionNotGiven':
      return withSeat(kase, event.department, { status: 'no-reply', ...lateSince(at) });
    case 'WaitingEnded': {
      const { reason, document } = event;
      return withSeat(kase, event.department, { status: 'ended', ended: { reason, document } });
    }
    case 'DisputeSettled': {
      const { type: _, ...settled } = event;
      return withReview(kase, { settlements: [...review.settlements, { ...settled, at }] });
    }
  }
};
