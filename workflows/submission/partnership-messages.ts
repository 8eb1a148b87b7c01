import * as z from 'zod';
import { bilingual } from '../../engine/bilingual.ts';
import { command, event, holding, strictly } from '../../engine/messages.ts';
import { OfficialDocument } from '../orgs/document.ts';
import { DOCUMENT_REFUSALS } from '../orgs/number-claim.ts';
import { OrgId } from '../orgs/org.ts';
import { clerk, partnerClerk, partnerHead, unitHead } from './applicants.ts';

const Reason = z.string().trim().max(2000);

const document = {
  number: '惠政函〔2026〕9号',
  title: '关于退出联合申报的函',
  date: '2026-03-18',
};

/** Who takes part in a joint application, each unit by an act of its own. */
export const partnershipCommands = {
  JoinApplication: command({
    title: bilingual('同意联合申报', 'Join the application'),
    body: () => z.strictObject({ document: OfficialDocument.optional() }),
    may: [partnerClerk, partnerHead],
    refusals: ['NotEditable', 'WindowClosed', 'AlreadyJoined', ...DOCUMENT_REFUSALS],
    example: {},
    needs: ['call-live'],
    onBehalf: true,
  }),
  LeaveApplication: command({
    title: bilingual('退出联合申报', 'Leave the application'),
    body: strictly(() => ({
      reason: Reason,
      /** Once the unit has joined: what it leaves by. */
      document: OfficialDocument.optional(),
    })),
    may: [partnerClerk, partnerHead],
    refusals: [
      'LeavesByOffice',
      'WindowClosed',
      'ReasonMissing',
      'DocumentMissing',
      ...DOCUMENT_REFUSALS,
    ],
    example: { reason: '主导产业调整，改为单独申报。', document },
    needs: ['call-live'],
    onBehalf: true,
  }),
  HandOverLead: command({
    title: bilingual('变更牵头申报单位', 'Hand over the lead'),
    body: strictly(() => ({
      /** A partner that has joined. */
      to: OrgId,
      reason: Reason,
      /** Of both units: the old lead and the new one. */
      document: OfficialDocument,
    })),
    may: [clerk, unitHead],
    refusals: [
      'NotEditable',
      'WindowClosed',
      'LeadUnfit',
      'ReasonMissing',
      ...DOCUMENT_REFUSALS,
      'TooManyDrafts',
    ],
    example: { to: '371621', reason: '产业主体在惠民县，改由其牵头。', document },
    needs: ['call-live'],
  }),
  ConfirmStaying: command({
    title: bilingual('确认继续联合申报', 'Confirm that one stays'),
    body: () => z.strictObject({ org: OrgId, document: OfficialDocument.optional() }),
    may: [unitHead, partnerHead],
    refusals: ['NobodyLeft', 'AlreadyStaying', 'DocumentMissing', ...DOCUMENT_REFUSALS],
    example: { org: '371621', document },
    onBehalf: true,
  }),
};

export const partnershipEvents = {
  PartnerJoined: event({
    v: 1,
    title: bilingual('同意联合申报', 'Joined the application'),
    audience: 'told',
    data: () => z.object({ org: OrgId, document: OfficialDocument.optional() }),
  }),
  PartnerLeft: event({
    v: 1,
    title: bilingual('退出联合申报', 'Left the application'),
    audience: 'told',
    data: holding(() => ({
      org: OrgId,
      reason: z.string(),
      document: OfficialDocument.optional(),
      /** It had joined before; otherwise it declined. */
      joined: z.boolean(),
      /** On the public notice: the case waits until the others have confirmed and the list is set right. */
      holds: z.boolean(),
    })),
  }),
  LeadHandedOver: event({
    v: 1,
    title: bilingual('牵头申报单位已变更', 'Lead handed over'),
    audience: 'told',
    data: holding(() => ({
      from: OrgId,
      to: OrgId,
      reason: z.string(),
      document: OfficialDocument,
    })),
  }),
  StayConfirmed: event({
    v: 1,
    title: bilingual('确认继续联合申报', 'Confirmed that it stays'),
    audience: 'told',
    data: () =>
      z.object({
        org: OrgId,
        /** After which unit left. */
        after: OrgId,
        document: OfficialDocument.optional(),
      }),
  }),
};
