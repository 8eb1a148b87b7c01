import { refusal } from '../../engine/refusal.ts';
import { CASE_STATUS, type CaseStatus } from '../case/status.ts';

export const PartnershipUnanswered = refusal(
  'PartnershipUnanswered',
  'partnership.joined',
  (org: string) => ({
    inputs: { org },
    zh: '贵单位尚未同意联合申报，请先办理“同意联合申报”或“退出联合申报”，再填报、确认和签批',
    en: 'your unit has not joined this application yet: join or leave it first, then fill in, confirm and sign',
  }),
);

export const AlreadyJoined = refusal('AlreadyJoined', 'partnership.once', () => ({
  zh: '贵单位已同意联合申报，可直接填报本单位部分',
  en: 'your unit has joined already: fill in its part',
}));

export const LeavesByOffice = refusal(
  'LeavesByOffice',
  'partnership.stage',
  (status: CaseStatus) => ({
    inputs: { status },
    zh: `该申报项目目前为“${CASE_STATUS[status].zh}”，提交后联合申报单位有变更的，请牵头单位来文，由领导小组办公室凭文件更正申报信息；公示期间可直接办理退出`,
    en: `the application is at “${CASE_STATUS[status].en}”: once it is filed, a change of partners is asked for by letter, and the office corrects it on that document; on the public notice a unit leaves by itself`,
  }),
);

export const LeadUnfit = refusal(
  'LeadUnfit',
  'partnership.lead',
  (to: string, joined: boolean) => ({
    inputs: { to, joined },
    zh: joined
      ? '该单位不能作为本批次的牵头申报单位，或其申报须经其他县（市、区）初审推荐，请核对申报通知'
      : '牵头申报单位只能变更为已同意联合申报的单位，请先由该单位办理“同意联合申报”',
    en: joined
      ? 'that unit may not lead in this round, or files through another county: see the call notice'
      : 'the lead goes to a partner that has joined: have it join first',
  }),
);

export const NobodyLeft = refusal('NobodyLeft', 'partnership.departure', (org: string) => ({
  inputs: { org },
  zh: '该单位没有在公示期间退出联合申报，无须确认',
  en: 'that unit did not leave during the notice: there is nothing to confirm',
}));

export const AlreadyStaying = refusal('AlreadyStaying', 'partnership.stay-once', () => ({
  zh: '贵单位已确认继续联合申报',
  en: 'your unit has confirmed already that it stays',
}));

export const StaysUnconfirmed = refusal(
  'StaysUnconfirmed',
  'partnership.stays',
  (cases: readonly string[]) => ({
    inputs: { cases },
    zh: '有联合申报单位在公示期间退出，其余申报单位尚未全部确认继续联合申报；全部确认后方可更正公示',
    en: 'a unit left during the notice and the others have not all confirmed that they go on: the notice is corrected once they have',
  }),
);
