import type { Claim, Decision, Envelope, StreamRead } from '../../../engine/decider.ts';
import { actingFor } from '../../../engine/event.ts';
import { decidersOf } from '../../calls/call.ts';
import { BodyNotNext, NotThisBody } from '../../calls/refusals.ts';
import { openQuestions } from '../../case/open-questions.ts';
import { batchPlace, freePlace, takePlace } from '../../case/place.ts';
import { QuestionOpen } from '../../case/question-refusals.ts';
import type { CaseState } from '../../case/state.ts';
import type { Facts } from '../../facts.ts';
import { checkDate } from '../../orgs/document-order.ts';
import { numberClaim } from '../../orgs/number-claim.ts';
import { isInLine } from '../readiness.ts';
import { NotReadyForNomination } from '../refusals.ts';
import type { NominatedCase } from './events.ts';
import { LetterAlreadySent, NothingNominated } from './letter-refusals.ts';
import type { StreamCommand, StreamEvent } from './messages.ts';
import {
  AlreadyNominated,
  NotNominated,
  NotOfThisCall,
  NoUpstreamCall,
  OrderIncomplete,
  RankOutOfRange,
  RecommendationExists,
  RecommendationNotOpen,
  RecommendationOpen,
  UpstreamQuotaExhausted,
} from './refusals.ts';
import { approvalsOf } from './rests-on.ts';
import { nominationOf, nominees, type Opened, type RecommendationStreamState } from './state.ts';

export type State = RecommendationStreamState;
export type Of<T extends StreamCommand['type']> = Extract<StreamCommand, { type: T }>;
export type StreamEnvelope<C = unknown> = Envelope<C, Facts>;
export type Decided = Decision<StreamEvent>;

/** Throws RecommendationNotOpen. */
export const openedOf = ({ opened }: State): Opened => {
  if (opened === undefined) throw new RecommendationNotOpen();
  return opened;
};

/** Throws LetterAlreadySent: from then on the list changes only by withdrawal and supplement. */
const beforeLetter = (state: State): Opened => {
  const opened = openedOf(state);
  const [letter] = state.letters;
  if (letter !== undefined) throw new LetterAlreadySent(letter.document.number);
  return opened;
};

/** Counted over everything that is on the list now; the surplus is what the upstream would refuse. */
export const checkQuota = (state: State, opened: Opened): void => {
  const { quota } = opened.upstream;
  const nominated = nominees(state).length;
  if (quota !== undefined && nominated >= quota) throw new UpstreamQuotaExhausted(quota, nominated);
};

/** The case as the list keeps it. Throws NotOfThisCall, NotReadyForNomination, AlreadyNominated. */
export const candidate = (
  state: State,
  opened: Opened,
  caseId: string,
  facts: Facts,
): { readonly kase: CaseState; readonly listed: NominatedCase } => {
  const known = nominationOf(state, caseId);
  if (known !== undefined && known.status !== 'nomination-withdrawn')
    throw new AlreadyNominated(caseId, known.status === 'withdrawn');
  const kase = facts.cases?.get(caseId);
  const identity = kase?.identity;
  if (kase === undefined || identity === undefined || identity.callId !== opened.callId)
    throw new NotOfThisCall(caseId);
  // A case that was taken out a moment ago may not have heard of it yet: it counts as ready.
  const stillListed = known?.status === 'nomination-withdrawn' && kase.status === 'nominated';
  if (!stillListed && !isInLine(kase, facts)) throw new NotReadyForNomination(caseId, kase.status);
  requireAnswered(kase);
  const { name, track, clusterId, applicant, partners } = identity;
  return { kase, listed: { caseId, name, track, clusterId, applicant, partners: [...partners] } };
};

/** Throws QuestionOpen. */
export const requireAnswered = (kase: CaseState): void => {
  const open = openQuestions(kase);
  if (open.length > 0) throw new QuestionOpen(kase.identity?.caseId ?? '', open);
};

/** The decision holds for the cases as they were read. */
export const readsOf = (cases: readonly CaseState[]): readonly StreamRead[] =>
  cases.map(({ identity, version }) => ({ stream: `CASE#${identity?.caseId ?? ''}`, version }));

const upstreamName = ({ number, title }: Opened['upstream']): string => number ?? title;

const open = (command: Of<'OpenRecommendation'>, state: State, { facts }: StreamEnvelope) => {
  if (state.opened !== undefined) throw new RecommendationOpen();
  const { call } = facts;
  const { upstream } = call;
  if (upstream === undefined) throw new NoUpstreamCall(call.id);
  const { recommendationId } = command;
  const claim: Claim = {
    kind: 'unique',
    key: `recommendation|${call.office}|${upstream.callId ?? upstreamName(upstream)}`,
    owner: recommendationId,
    refusal: () => new RecommendationExists(upstreamName(upstream)),
  };
  const decided: Decided = {
    events: [
      {
        type: 'RecommendationOpened',
        recommendationId,
        callId: call.id,
        level: call.level,
        unit: call.office,
        upstream,
        chain: [...decidersOf(call)],
      },
    ],
    claims: [claim],
  };
  return decided;
};

/** The upstream's word is recorded as it is; what no longer fits is stopped at the letter. */
const amend = (command: Of<'AmendUpstream'>, state: State, envelope: StreamEnvelope): Decided => {
  const opened = openedOf(state);
  checkDate(command.document, envelope.at);
  return {
    events: [{ ...command, type: 'UpstreamAmended' }],
    claims: [numberClaim(envelope, command.document, opened.upstream.issuer)],
  };
};

const nominate = (command: Of<'Nominate'>, state: State, { facts }: StreamEnvelope): Decided => {
  const opened = beforeLetter(state);
  const { kase, listed } = candidate(state, opened, command.caseId, facts);
  checkQuota(state, opened);
  const last = nominees(state).length + 1;
  if (command.rank > last) throw new RankOutOfRange(command.rank, last);
  return {
    events: [{ type: 'Nominated', kase: listed, rank: command.rank }],
    claims: [takePlace(kase, batchPlace(opened.recommendationId))],
    reads: readsOf([kase]),
  };
};

const rerank = (command: Of<'Rerank'>, state: State): Decided => {
  beforeLetter(state);
  const listed = nominees(state).map(({ caseId }) => caseId);
  const asked = new Set(command.order);
  const complete =
    asked.size === command.order.length &&
    asked.size === listed.length &&
    listed.every((caseId) => asked.has(caseId));
  if (!complete) throw new OrderIncomplete();
  if (listed.every((caseId, index) => command.order[index] === caseId)) return { events: [] };
  return { events: [{ ...command, type: 'Reranked' }] };
};

const withdraw = (command: Of<'WithdrawNomination'>, state: State): Decided => {
  const { recommendationId } = beforeLetter(state);
  const nomination = nominationOf(state, command.caseId);
  if (nomination?.status !== 'nominated') throw new NotNominated(command.caseId);
  return {
    events: [{ ...command, type: 'NominationWithdrawn' }],
    claims: [freePlace(command.caseId, nomination.name, batchPlace(recommendationId))],
  };
};

const approve = (
  command: Of<'ApproveNominations'>,
  state: State,
  envelope: StreamEnvelope,
): Decided => {
  const { actor, at } = envelope;
  const opened = beforeLetter(state);
  if (nominees(state).length === 0) throw new NothingNominated();
  const next = opened.chain[state.approvals.length];
  if (actingFor(actor).org !== command.body) throw new NotThisBody(command.body);
  if (next?.org !== command.body) throw new BodyNotNext(command.body, next);
  checkDate(command.document, at, approvalsOf(state));
  return {
    events: [{ ...command, type: 'NominationsApproved' }],
    // The same minutes may have decided the applications themselves.
    claims: [numberClaim(envelope, command.document, command.body)],
  };
};

export const nominationDecisions = { open, amend, nominate, rerank, withdraw, approve };
