import { type Actor, actingFor } from '../../engine/event.ts';
import { own } from '../../engine/own.ts';
import { NO_INSTANT } from '../calendar/clock.ts';
import { type Instant, laterOf } from '../calendar/instant.ts';
import type { CaseIdentity, CaseState } from '../case/state.ts';
import type { CaseEnvelope, Facts } from '../facts.ts';
import { awaitsAnswer, branchesOf, type Item, isWorkedOn } from '../review/items/state.ts';
import { NoSuchPart, NotEditable, NotToBeCorrected, NotYourPart } from './part-refusals.ts';
import { PartnershipUnanswered } from './partnership-refusals.ts';
import { WindowClosed } from './refusals.ts';
import type { SubmissionState } from './state.ts';

/** The window's end for this case: as extended, and never earlier than what it was told before. */
export const closingOf = (kase: CaseState, { callState }: Pick<Facts, 'callState'>): Instant =>
  laterOf(kase.submission.closesAt, callState?.closesAt ?? '');

/** Until when papers may change: a report may come late, as long as its round takes any. */
const lastMoment = ({ call }: Pick<Facts, 'call'>, closesAt: Instant): Instant =>
  call.kind === 'monitoring' ? laterOf(closesAt, call.late.until ?? NO_INSTANT) : closesAt;

/** What was sent back and is still to be answered: by the whole return, or by one branch of the review. */
const itemsToCorrect = ({ status, review }: CaseState): readonly Pick<Item, 'part' | 'at'>[] => {
  const { returned } = review;
  if (status === 'correction')
    return (returned?.items ?? []).map(({ part }) => ({ part, at: returned?.at ?? '' }));
  return isWorkedOn(status)
    ? branchesOf(review).flatMap(({ items }) => items.filter(awaitsAnswer))
    : [];
};

/** Parts that the list of what is missing names (一次性告知); empty unless something was sent back. */
export const partsToCorrect = (kase: CaseState): ReadonlySet<string> =>
  new Set(itemsToCorrect(kase).map(({ part }) => part));

/** Since when a part is to be corrected: what was confirmed or attached before it stays as it was filed. */
export const toCorrectSince = (kase: CaseState, part?: string): Instant | undefined =>
  itemsToCorrect(kase)
    .filter((item) => part === undefined || item.part === part)
    .map(({ at }) => at)
    .sort()[0];

/** While papers may change: before filing until the window's end, and while something that was sent back is open. */
export const requireEditable = (
  kase: CaseState,
  { at, facts }: Pick<CaseEnvelope<unknown>, 'at' | 'facts'>,
): void => {
  if (partsToCorrect(kase).size > 0) return;
  if (kase.status !== 'draft') throw new NotEditable(kase.status);
  const closesAt = lastMoment(facts, closingOf(kase, facts));
  if (at > closesAt) throw new WindowClosed(closesAt);
};

/** A partner fills in, attaches and signs once it has said that it takes part. */
export const requireJoined = (kase: CaseState, actor: Actor): void => {
  const { org } = actingFor(actor);
  if (unansweredPartners(kase).includes(org)) throw new PartnershipUnanswered(org);
};

/** The part is in the form, the actor's organisation answers for it, and a return names it. */
export const requireOwnPart = (
  kase: CaseState,
  { actor }: Pick<CaseEnvelope<unknown>, 'actor'>,
  part: string,
): string => {
  const { wanted } = kase.submission;
  const owner = wanted.find((one) => one.part === part)?.org;
  if (owner === undefined) {
    throw new NoSuchPart(
      part,
      wanted.map((one) => one.part),
    );
  }
  if (owner !== actingFor(actor).org) throw new NotYourPart(part, owner);
  requireJoined(kase, actor);
  const named = partsToCorrect(kase);
  if (kase.status !== 'draft' && !named.has(part)) throw new NotToBeCorrected(part, [...named]);
  return owner;
};

/**
 * Whether an organisation may save a working copy of a part: its own, while it is not locked (确认锁定); after a
 * return for correction the parts that the list names. For whoever stores drafts.
 */
export const mayEditPart = (kase: CaseState, part: string, org: string): boolean => {
  const { wanted, parts } = kase.submission;
  if (!wanted.some((one) => one.part === part && one.org === org)) return false;
  if (kase.status !== 'draft') return partsToCorrect(kase).has(part);
  return own(parts, part) === undefined;
};

/** All organisations whose application it is: lead first. */
export const applicantsOf = (kase: CaseState): readonly string[] =>
  kase.identity === undefined ? [] : [kase.identity.applicant, ...kase.identity.partners];

/** As much of an application as tells who takes part in it; the console has no more. */
interface TakingPart {
  readonly identity: Pick<CaseIdentity, 'partners' | 'period' | 'from'> | undefined;
  readonly status: string;
  readonly submission: Pick<SubmissionState, 'signOffs' | 'joined'> & {
    readonly filed?: unknown;
    readonly parts: Readonly<Record<string, { readonly org: string }>>;
  };
}

/**
 * Partners that took part by an act of their own: said so, or, before there was such an act, confirmed a part or signed
 * off. The lead names whom it likes; filing needs every partner's sign-off, and so does what came up from the level below.
 */
export const acceptedPartners = ({ identity, submission }: TakingPart): readonly string[] => {
  const { filed, parts, signOffs, joined } = submission;
  const acted = new Set([
    ...Object.keys(joined),
    ...Object.values(parts).map(({ org }) => org),
    ...Object.keys(signOffs),
  ]);
  return (identity?.partners ?? []).filter((org) => filed !== undefined || acted.has(org));
};

/**
 * Partners of an application that nobody knows the answer of yet: the lead names whom it likes. What a level below sent
 * up was signed there, and a report is of those that hold the title.
 */
export const unansweredPartners = (kase: TakingPart): readonly string[] => {
  const { identity, status } = kase;
  if (identity === undefined || identity.period !== undefined || identity.from !== undefined)
    return [];
  if (status !== 'draft') return [];
  const accepted = acceptedPartners(kase);
  return identity.partners.filter((org) => !accepted.includes(org));
};

export const unconfirmedParts = (kase: CaseState): CaseState['submission']['wanted'] =>
  kase.submission.wanted.filter(({ part }) => own(kase.submission.parts, part) === undefined);
