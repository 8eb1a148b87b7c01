import type { CaseAnswer } from '../../interface/cases.ts';
import { awaitsAnswer } from '../../workflows/review/items/state.ts';

/** Where one part stands, to one organisation. */
export type PartStanding = 'open' | 'locked' | 'to-correct' | 'corrected' | 'not-named' | 'closed';

const EDITABLE: readonly PartStanding[] = ['open', 'to-correct', 'corrected'];

/** What was sent back and is not answered: by the whole return, or by one branch of the review. */
const toCorrect = ({ status, review }: Pick<CaseAnswer, 'status' | 'review'>) => {
  const { returned, sentBack } = review;
  if (status === 'correction')
    return (returned?.items ?? []).map((item) => ({ ...item, at: returned?.at ?? '' }));
  return sentBack.flatMap(({ items }) => items.filter(awaitsAnswer));
};

/** Something that one branch of the review sent back waits for the applicant, while the others go on. */
export const isSentBack = (kase: Pick<CaseAnswer, 'status' | 'review'>): boolean =>
  kase.status !== 'correction' && toCorrect(kase).length > 0;

/** Since when papers may change again: what was attached before stays as it was filed. */
export const changesSince = (kase: Pick<CaseAnswer, 'status' | 'review'>): string =>
  toCorrect(kase)
    .map(({ at }) => at)
    .sort()[0] ?? '';

/** Why a place of the form was sent back, while it is being corrected. */
export const reasonsAt = (
  { status, review }: Pick<CaseAnswer, 'status' | 'review'>,
  place: string,
): readonly string[] =>
  toCorrect({ status, review })
    .filter(({ path }) => path === place)
    .map(({ reason }) => reason);

/** The same as `mayEditPart` of the rules, told from what `GET /api/cases/{id}` answers. */
export const partStanding = (
  { status, submission, review }: Pick<CaseAnswer, 'status' | 'submission' | 'review'>,
  part: string,
): PartStanding => {
  const confirmed = submission.parts?.[part];
  if (status === 'draft') return confirmed === undefined ? 'open' : 'locked';
  const items = toCorrect({ status, review });
  if (items.length === 0) return 'closed';
  const [since] = items.flatMap((item) => (item.part === part ? [item.at] : [])).sort();
  if (since === undefined) return 'not-named';
  return confirmed !== undefined && confirmed.at > since ? 'corrected' : 'to-correct';
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
