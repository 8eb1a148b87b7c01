import { actingFor } from '../../../engine/event.ts';
import { checkDate, ofDocument } from '../../orgs/document-order.ts';
import { numberClaim } from '../../orgs/number-claim.ts';
import { checkValidity } from '../decide.ts';
import { NotRecommended, NotTheUpstream, OutcomeAlreadyRecorded } from '../refusals.ts';
import { OutcomeNotContested } from './letter-refusals.ts';
import { type Decided, type Of, openedOf, type State, type StreamEnvelope } from './nomination.ts';
import { lettersOf } from './rests-on.ts';
import { type Nomination, nominationOf } from './state.ts';

/** Sent by a letter, and perhaps taken back since: the higher level answers what it was sent. */
const wasSent = ({ status }: Nomination): boolean =>
  status === 'recommended' || status === 'withdrawn';

/** Whether a result for a recommendation that was taken back stands: asked of the higher level, answered by its document. */
export const settleOutcome = (
  command: Of<'SettleOutcome'>,
  state: State,
  envelope: StreamEnvelope,
): Decided => {
  const opened = openedOf(state);
  const nomination = nominationOf(state, command.caseId);
  if (nomination?.contested !== 'open') throw new OutcomeNotContested(command.caseId);
  const { outcome } = nomination;
  checkDate(
    command.document,
    envelope.at,
    outcome?.document === undefined ? [] : [ofDocument(outcome.document)],
  );
  return {
    events: [{ ...command, type: 'OutcomeSettled' }],
    claims: [numberClaim(envelope, command.document, opened.upstream.issuer)],
  };
};

export const recordOutcome = (
  command: Of<'RecordUpstreamOutcome'>,
  state: State,
  envelope: StreamEnvelope,
): Decided => {
  const opened = openedOf(state);
  const { org } = actingFor(envelope.actor);
  if (org !== opened.upstream.issuer) throw new NotTheUpstream(org);
  checkDate(
    command.document,
    envelope.at,
    lettersOf(command.items.map(({ caseId }) => nominationOf(state, caseId))),
  );
  const seen = new Set<string>();
  for (const item of command.items) {
    const nomination = nominationOf(state, item.caseId);
    if (nomination === undefined || !wasSent(nomination)) throw new NotRecommended(item.caseId);
    if (nomination.outcome !== undefined || seen.has(item.caseId))
      throw new OutcomeAlreadyRecorded(item.caseId, opened.upstream.level);
    seen.add(item.caseId);
    checkValidity(item);
  }
  return {
    events: [{ ...command, type: 'UpstreamOutcomeRecorded' }],
    // One list of the higher level answers many units.
    claims: [numberClaim(envelope, command.document, opened.upstream.issuer)],
  };
};

/** Said by the case above, once. That it ended there is no news of a recommendation that was taken back. */
export const takeInOutcome = ({ caseId, outcome }: Of<'TakeInOutcome'>, state: State): Decided => {
  const nomination = nominationOf(state, caseId);
  const sent =
    nomination?.status === 'recommended' ||
    (nomination?.status === 'withdrawn' && outcome.outcome === 'selected');
  const awaited = sent && nomination.outcome === undefined;
  return { events: awaited ? [{ type: 'UpstreamOutcomeTakenIn', caseId, outcome }] : [] };
};
