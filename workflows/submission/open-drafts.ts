import type { Claim } from '../../engine/decider.ts';
import type { DomainEvent } from '../../engine/event.ts';
import type { Call } from '../calls/call.ts';
import type { CaseIdentity, CaseState } from '../case/state.ts';
import type { SubmissionEvent } from './messages.ts';
import { TooManyDrafts } from './refusals.ts';

/** Whether an application is being filled in after the event. */
const FILLING: Partial<Readonly<Record<SubmissionEvent['type'], boolean>>> = {
  CaseOpened: true,
  PreliminarilyReturned: true,
  CaseFiled: false,
  CaseWithdrawn: false,
};
const filling: ReadonlyMap<string, boolean> = new Map(Object.entries(FILLING));

const isOpening = (
  event: DomainEvent,
): event is Extract<SubmissionEvent, { readonly type: 'CaseOpened' }> =>
  event.type === 'CaseOpened';

type Named = Pick<CaseIdentity, 'callId' | 'applicant' | 'caseId'>;

/**
 * A unit fills in so many applications of a round at a time (`mayFile.maxDrafts`): opening one more needs a place, which
 * filing and withdrawing give back. What is returned to its unit is never refused. What lapses keeps its place: nobody
 * opens anything after the close, and an extension revives it.
 */
export const draftClaims = (
  kase: CaseState,
  events: readonly DomainEvent[],
  { mayFile: { maxDrafts } }: Pick<Call, 'mayFile'>,
): readonly Claim[] => {
  const opened = events.find(isOpening);
  const of: Named | undefined = opened ?? kase.identity;
  const before = kase.status === 'draft';
  const after = events.reduce((last, { type }) => filling.get(type) ?? last, before);
  if (of === undefined || before === after) return [];
  const place = { key: `DRAFTS|${of.callId}|${of.applicant}`, member: of.caseId };
  if (!after) return [{ kind: 'leave', ...place }];
  const limit = opened === undefined ? {} : { limit: maxDrafts };
  return [{ kind: 'set', ...place, ...limit, refusal: () => new TooManyDrafts(maxDrafts) }];
};
