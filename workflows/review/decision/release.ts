import type { Instant } from '../../calendar/instant.ts';
import { applicationOf } from '../../calls/call.ts';
import { isHeldBack } from '../../case/held-back.ts';
import type { CaseState } from '../../case/state.ts';
import { isPublished } from '../../case/status.ts';
import type { Decided, Deciding } from '../deciding.ts';
import type { CommandOf } from '../messages.ts';

/** Whether the round keeps what is decided from applicants until it is released; what they were told once is told at once. */
export const heldBack = ({ facts, kase }: Deciding): { readonly held?: true } =>
  applicationOf(facts.call).holdResults &&
  kase.review.releasedAt === undefined &&
  !isPublished(kase.status)
    ? { held: true }
    : {};

/** Whether a case is held back and was decided by the time of a release. */
const isReleasedBy = (kase: CaseState, releasedAt: Instant): boolean =>
  isHeldBack(kase) && kase.since <= releasedAt;

/** Held back, and no release of the round is on its way to it. */
export const awaitsRelease = (kase: CaseState, releases: readonly Instant[]): boolean =>
  isHeldBack(kase) && !releases.some((releasedAt) => isReleasedBy(kase, releasedAt));

/** The office has released what was decided by then; what was decided since waits for the next release. */
export const takeRelease = (
  { releasedAt }: CommandOf<'TakeRelease'>,
  { kase }: Deciding,
): Decided => ({
  events: isReleasedBy(kase, releasedAt) ? [{ type: 'ResultReleased', releasedAt }] : [],
});
