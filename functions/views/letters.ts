import type { CaseState } from '../../workflows/case/state.ts';
import { CASE_STATUS } from '../../workflows/case/status.ts';
import { ApplicantLetterKind } from '../../workflows/letters/kind.ts';
import { draftLetter } from '../../workflows/review/letters/draft.ts';
import { issuedFor, isUnreleased, occasionOf } from '../../workflows/review/letters/occasion.ts';
import type { Ports } from '../kinds/ports.ts';

/** Each letter that a case gives occasion for, as it would be drafted now, with the one that went out. */
export const lettersOf = async ({ reference }: Pick<Ports, 'reference'>, kase: CaseState) => {
  const { identity, status } = kase;
  // A report is told of by its figures; it has no letters.
  if (identity === undefined || identity.period !== undefined) return [];
  const { caseId, callId, callVersion, name, applicant, partners } = identity;
  const call = await reference.call(callId, callVersion);
  const form = call && reference.form(call.form.id, call.form.version);
  if (call === undefined || form === undefined) return [];
  const about = { id: caseId, name, applicant, partners: [...partners] };
  return ApplicantLetterKind.options.flatMap((kind) => {
    const of = occasionOf(kase, kind);
    if (of === undefined || isUnreleased(kase, kind)) return [];
    const draft = draftLetter(kind, kase, { call, form, orgs: reference.orgs });
    const issued = issuedFor(kase, kind, of);
    return [
      {
        ...about,
        ...{ status, statusTitle: CASE_STATUS[status], kind, of, draft },
        ...(issued === undefined ? {} : { issued }),
      },
    ];
  });
};
