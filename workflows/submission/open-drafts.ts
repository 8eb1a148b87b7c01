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
  CaseReopened: true,
  CaseFiled: false,
  CaseWithdrawn: false,
};
const filling: ReadonlyMap<string, boolean> = new Map(Object.entries(FILLING));

const isCorrecting = (
  event: DomainEvent,
): event is Extract<SubmissionEvent, { readonly type: 'IdentityCorrected' }> =>
  event.type === 'IdentityCorrected';

const isOpening = (
  event: DomainEvent,
): event is Extract<SubmissionEvent, { readonly type: 'CaseOpened' }> =>
  event.type === 'CaseOpened';

type Named = Pick<CaseIdentity, 'callId' | 'applicant' | 'caseId'>;

const placeOf = ({ callId, applicant, caseId }: Named) => ({
  key: `DRAFTS|${callId}|${applicant}`,
  member: caseId,
});

/** A draft's place, had whatever the limit says: what comes back to its unit is never refused. */
export const draftPlace = (of: Named, maxDrafts: number): Claim => ({
  kind: 'set',
  ...placeOf(of),
  refusal: () => new TooManyDrafts(maxDrafts),
});

/** A draft whose lead was handed over is the new lead's to fill in. */
const moved = (identity: Named, applicant: string, limit: number): readonly Claim[] => [
  { kind: 'leave', ...placeOf(identity) },
  {
    kind: 'set',
    ...placeOf({ ...identity, applicant }),
    limit,
    refusal: () => new TooManyDrafts(limit),
  },
];

/**
 * A unit fills in so many applications of a round at a time (`mayFile.maxDrafts`): opening one more needs a place, which
 * filing and withdrawing give back; reviving what was withdrawn needs one again. What is returned to its unit is never refused. What lapses keeps its place: nobody
 * opens anything after the close, and an extension revives it.
 */
export const draftClaims = (
  kase: CaseState,
  events: readonly DomainEvent[],
  { mayFile: { maxDrafts } }: Pick<Call, 'mayFile'>,
): readonly Claim[] => {
  const opened = events.find(isOpening);
  const { identity } = kase;
  const lead = events.find(isCorrecting)?.now.applicant;
  if (identity !== undefined && kase.status === 'draft' && lead !== undefined)
    return lead === identity.applicant ? [] : moved(identity, lead, maxDrafts);
  const of: Named | undefined = opened ?? kase.identity;
  const before = kase.status === 'draft';
  const after = events.reduce((last, { type }) => filling.get(type) ?? last, before);
  if (of === undefined || before === after) return [];
  const place = placeOf(of);
  if (!after) return [{ kind: 'leave', ...place }];
  const isNew = opened !== undefined || events.some(({ type }) => type === 'CaseReopened');
  const limit = isNew ? { limit: maxDrafts } : {};
  return [{ kind: 'set', ...place, ...limit, refusal: () => new TooManyDrafts(maxDrafts) }];
};
