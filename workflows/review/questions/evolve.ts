import { started } from '../../calendar/clock.ts';
import type { CaseState } from '../../case/state.ts';
import { type Stamp, withReview } from '../fold.ts';
import type { EventOf } from '../messages.ts';
import type { QuestionEvent } from './messages.ts';
import type { VetoFinding } from './state.ts';

/** A later word of the same department about the same fact takes the place of the earlier one. */
const found = (kase: CaseState, event: EventOf<'VetoFound'>, at: string): CaseState => {
  const { type: _, ...finding } = event;
  const before = kase.review.vetoes.map(
    (veto): VetoFinding =>
      veto.status === 'found' &&
      veto.fact === finding.fact &&
      veto.department === finding.department
        ? { ...veto, status: 'withdrawn', since: at }
        : veto,
  );
  return withReview(kase, { vetoes: [...before, { ...finding, status: 'found', since: at }] });
};

const settled = (kase: CaseState, event: EventOf<'VetoSettled'>, at: string): CaseState => {
  const status = event.confirmed ? ('confirmed' as const) : ('dismissed' as const);
  return withReview(kase, {
    vetoes: kase.review.vetoes.map((veto) =>
      veto.fact === event.fact && veto.status === 'found'
        ? { ...veto, status, since: at, reason: event.reason }
        : veto,
    ),
  });
};

const reopened = (kase: CaseState, event: EventOf<'DecisionReopened'>, at: string): CaseState => {
  const { body, about } = event;
  const before = kase.review.reopened;
  // A second fact joins the first: one meeting, one time limit.
  const next =
    before === undefined
      ? { body, about: [about], since: at, ...started(event) }
      : { ...before, about: [...before.about, about] };
  return withReview(kase, { reopened: next });
};

export const evolveQuestions = (
  kase: CaseState,
  event: QuestionEvent,
  { at }: Stamp,
): CaseState => {
  const { flags, consequences } = kase.review;
  switch (event.type) {
    case 'VetoFound':
      return found(kase, event, at);
    case 'VetoSettled':
      return settled(kase, event, at);
    case 'FlagAnswered': {
      const answered = { reason: event.reason, at };
      return withReview(kase, {
        flags: flags.map((flag) =>
          flag.opinion === event.opinion && flag.to === 'office' ? { ...flag, answered } : flag,
        ),
      });
    }
    case 'DecisionReopened':
      return reopened(kase, event, at);
    case 'ConsequenceAwaited':
      return withReview(kase, {
        consequences: [...consequences, { about: event.about, since: at }],
      });
    case 'ConsequenceRecorded':
      return withReview(kase, {
        consequences: consequences.filter(({ about }) => about !== event.about),
      });
  }
};
