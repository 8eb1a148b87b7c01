import { lateSince, remindedAgain, started } from '../../calendar/clock.ts';
import { type CaseState, moveTo } from '../../case/state.ts';
import { closed } from '../../notice/evolve.ts';

import { type Stamp, withReview } from '../fold.ts';
import type { EventOf } from '../messages.ts';
import { withClock } from '../with-clock.ts';
import type { DecisionEvent } from './messages.ts';

const opened = (kase: CaseState, event: EventOf<'DecisionOpened'>, at: string): CaseState => {
  const { chain, ranking = kase.review.ranking } = event;
  const decision = { chain, next: 0, since: at, ...started(event) };
  return moveTo(withReview(kase, { decision, ranking }), 'decision', at);
};

const recorded = (
  kase: CaseState,
  event: EventOf<'DecisionRecorded'>,
  { at, actor }: Stamp,
): CaseState => {
  const { type: _, due, remindAt, ...said } = event;
  const { decision, decisions, reopened } = kase.review;
  const kept = withReview(kase, {
    decisions: [...decisions, { ...said, at, onBehalf: actor.onBehalfOf !== undefined }],
  });
  if (reopened !== undefined)
    return withReview(kept, {
      reopened:
        said.verdict === 'defer' && due !== undefined
          ? { body: reopened.body, about: reopened.about, since: at, ...started({ due, remindAt }) }
          : undefined,
    });
  if (said.verdict === 'defer') return moveTo(kept, 'deferred', at);
  if (decision === undefined || due === undefined) return kept;
  const { chain, next } = decision;
  const decided = { chain, next: next + 1, since: at, ...started({ due, remindAt }) };
  return withReview(kept, { decision: decided });
};

const resumed = (kase: CaseState, event: EventOf<'CaseResumed'>, at: string): CaseState => {
  const { decision } = kase.review;
  if (decision === undefined) return kase;
  const { chain, next } = decision;
  const again = withReview(kase, { decision: { chain, next, since: at, ...started(event) } });
  return moveTo(again, 'decision', at);
};

/** Held from the first decision on, where another one follows before the release. */
const heldBy = (
  { review, since, version }: CaseState,
  { held }: { readonly held?: true | undefined },
): CaseState['review']['held'] =>
  held === undefined ? undefined : (review.held ?? { seq: version + 1, since });

const proposed = (kase: CaseState, event: EventOf<'OutcomeProposed'>, at: string): CaseState => {
  const { outcome: id, kind, position } = event;
  const held = heldBy(kase, event);
  return moveTo(withReview(kase, { outcome: { id, kind, position }, held }), 'proposed', at);
};

const notSelected = (kase: CaseState, event: EventOf<'CaseNotSelected'>, at: string): CaseState => {
  const { by, reason } = event;
  const held = heldBy(kase, event);
  const ended = withReview(kase, { notSelected: { by, reason, at }, reopened: undefined, held });
  return moveTo(closed(ended), 'not-selected', at);
};

/** The decision stands; what it is known by is right from now on. */
const corrected = (kase: CaseState, event: EventOf<'MinutesCorrected'>): CaseState =>
  withReview(kase, {
    decisions: kase.review.decisions.map((one) =>
      one.id === event.decision ? { ...one, document: event.now } : one,
    ),
  });

export const evolveDecision = (kase: CaseState, event: DecisionEvent, stamp: Stamp): CaseState => {
  const { at } = stamp;
  switch (event.type) {
    case 'RankingAwaited':
      return moveTo(withReview(kase, { rankedFrom: event.notBefore }), 'ranking', at);
    case 'DecisionOpened':
      return opened(kase, event, at);
    case 'DecisionRecorded':
      return recorded(kase, event, stamp);
    case 'CaseResumed':
      return resumed(kase, event, at);
    case 'OutcomeProposed':
      return proposed(kase, event, at);
    case 'CaseNotSelected':
      return notSelected(kase, event, at);
    case 'MinutesCorrected':
      return corrected(kase, event);
    case 'ResultReleased':
      return withReview(kase, { held: undefined, releasedAt: at });
    case 'ReviewReminded':
      return event.tasks.reduce(
        (folded, id) =>
          withClock(folded, id, (clock) =>
            event.by === 'office'
              ? { reminded: remindedAgain(clock, at) }
              : { wakeAt: clock.due.at },
          ),
        kase,
      );
    case 'ReviewTimePassed':
      return withClock(kase, event.taskId, () => lateSince(at, event.wakeAt), event.escalatedTo);
    case 'ReviewEscalated':
      return withClock(kase, event.taskId, () => ({
        wakeAt: undefined,
        escalated: { org: event.to, at },
      }));
  }
};
