import type { CaseAnswer } from '../../interface/cases.ts';

/** Where one part stands, to one organisation. */
export type PartStanding = 'open' | 'locked' | 'to-correct' | 'corrected' | 'not-named' | 'closed';

const EDITABLE: readonly PartStanding[] = ['open', 'to-correct', 'corrected'];

/** The same as `mayEditPart` of the rules, told from what `GET /api/cases/{id}` answers. */
export const partStanding = (
  { status, submission, review }: Pick<CaseAnswer, 'status' | 'submission' | 'review'>,
  part: string,
): PartStanding => {
  const confirmed = submission.parts?.[part];
  if (status === 'draft') return confirmed === undefined ? 'open' : 'locked';
  if (status !== 'correction') return 'closed';
  const { returned } = review;
  if (returned?.items.some((item) => item.part === part) !== true) return 'not-named';
  return confirmed !== undefined && confirmed.at > returned.at ? 'corrected' : 'to-correct';
};

/** Before it is filed, and while a return is corrected: what the applicant's side works on. */
export const isWithApplicant = ({ status }: { readonly status: string }): boolean =>
  status === 'draft' || status === 'correction';

export const isEditable = (standing: PartStanding): boolean => EDITABLE.includes(standing);

/** Roles that fill in what their organisation answers for; at a higher level its office does. */
const FILLS: readonly string[] = ['clerk', 'unit-head', 'office'];

/** Parts that the chosen role fills in. */
export const ownParts = (
  { submission }: Pick<CaseAnswer, 'submission'>,
  grant: { readonly role: string; readonly org: string } | undefined,
): readonly string[] =>
  grant === undefined || !FILLS.includes(grant.role)
    ? []
    : (submission.wanted ?? []).filter(({ org }) => org === grant.org).map(({ part }) => part);
