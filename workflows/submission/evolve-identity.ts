import { own } from '../../engine/own.ts';
import type { CaseState } from '../case/state.ts';
import { acceptedPartners } from './access.ts';
import { type Header, withSubmission } from './fold.ts';
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
    // A part that the lead filled in is the new lead's where the lead was handed over.
    parts: Object.fromEntries(
      wanted.flatMap(({ part, org }) => {
        const confirmed = own(parts, part);
        return confirmed === undefined ? [] : [[part, { ...confirmed, org }] as const];
      }),
    ),
    files: Object.fromEntries(Object.entries(files).filter(([, file]) => stays(file))),
    signOffs: {},
  });
};

/** Who took part and no longer does keeps what it saw until then; who is back is as if it had never left. */
const partedWith = (
  kase: CaseState,
  { now, was, reason, document }: EventOf<'IdentityCorrected'>,
  { at, seq }: Header,
): Pick<SubmissionState, 'left' | 'joined'> => {
  const units = [now.applicant, ...now.partners];
  const { left, joined } = kase.submission;
  const gone = [was.applicant, ...acceptedPartners(kase)].filter((org) => !units.includes(org));
  const known = left.filter(({ org }) => !units.includes(org));
  const parted = gone
    .filter((org) => known.every((one) => one.org !== org))
    .map((org) => ({ org, seq, at, reason, document, holds: false, stayed: {} }));
  return {
    left: [...known, ...parted],
    joined: Object.fromEntries(Object.entries(joined).filter(([org]) => units.includes(org))),
  };
};

/** Name and units as they are right, with what hangs on them. */
export const corrected = (
  kase: CaseState,
  event: EventOf<'IdentityCorrected'>,
  header: Header,
): CaseState => {
  const { identity } = kase;
  if (identity === undefined) return kase;
  const corrections = (identity.corrections ?? 0) + 1;
  const next = {
    ...withSubmission(kase, partedWith(kase, event, header)),
    identity: { ...identity, ...event.now, corrections },
  };
  return event.parts === undefined ? renamed(next, event) : refilled(next, event, event.parts);
};
