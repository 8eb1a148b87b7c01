import type { Problem } from '../../../engine/refusal.ts';
import type { CaseState } from '../../case/state.ts';
import type { Facts } from '../../facts.ts';
import { type IdentityNames, namesOf } from '../../submission/identity-messages.ts';
import { openDepartures, unconfirmedStays } from '../../submission/partners.ts';
import type { PublicationCommand } from './messages.ts';
import { NamesUnfit } from './refusals.ts';
import { type PublicationState, roundFor } from './state.ts';

type Given = NonNullable<Extract<PublicationCommand, { type: 'CorrectNotice' }>['names']>;
type Named = IdentityNames & { readonly caseId: string };

/** As it is right by now: an earlier correction may not have reached the application yet. */
const known = (
  kase: CaseState | undefined,
  caseId: string,
  state: PublicationState,
): IdentityNames | undefined => {
  if (kase?.identity === undefined) return undefined;
  const latest = roundFor(state, caseId);
  const said = latest?.correction?.corrected?.find((one) => one.caseId === caseId);
  const told = kase.notice.entered.includes(`${state.published?.noticeId}#${latest?.round}`);
  return said === undefined || told ? namesOf(kase.identity) : said;
};

const unitProblems = (
  { applicant, partners }: IdentityNames,
  index: number,
  { orgs }: Pick<Facts, 'orgs'>,
): readonly Problem[] =>
  [applicant, ...partners].flatMap((org, place, all) => {
    const path = place === 0 ? `names.${index}.applicant` : `names.${index}.partners.${place - 1}`;
    if (!orgs.byId.has(org))
      return [
        {
          path,
          rule: 'unknown',
          message: { zh: '单位目录中没有该单位', en: 'the directory has no such organisation' },
        },
      ];
    return all.indexOf(org) < place
      ? [{ path, rule: 'twice', message: { zh: '该单位重复', en: 'it stands twice' } }]
      : [];
  });

/** The list would lose a unit that left before the others have said that they go on without it. */
export const dropsTooSoon = (
  { caseId, partners }: Named,
  { cases }: Pick<Facts, 'cases'>,
): boolean => {
  const kase = cases?.get(caseId);
  return (
    kase !== undefined &&
    openDepartures(kase).some(
      (departure) =>
        !partners.includes(departure.org) && unconfirmedStays(kase, departure).length > 0,
    )
  );
};

/** Name and units of these cases with what is set right, whole. Throws NamesUnfit. */
export const correctedNames = (given: Given, state: PublicationState, facts: Facts): Named[] => {
  const named = given.flatMap(({ caseId, ...change }): Named[] => {
    const was = known(facts.cases?.get(caseId), caseId, state);
    if (was === undefined) return [];
    const { name = was.name, applicant = was.applicant, partners = was.partners } = change;
    return [{ caseId, name, applicant, partners: [...partners] }];
  });
  const problems = named.flatMap((one, index) => unitProblems(one, index, facts));
  if (problems.length > 0) throw new NamesUnfit(problems);
  return named;
};
