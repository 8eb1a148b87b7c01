import type { CaseState } from './state.ts';
import { CaseStatus, ONCE_LISTED } from './status.ts';

const BEFORE_REVIEW: readonly CaseStatus[] = [
  'none',
  'draft',
  'withdrawn',
  'lapsed',
  'preliminary',
  'formal-review',
  'declined',
  'excused',
  'not-filed',
];

/** Statuses of cases that departments were asked about or in which experts may sit. */
const UNDER_REVIEW: readonly CaseStatus[] = CaseStatus.options.filter(
  (status) => !BEFORE_REVIEW.includes(status),
);

/** Key of the list of applications that a department has answered about. */
export const answeredBy = (org: string): string => `OPINIONS#${org}`;

/** Key of the list of applications in which an account has an expert's seat. */
export const seatsOf = (account: string): string => `SEATS#${account}`;

/** Key of the list of applications with an objection that an organisation inquires into, or did, in one of its roles. */
export const inquiredBy = ({
  org,
  role,
}: {
  readonly org: string;
  readonly role: string;
}): string => `INQUIRIES#${org}#${role}`;

const inReview = ({ review }: CaseState): readonly string[] => [
  ...Object.values(review.departments)
    .filter(({ status }) => status === 'answered')
    .map(({ org }) => answeredBy(org)),
  ...Object.values(review.seats).flatMap(({ expert }) =>
    expert === undefined ? [] : [seatsOf(expert)],
  ),
];

const inInquiry = ({ notice }: CaseState): readonly string[] =>
  Object.values(notice.objections).flatMap(({ inquirer }) =>
    inquirer === undefined ? [] : [inquiredBy(inquirer)],
  );

/**
 * In whose lists a case stands because of a part that they have in it: so that each finds all of their own at the
 * cost of a page, however large the round is.
 */
export const assignedLists = (kase: CaseState): readonly string[] => [
  ...new Set([
    ...(UNDER_REVIEW.includes(kase.status) ? inReview(kase) : []),
    ...(ONCE_LISTED.includes(kase.status) ? inInquiry(kase) : []),
  ]),
];
