import type { Recorded } from '../../engine/event.ts';
import { own } from '../../engine/own.ts';
import { escalatedAt, started } from '../calendar/clock.ts';
import { type CaseState, moveTo } from '../case/state.ts';
import { initialReview } from '../review/state.ts';
import { evolveFollowing, type FollowingEvent } from './evolve-following.ts';
import { corrected } from './evolve-identity.ts';
import { evolvePartnership, type PartnershipEvent } from './evolve-partnership.ts';
import { evolveParts, type PartEvent } from './evolve-parts.ts';
import { type Header, without, withSubmission } from './fold.ts';
import { followingEvents } from './following-messages.ts';
import type { EventOf, SubmissionEvent } from './messages.ts';
import { partEvents } from './part-messages.ts';
import { partnershipEvents } from './partnership-messages.ts';
import type { SubmissionState } from './state.ts';

const opened = (
  kase: CaseState,
  event: EventOf<'CaseOpened'>,
  { at, actor }: Header,
): CaseState => {
  const { type: _type, parts, closesAt, reminders, ...identity } = event;
  const next = withSubmission(kase, { wanted: parts, closesAt, reminders });
  return moveTo(
    { ...next, identity: { ...identity, openedAt: at, openedBy: actor.id } },
    'draft',
    at,
  );
};

/** What a sign-off covered before each had what it covers. */
const allConfirmed = ({ submission }: CaseState): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(submission.parts).map(([part, { content }]) => [part, content]),
  );

const signed = (kase: CaseState, event: EventOf<'SignedOff'>, { at, actor }: Header): CaseState => {
  const { org, checkCode, document, parts = allConfirmed(kase) } = event;
  const signOffs = {
    ...kase.submission.signOffs,
    [org]: { checkCode, parts, document, at, by: actor.id },
  };
  return withSubmission(kase, { signOffs });
};

const filed = (kase: CaseState, event: EventOf<'CaseFiled'>, { at, actor }: Header): CaseState => {
  const { receipt, checkCode, parts, explained, letter, late } = event;
  const received = letter === undefined ? {} : { parts: receivedParts(kase, event, at, actor.id) };
  return withSubmission(kase, {
    ...received,
    filed: { at, by: actor.id, receipt, checkCode, parts, explained, late },
    reminders: [],
    returned: undefined,
  });
};

/** What the level below froze counts as confirmed here. */
const receivedParts = (
  kase: CaseState,
  { parts }: EventOf<'CaseFiled'>,
  at: string,
  by: string,
): SubmissionState['parts'] =>
  Object.fromEntries(
    kase.submission.wanted.map(({ part, org }) => [
      part,
      { org, content: own(parts, part) ?? '', draftVersion: 0, warnings: [], at, by },
    ]),
  );

const preliminary = (
  kase: CaseState,
  event: EventOf<'PreliminaryReviewOpened'>,
  at: string,
): CaseState => {
  const { recommender } = event;
  const asked = withSubmission(kase, {
    preliminary: { recommender, since: at, ...started(event) },
  });
  return moveTo(asked, 'preliminary', at);
};

const returned = (
  kase: CaseState,
  { reason, closesAt, reminders }: EventOf<'PreliminarilyReturned'>,
  at: string,
): CaseState => {
  const changed = { returned: { reason, at }, preliminary: undefined, filed: undefined };
  return moveTo(withSubmission(kase, { ...changed, closesAt, reminders }), 'draft', at);
};

/** As it was when it was withdrawn, to be filed anew; what was reviewed stays in the chain alone. */
const reopened = (
  kase: CaseState,
  { closesAt, reminders }: EventOf<'CaseReopened'>,
  at: string,
): CaseState => {
  const open = { filed: undefined, preliminary: undefined, returned: undefined };
  const next = withSubmission(kase, { ...open, closesAt, reminders });
  return moveTo({ ...next, review: initialReview }, 'draft', at);
};

const reminded = (
  kase: CaseState,
  { nextAt: wakeAt, escalateTo }: EventOf<'PreliminaryReviewReminded'>,
  at: string,
): CaseState => {
  const { preliminary: asked } = kase.submission;
  const next = { wakeAt, ...escalatedAt(escalateTo, at) };
  return asked === undefined ? kase : withSubmission(kase, { preliminary: { ...asked, ...next } });
};

const isPart = (event: SubmissionEvent): event is PartEvent =>
  Object.hasOwn(partEvents, event.type);
const isPartnership = (event: SubmissionEvent): event is PartnershipEvent =>
  Object.hasOwn(partnershipEvents, event.type);
const isFollowing = (event: SubmissionEvent): event is FollowingEvent =>
  Object.hasOwn(followingEvents, event.type);

export const evolve = (
  kase: CaseState,
  { event, header }: Recorded<SubmissionEvent>,
): CaseState => {
  const { at } = header;
  if (isPart(event)) return evolveParts(kase, event, header);
  if (isPartnership(event)) return evolvePartnership(kase, event, header);
  if (isFollowing(event)) return evolveFollowing(kase, event, at);
  switch (event.type) {
    case 'CaseOpened':
      return opened(kase, event, header);
    case 'IdentityCorrected':
      return corrected(kase, event, header);
    case 'SignedOff':
      return signed(kase, event, header);
    case 'SignOffVoided':
      return withSubmission(kase, { signOffs: without(kase.submission.signOffs, event.org) });
    case 'CaseFiled':
      return filed(kase, event, header);
    case 'PreliminaryReviewOpened':
      return preliminary(kase, event, at);
    case 'PreliminarilyRecommended':
      return withSubmission(kase, { preliminary: undefined });
    case 'PreliminarilyReturned':
      return returned(kase, event, at);
    case 'CaseReopened':
      return reopened(kase, event, at);
    case 'PreliminarilyDeclined':
      return moveTo(withSubmission(kase, { preliminary: undefined }), 'declined', at);
    case 'PreliminaryReviewReminded':
      return reminded(kase, event, at);
  }
};
