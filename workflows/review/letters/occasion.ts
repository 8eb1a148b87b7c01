import type { Instant } from '../../calendar/instant.ts';
import { isHeldBack } from '../../case/held-back.ts';
import type { CaseState } from '../../case/state.ts';
import type { CaseStatus } from '../../case/status.ts';
import type { ApplicantLetterKind } from '../../letters/kind.ts';
import type { ApplicantLetter } from './state.ts';

/** Where a case stands that was put on a list. */
const LISTED: readonly CaseStatus[] = [
  'proposed',
  'notice',
  'notice-over',
  'recognised',
  'listed',
  'nominated',
  'recommended',
  'selected',
];

const OCCASIONS: Readonly<Record<ApplicantLetterKind, (kase: CaseState) => Instant | undefined>> = {
  accepted: ({ review }) => review.formal?.acceptedAt,
  returned: ({ status, review }) => (status === 'correction' ? review.returned?.at : undefined),
  declined: ({ review }) => review.declined?.at,
  selected: ({ status, review }) =>
    LISTED.includes(status) && review.outcome !== undefined
      ? review.decisions.filter(({ verdict }) => verdict === 'adopt').at(-1)?.at
      : undefined,
  'not-selected': ({ status, review }) =>
    status === 'not-selected' ? review.notSelected?.at : undefined,
};

const OF_RESULT: readonly ApplicantLetterKind[] = ['selected', 'not-selected'];

/** Decided, and not the applicant's to know yet. */
export const isUnreleased = (kase: CaseState, kind: ApplicantLetterKind): boolean =>
  OF_RESULT.includes(kind) && isHeldBack(kase);

/** When happened what a letter of this kind would tell, as the case stands; undefined where there is nothing to tell. */
export const occasionOf = (kase: CaseState, kind: ApplicantLetterKind): Instant | undefined =>
  OCCASIONS[kind](kase);

/** The letter that counts of this occasion: the latest, which may correct an earlier one. */
export const issuedFor = (
  { review: { letters } }: CaseState,
  kind: ApplicantLetterKind,
  of: Instant,
): ApplicantLetter | undefined =>
  letters.filter((letter) => letter.kind === kind && letter.of === of).at(-1);
