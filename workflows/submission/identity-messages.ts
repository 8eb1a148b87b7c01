import * as z from 'zod';
import { bilingual } from '../../engine/bilingual.ts';
import { command, event, holding, strictly } from '../../engine/messages.ts';
import type { CaseIdentity } from '../case/state.ts';
import { PartId } from '../form/form.ts';
import { oneLine } from '../input/texts.ts';
import { OfficialDocument } from '../orgs/document.ts';
import { DOCUMENT_REFUSALS } from '../orgs/number-claim.ts';
import { OrgId } from '../orgs/org.ts';

export const CaseName = oneLine(2, 100);

/** What is set right: each member where it was wrong. */
export const identityFields = {
  name: CaseName.optional(),
  applicant: OrgId.optional(),
  partners: z.array(OrgId).max(20).optional(),
};

export const identityCommands = {
  CorrectIdentity: command({
    title: bilingual('更正申报信息', 'Correct name or units'),
    body: strictly(() => ({
      ...identityFields,
      reason: z.string().trim().max(2000).optional(),
      /** Once it is filed: what the correction rests on. */
      document: OfficialDocument.optional(),
    })),
    may: [
      { role: 'clerk', relation: 'applicant' },
      { role: 'office', relation: 'office' },
    ],
    refusals: [
      'IdentityFixed',
      'WindowClosed',
      'NothingCorrected',
      'ApplicantFixed',
      'MayNotFile',
      'PartnersUnfit',
      'CorrectedByNotice',
      'DocumentMissing',
      'ReasonMissing',
      ...DOCUMENT_REFUSALS,
      'QuotaExhausted',
      'ClusterFiledTwice',
    ],
    example: { name: '博兴县商用厨具产业集群' },
    needs: ['call-live'],
  }),
};

/** What stands on papers of an application. */
export const IdentityNames = z.object({
  name: z.string(),
  applicant: OrgId,
  partners: z.array(OrgId),
});

export type IdentityNames = z.infer<typeof IdentityNames>;

export const namesOf = ({
  name,
  applicant,
  partners,
}: Pick<CaseIdentity, 'name' | 'applicant' | 'partners'>): IdentityNames => ({
  name,
  applicant,
  partners: [...partners],
});

/** To the letter: another character of the same look is what papers print too. */
export const isSame = (one: IdentityNames, other: IdentityNames): boolean =>
  one.name === other.name &&
  one.applicant === other.applicant &&
  one.partners.join(' ') === other.partners.join(' ');

export const identityEvents = {
  IdentityCorrected: event({
    v: 1,
    title: bilingual('申报信息已更正', 'Name or units corrected'),
    audience: 'told',
    data: holding(() => ({
      now: IdentityNames,
      was: IdentityNames,
      reason: z.string(),
      /** What it rests on once the application is filed: a document, or the corrected notice that everybody read. */
      document: OfficialDocument.optional(),
      notice: z.object({ noticeId: z.string(), round: z.int().positive() }).optional(),
      /** While it is filled in: who answers for which part from now on. */
      parts: z.array(z.object({ part: PartId, org: OrgId })).optional(),
    })),
  }),
};
