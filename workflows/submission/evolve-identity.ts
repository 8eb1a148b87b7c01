import type { CaseState } from '../case/state.ts';
import { withSubmission } from './fold.ts';
import type { EventOf } from './messages.ts';
import type { SubmissionState } from './state.ts';

const handedOver = <T extends { readonly org: string }>(one: T, from: string, to: string): T =>
  one.org === from ? { ...one, org: to } : one;

/** What was filed stays as it was filed; the lead's parts are the right lead's. */
const renamed = (kase: CaseState, { now, was }: EventOf<'IdentityCorrected'>): CaseState => {
  const { wanted, parts } = kase.submission;
  return withSubmission(kase, {
    wanted: wanted.map((one) => handedOver(one, was.applicant, now.applicant)),
    parts: Object.fromEntries(
      Object.entries(parts).map(([part, one]) => [
        part,
        handedOver(one, was.applicant, now.applicant),
      ]),
    ),
  });
};

/** Who left takes their parts and files along; a sign-off was of papers that bore other names. */
const refilled = (
  kase: CaseState,
  { now }: EventOf<'IdentityCorrected'>,
  wanted: SubmissionState['wanted'],
): CaseState => {
  const { parts, files } = kase.submission;
  const stays = ({ org }: { readonly org: string }) =>
    org === now.applicant || now.partners.includes(org);
  return withSubmission(kase, {
    wanted,
    parts: Object.fromEntries(Object.entries(parts).filter(([, part]) => stays(part))),
    files: Object.fromEntries(Object.entries(files).filter(([, file]) => stays(file))),
    signOffs: {},
  });
};

/** Name and units as they are right, with what hangs on them. */
export const corrected = (kase: CaseState, event: EventOf<'IdentityCorrected'>): CaseState => {
  const { identity } = kase;
  if (identity === undefined) return kase;
  const corrections = (identity.corrections ?? 0) + 1;
  const next = { ...kase, identity: { ...identity, ...event.now, corrections } };
  return event.parts === undefined ? renamed(next, event) : refilled(next, event, event.parts);
};
