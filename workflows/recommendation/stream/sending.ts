import type { Claim } from '../../../engine/decider.ts';
import type { CaseState } from '../../case/state.ts';
import type { OfficialDocument } from '../../orgs/document.ts';
import { checkDate, type Earlier } from '../../orgs/document-order.ts';
import { numberClaim } from '../../orgs/number-claim.ts';
import { checkLetterKind, type RecommendationLetter } from '../letter.ts';
import type { FrozenParts } from '../outcome.ts';
import { UpstreamDeadlinePassed } from './letter-refusals.ts';
import type { StreamEnvelope } from './nomination.ts';
import type { Opened } from './state.ts';

/** Judged by the instant of the act; after it only with the upstream's own agreement. */
const checkUpstreamDeadline = (
  { upstream }: Opened,
  at: string,
  agreement: OfficialDocument | undefined,
): void => {
  if (at > upstream.deadline && agreement === undefined)
    throw new UpstreamDeadlinePassed(upstream.deadline, at);
};

export const checkLetter = (
  opened: Opened,
  document: RecommendationLetter,
  agreement: OfficialDocument | undefined,
  { at, facts }: StreamEnvelope,
  restsOn: readonly Earlier[],
): void => {
  checkUpstreamDeadline(opened, at, agreement);
  checkLetterKind(facts.orgs, document.kind, opened.unit, opened.upstream.issuer);
  checkDate(document, at, restsOn);
  if (agreement !== undefined) checkDate(agreement, at, [], 'agreement');
};

/** One number is one document: a withdrawal or a supplement may name several cases, but never the letter's number. */
export const claimOf = (
  envelope: StreamEnvelope,
  document: OfficialDocument,
  { recommendationId, unit }: Opened,
  what: 'letter' | 'withdrawal' | 'supplement',
): Claim => numberClaim(envelope, document, unit, `${recommendationId}/${what}`);

/** Hashes of all confirmed parts as they stand: what is sent now is this, for ever. */
export const frozenParts = (kase: CaseState): FrozenParts =>
  Object.fromEntries(
    Object.entries(kase.submission.parts).map(([part, { content }]) => [part, content]),
  );
