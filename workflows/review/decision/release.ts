import { applicationOf } from '../../calls/call.ts';
import { isHeldBack } from '../../case/held-back.ts';
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

/** The office has released what was decided by then; what was decided since waits for the next release. */
export const takeRelease = (
  { releasedAt }: CommandOf<'TakeRelease'>,
  { kase }: Deciding,
): Decided => ({
  events:
    isHeldBack(kase) && kase.since <= releasedAt ? [{ type: 'ResultReleased', releasedAt }] : [],
});
