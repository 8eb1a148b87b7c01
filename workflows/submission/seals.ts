import { own } from '../../engine/own.ts';
import type { CaseState } from '../case/state.ts';
import { applicantsOf } from './access.ts';
import { checkCodeOf } from './check-code.ts';
import type { UnitSignOff } from './state.ts';

type Filing = Pick<CaseState, 'identity' | 'submission'>;

/**
 * Parts that the head of a unit signs for (签批范围). The lead files for all and answers for the whole; a partner answers
 * for its own parts and for the shared ones, which the lead fills in and it reads. Of a report each unit reads its own
 * parts alone, and so signs for those.
 */
export const coveredParts = ({ identity, submission }: Filing, org: string): readonly string[] => {
  const lead = identity?.applicant;
  const isReport = identity?.period !== undefined;
  return submission.wanted
    .filter((one) => one.org === org || (!isReport && (org === lead || one.org === lead)))
    .map(({ part }) => part);
};

/** Content hashes of what a unit's head signs for, as far as it is confirmed. */
export const coveredContents = (kase: Filing, org: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    coveredParts(kase, org).flatMap((part) => {
      const confirmed = own(kase.submission.parts, part);
      return confirmed === undefined ? [] : [[part, confirmed.content] as const];
    }),
  );

/** 版本校验码 of what a unit's head signs for: what its paper bears. Other units' changes leave it as it is. */
export const sealCode = (kase: Filing, org: string): string =>
  checkCodeOf(coveredContents(kase, org));

/** Covered parts that nobody confirmed yet: the head signs once there are none. */
export const openCovered = (kase: Filing, org: string): readonly string[] =>
  coveredParts(kase, org).filter((part) => own(kase.submission.parts, part) === undefined);

/** Units whose head has not signed what stands; who answers for nothing signs nothing. */
export const unsignedUnits = (kase: CaseState): readonly string[] =>
  applicantsOf(kase).filter(
    (org) => own(kase.submission.signOffs, org) === undefined && coveredParts(kase, org).length > 0,
  );

/** Whether a sign-off holds what would no longer stand once `part` is confirmed with other content. */
const restsOn = ({ parts }: UnitSignOff, part: string, content?: string): boolean => {
  const sealed = own(parts, part);
  return sealed !== undefined && sealed !== content;
};

/**
 * Units whose sign-off falls when a part is confirmed with this content, those whose content differs alone. Without a
 * content: those that any change of the part would break, for whoever asks before it is made.
 */
export const brokenSeals = (
  { submission }: { readonly submission: Pick<CaseState['submission'], 'signOffs'> },
  part: string,
  content?: string,
): readonly (readonly [string, UnitSignOff])[] =>
  Object.entries(submission.signOffs).filter(([, signOff]) => restsOn(signOff, part, content));
