import { type Problem, refusal } from '../../engine/refusal.ts';
import type { Instant } from '../calendar/instant.ts';
import { CASE_STATUS, type CaseStatus } from '../case/status.ts';
import { sayMoment } from './say-moment.ts';

export const AlreadyOpened = refusal('AlreadyOpened', 'case.once', (caseId: string) => ({
  inputs: { caseId },
  zh: '该申报项目已建立，请直接打开继续填报',
  en: 'this application exists already: open it and go on',
}));

export const TooManyDrafts = refusal('TooManyDrafts', 'call.max-drafts', (limit: number) => ({
  inputs: { limit },
  zh: `本单位在本批次正在填报的申报已达${limit}个；请先提交或撤回其中不再填报的，确需增加的请联系领导小组办公室修订批次`,
  en: `your unit is filling in ${limit} applications of this round, as many as it allows: file or withdraw some first, or ask the office to revise the round`,
}));

export const WindowNotOpen = refusal('WindowNotOpen', 'call.window.opensAt', (opensAt: Instant) => {
  const moment = sayMoment(opensAt);
  return {
    inputs: { opensAt },
    zh: `本批次自${moment.zh}起受理申报，请届时再新建`,
    en: `this round accepts applications from ${moment.en}: open it then`,
  };
});

export const WindowClosed = refusal('WindowClosed', 'call.window.closesAt', (closesAt: Instant) => {
  const moment = sayMoment(closesAt);
  return {
    inputs: { closesAt },
    zh: `本批次申报已于${moment.zh}截止。如因特殊情况需要延期，请向领导小组办公室来文申请`,
    en: `this round closed on ${moment.en}; ask the office by letter if there are grounds for an extension`,
  };
});

export const NotTheApplicant = refusal(
  'NotTheApplicant',
  'case.applicant',
  (applicant: string) => ({
    inputs: { applicant },
    zh: '只能以本单位名义新建申报；市级统筹的集群由领导小组办公室新建',
    en: 'an application is opened in the name of one’s own organisation; city-wide clusters by the office',
  }),
);

export const MayNotFile = refusal(
  'MayNotFile',
  'call.mayFile',
  (org: string, kind: string | undefined) => ({
    inputs: { org, kind },
    zh: '本单位不在本批次申报范围内，请核对申报通知中的申报主体，或通过所在县（市、区）申报',
    en: 'this organisation may not file in this round: see the call notice, or file through its county',
  }),
);

export const PartnersUnfit = refusal(
  'PartnersUnfit',
  'call.mayFile.jointApplications',
  (problems: readonly Problem[]) => ({
    zh: '联合申报单位不符合要求，请按逐项提示修改',
    en: 'the joint applicants do not meet the call: correct each as shown',
    problems,
  }),
);

export const NoRecommendingUnit = refusal(
  'NoRecommendingUnit',
  'call.mayFile.afterPreliminaryReview',
  (applicant: string) => ({
    inputs: { applicant },
    zh: '园区和促进组织须经所在县（市、区）初审推荐，但系统中未登记其所在县（市、区），请联系领导小组办公室补充',
    en: 'parks and promotion organisations file through their county, and none is on record: ask the office to add it',
  }),
);

export const ContentsMissing = refusal(
  'ContentsMissing',
  'recommendation.contents',
  (parts: readonly string[]) => ({
    inputs: { parts },
    zh: '推荐材料不完整或与推荐时留存的内容不一致，请由推荐单位重新报送',
    en: 'what was recommended is incomplete or differs from what was frozen: it must be sent again',
  }),
);

export const PartsUnconfirmed = refusal(
  'PartsUnconfirmed',
  'sign-off.parts',
  (problems: readonly Problem[]) => ({
    zh: '本单位签批范围内尚有部分未确认锁定，须先由填报单位逐一确认',
    en: 'some parts that your unit signs for are not confirmed: whoever fills each in confirms it first',
    problems,
  }),
);

export const CheckCodeStale = refusal(
  'CheckCodeStale',
  'sign-off.check-code',
  (printed: string) => ({
    inputs: { printed },
    zh: '纸质件上的版本校验码与已确认的版本不一致，确认后内容可能又有改动，请重新打印、重新签批盖章',
    en: 'the check code on the print is not that of the confirmed version: print it again and have it signed and sealed anew',
  }),
);

export const ApplicationIncomplete = refusal(
  'ApplicationIncomplete',
  'filing.complete',
  (problems: readonly Problem[]) => ({
    inputs: { count: problems.length },
    zh: `还不能提交：有${problems.length}项需要补齐，已一次性全部列出`,
    en: `not ready to be filed: ${problems.length} things are missing, all of them listed`,
    problems,
  }),
);

export const NotInPreliminaryReview = refusal(
  'NotInPreliminaryReview',
  'preliminary.open',
  (status: CaseStatus) => ({
    inputs: { status },
    zh: `该项目目前为“${CASE_STATUS[status].zh}”，不在县级初审环节`,
    en: `the application is at “${CASE_STATUS[status].en}”, not in the preliminary review`,
  }),
);

export const NotWithdrawable = refusal(
  'NotWithdrawable',
  'case.withdrawable',
  (status: CaseStatus) => ({
    inputs: { status },
    zh: `该项目目前为“${CASE_STATUS[status].zh}”，排序确定后或办结后不能撤回申报，如有情况请来文说明`,
    en: `at “${CASE_STATUS[status].en}” it cannot be withdrawn: the ranking is fixed or the case has ended; write to the office`,
  }),
);

export const IdentityFixed = refusal('IdentityFixed', 'identity.stage', (status: CaseStatus) => ({
  inputs: { status },
  zh: `该申报项目目前为“${CASE_STATUS[status].zh}”，不能更正申报信息：提交前由申报单位更正，提交后至办结前由领导小组办公室凭文件更正`,
  en: `the application is “${CASE_STATUS[status].en}”: name and units are corrected by the applicant until it files, then by the office on a document until the case ends`,
}));

export const NothingCorrected = refusal('NothingCorrected', 'identity.change', () => ({
  zh: '填写的内容与现有申报信息一致，没有需要更正的内容',
  en: 'what was entered is what stands there already: nothing would change',
}));

export const ApplicantFixed = refusal('ApplicantFixed', 'identity.applicant', () => ({
  zh: '牵头申报单位不能在填报中更换，请撤回本申报后由该单位新建',
  en: 'the lead cannot be changed while it is filled in: withdraw, and the right unit opens its own',
}));

export const CorrectedByNotice = refusal('CorrectedByNotice', 'identity.on-notice', () => ({
  zh: '该项目已在公示名单中，请发布更正公示，在其中填写更正后的名称或单位',
  en: 'the application is on a public notice: publish a corrected notice, which takes the corrected name or units',
}));
