import type { Bilingual } from '../../engine/bilingual.ts';
import { refusal } from '../../engine/refusal.ts';

const said = (zh: string, en: string): Bilingual => ({ zh, en });

export const NotForNotice = refusal('NotForNotice', 'notice.proposed', (status: string) => ({
  inputs: { status },
  zh: '只有已列入拟定名单的申报项目才能公示；请核对其办理状态',
  en: 'only an application on the proposed list goes on public notice: check where it stands',
}));

/** `status`: to those alone who see the case. */
export const NotOnNotice = refusal('NotOnNotice', 'notice.running', (status?: string) => ({
  inputs: status === undefined ? {} : { status },
  zh: '该申报项目不在公示中，不能提出或登记异议；如已印发文件，请向监督电话反映',
  en: 'the application is not on public notice, so no objection can be taken; once the document is issued, turn to the supervision telephone',
}));

export const NoticeClosed = refusal(
  'NoticeClosed',
  'notice.period',
  (firstDay: string, lastDay: string) => ({
    inputs: { firstDay, lastDay },
    zh: `异议应在${firstDay}至${lastDay}公示期内提出；期内寄出的书面异议由办公室凭邮戳登记`,
    en: `objections are open from ${firstDay} to ${lastDay}; a letter posted within these days is registered by the office from its postmark`,
  }),
);

export const OutsideNoticePeriod = refusal(
  'OutsideNoticePeriod',
  'notice.received-on',
  (receivedOn: string, firstDay: string, lastDay: string) => ({
    inputs: { receivedOn, firstDay, lastDay },
    zh: `邮戳或接收日期${receivedOn}不在公示期（${firstDay}至${lastDay}）内，或晚于今日；不作为异议登记`,
    en: `the day of the postmark or receipt, ${receivedOn}, lies outside the notice (${firstDay} to ${lastDay}) or after today: it cannot be registered as an objection`,
  }),
);

export const IdentityMissing = refusal('IdentityMissing', 'objection.identity', () => ({
  zh: '个人提出异议须写明真实姓名和联系方式，单位须加盖公章并写明联系方式',
  en: 'a person objects with real name and contact, a unit under its seal and with a contact',
  problems: [
    {
      path: 'objector',
      rule: 'identity',
      message: said(
        '请填写姓名（或盖章单位）和联系方式',
        'give name (or sealing unit) and contact',
      ),
    },
  ],
}));

export const AnonymousWithoutEvidence = refusal(
  'AnonymousWithoutEvidence',
  'objection.anonymous',
  () => ({
    zh: '匿名异议且无证据材料的不予受理；请实名提出，或附确凿证据作为问题线索反映',
    en: 'an anonymous objection without evidence is not taken in: sign it, or attach solid evidence as a lead',
  }),
);

export const EvidenceUnusable = refusal(
  'EvidenceUnusable',
  'objection.files',
  (names: readonly string[]) => ({
    inputs: { files: names },
    zh: `材料无法使用：${names.join('、')}；请重新上传`,
    en: `these files cannot be used: ${names.join(', ')}; upload them again`,
  }),
);

export const NoSuchObjection = refusal(
  'NoSuchObjection',
  'objection.known',
  (objectionId: string) => ({
    inputs: { objectionId },
    zh: '没有这件异议，请核对编号',
    en: 'there is no such objection: check its number',
  }),
);

export const ObjectionSettled = refusal(
  'ObjectionSettled',
  'objection.received',
  (objectionId: string, status: string) => ({
    inputs: { objectionId, status },
    zh: '该异议已作出受理或不予受理的决定，不能重复办理',
    en: 'whether to take this objection in has been decided already',
  }),
);

export const ObjectionNotAdmitted = refusal(
  'ObjectionNotAdmitted',
  'objection.admitted',
  (objectionId: string, status: string) => ({
    inputs: { objectionId, status },
    zh: '该异议不在核查中；请先受理，已有结论的不再核查',
    en: 'this objection is not under inquiry: admit it first; a concluded one stays concluded',
  }),
);

export const NoSuchLead = refusal('NoSuchLead', 'objection.lead', (leadId: string) => ({
  inputs: { leadId },
  zh: '没有这条待移送的问题线索',
  en: 'no such lead waits to be forwarded',
}));

export const NotSupervision = refusal('NotSupervision', 'objection.lead-to', (org: string) => ({
  inputs: { org },
  zh: '问题线索只能移送纪检监督机构，请重新选择接收单位',
  en: 'a lead goes to a supervision body only: choose another receiver',
}));

export const LeadNotForwarded = refusal(
  'LeadNotForwarded',
  'objection.lead-forwarded',
  (leads: readonly string[]) => ({
    inputs: { leads },
    zh: '尚有问题线索未移送纪检监督机构，请先移送再办结',
    en: 'a lead has not been forwarded to supervision yet: forward it before the case is closed',
  }),
);
