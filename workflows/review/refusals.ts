import { refusal } from '../../engine/refusal.ts';
import { CASE_STATUS, type CaseStatus } from '../case/status.ts';

export const NotAtThisStage = refusal(
  'NotAtThisStage',
  'review.stage',
  (command: string, status: CaseStatus) => ({
    inputs: { command, status },
    zh: `该申报项目目前为“${CASE_STATUS[status].zh}”，此环节不能办理这一事项，请刷新后查看当前环节`,
    en: `the application is “${CASE_STATUS[status].en}”, where this cannot be done: reload and see where it stands`,
  }),
);

export const RecusedHere = refusal('RecusedHere', 'review.recused', () => ({
  zh: '您（或您所代理的人员）已就该项目声明回避，不能再参与其评审，请由其他工作人员办理',
  en: 'you, or whom you stand in for, declared a conflict of interest here and judge nothing of it: somebody else must',
}));

export const SelfReview = refusal('SelfReview', 'review.not-own-filing', (account: string) => ({
  inputs: { account },
  zh: '您经办过该项目的申报，按回避要求不能参与评审，请由其他工作人员办理',
  en: 'you took part in filing this application and cannot review it: somebody else must',
}));
