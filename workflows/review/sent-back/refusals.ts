import { refusal } from '../../../engine/refusal.ts';
import { PASSED_STAGE, type PassedStage } from './messages.ts';

export const StageNotPassed = refusal(
  'StageNotPassed',
  'review.stage-passed',
  (to: PassedStage) => ({
    inputs: { to },
    zh: `本项目尚未办完“${PASSED_STAGE[to].zh}”环节，或本批次不设该环节，不能退回`,
    en: `the application has not passed “${PASSED_STAGE[to].en}” yet, or the round has none: it cannot go back there`,
  }),
);

export const ItemsMissing = refusal('ItemsMissing', 'review.send-back-items', () => ({
  zh: '退回补正须一次性列明全部补正事项',
  en: 'a return for correction names all that is to be corrected, at once',
  problems: [
    {
      path: 'items',
      rule: 'required',
      message: { zh: '请列明补正事项', en: 'name what is to be corrected' },
    },
  ],
}));
