import { type Problem, refusal } from '../../../engine/refusal.ts';

export const CorrectionRoundsUsed = refusal(
  'CorrectionRoundsUsed',
  'call.correctionRounds',
  (rounds: number) => ({
    inputs: { rounds },
    zh: `本批次最多退回补正${rounds}次，次数已用完，请受理或不予受理`,
    en: `this round allows ${rounds} returns and they are used up: accept or decline`,
  }),
);

const unknown = (path: string, index: number): Problem => ({
  path: `items.${index}.path`,
  rule: 'form.place',
  message: { zh: `申报表中没有“${path}”`, en: `the form has no “${path}”` },
});

export const UnknownPlaces = refusal(
  'UnknownPlaces',
  'review.return-items',
  (places: readonly { readonly path: string; readonly index: number }[]) => ({
    inputs: { places: places.map(({ path }) => path) },
    zh: '有补正事项没有对应到申报表的具体位置，请逐条选择所在栏目',
    en: 'some items point to no place of the form: pick the place of each',
    problems: places.map(({ path, index }) => unknown(path, index)),
  }),
);

export const CorrectionStillRunning = refusal(
  'CorrectionStillRunning',
  'review.correction-time',
  (due: string) => ({
    inputs: { due },
    zh: `补正期限至${due}，期限未满不能不予受理`,
    en: `the applicant has until ${due} to correct: it cannot be declined before`,
  }),
);

export const CorrectionIncomplete = refusal(
  'CorrectionIncomplete',
  'review.correction-complete',
  (problems: readonly Problem[]) => ({
    inputs: { open: problems.map(({ path }) => path) },
    zh: '补正事项须逐条答复，涉及的部分须在退回后重新确认锁定，请补齐后一并提交',
    en: 'each item needs an answer and each part concerned a new confirmation since the return: complete them and send again',
    problems,
  }),
);
