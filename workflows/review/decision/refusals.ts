import { refusal } from '../../../engine/refusal.ts';

export const OutcomeMissing = refusal(
  'OutcomeMissing',
  'call.outcomes',
  (outcomes: readonly string[]) => ({
    inputs: { outcomes },
    zh: '审议通过的，请从批次规定的结果中选择一项',
    en: 'with an adoption name one of the round’s outcomes',
    problems: [
      { path: 'outcome', rule: 'call.outcomes', message: { zh: '请选择结果', en: 'pick one' } },
    ],
  }),
);

export const SendBackUnclear = refusal(
  'SendBackUnclear',
  'review.send-back',
  (problem: 'stage' | 'departments' | 'experts' | 'decided') => {
    const because = {
      stage: { zh: '请写明退回哪一环节', en: 'say which stage it goes back to' },
      departments: {
        zh: '所列部门未参加本项目联审，请核对',
        en: 'these departments did not take part in the review: check them',
      },
      experts: { zh: '本批次没有专家评审', en: 'this round has no expert review' },
      decided: {
        zh: '重新研究时请维持、调整或撤销原结果，不能退回前一环节',
        en: 'deciding again, uphold the outcome, change it or take it back: it does not go back a stage',
      },
    };
    return { inputs: { problem }, ...because[problem] };
  },
);

export const DeviationUnexplained = refusal(
  'DeviationUnexplained',
  'review.deviation',
  (position: number, frozen: number) => ({
    inputs: { position, frozen },
    zh: `与评审排序（第${frozen}名）不一致的，须写明调整排序说明`,
    en: `the ranking has it at ${frozen}: a deviation needs its reason （调整排序说明）`,
  }),
);
