import { refusal } from '../../engine/refusal.ts';
import { CASE_STATUS, type CaseStatus } from '../case/status.ts';

export const NotReadyForNomination = refusal(
  'NotReadyForNomination',
  'recommendation.ready',
  (caseId: string, status: CaseStatus) => ({
    inputs: { caseId, status },
    zh: `该申报项目目前为“${CASE_STATUS[status].zh}”，须经审议为拟推荐且公示期满后方可推荐`,
    en: `the application is “${CASE_STATUS[status].en}”: it can be nominated once it is decided to be recommended and its notice is over`,
  }),
);

export const NotRecommended = refusal(
  'NotRecommended',
  'recommendation.recommended',
  (caseId: string) => ({
    inputs: { caseId },
    zh: '该申报项目没有已上报的推荐；请核对推荐文件所列项目',
    en: 'the application has not been recommended by a letter: check the list in the letter',
  }),
);

export const LevelOutOfOrder = refusal(
  'LevelOutOfOrder',
  'recommendation.level-order',
  (level: string, expected: string | undefined) => ({
    inputs: { level, expected },
    ...(expected === undefined
      ? {
          zh: '须先登记上一级入选，才能登记更上一级结果',
          en: 'the selection by the level below must be recorded first',
        }
      : {
          zh: '结果须逐级登记：请先登记紧接着的上一级结果',
          en: 'results are recorded level by level: record the next level first',
        }),
  }),
);

export const OutcomeAlreadyRecorded = refusal(
  'OutcomeAlreadyRecorded',
  'recommendation.outcome-once',
  (caseId: string, level: string) => ({
    inputs: { caseId, level },
    zh: '该级评审结果已登记，请查看办理过程中的来文',
    en: 'the result of this level is already recorded: see its document in the timeline',
  }),
);

export const NotTheUpstream = refusal(
  'NotTheUpstream',
  'recommendation.upstream-only',
  (org: string) => ({
    inputs: { org },
    zh: '评审结果应由收到推荐的上级或作出决定的机关给出，请核对代录的机关',
    en: 'a result is given by the body that was recommended to or that decided: check for whom it is recorded',
  }),
);
