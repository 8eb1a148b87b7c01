import { bilingual } from '../../../engine/bilingual.ts';
import type { RegisterInput } from '../definition.ts';

/** 储备 to 投产, where a project is still to be looked after. */
export const BEFORE_START = ['reserve', 'signed'];
export const UNDER_WAY = ['started', 'building'];
const ALIVE = [...BEFORE_START, ...UNDER_WAY, 'finished', 'producing'];
const HALTED = ['postponed', 'suspended'];

/** What is done to a project; started is what a picture of the site shows, entered is what statistics says. */
export const acts: RegisterInput['acts'] = [
  {
    id: 'sign',
    title: bilingual('签约', 'Sign'),
    from: ['reserve'],
    to: 'signed',
    by: ['holder', 'department'],
    needs: ['document'],
  },
  {
    id: 'start',
    title: bilingual('开工', 'Start'),
    from: BEFORE_START,
    to: 'started',
    by: ['holder', 'department'],
    sets: ['start'],
    // Formal piling; levelling the ground is none.
    needs: ['photo'],
  },
  {
    id: 'report-month',
    title: bilingual('填报月度进展', 'Report the month'),
    from: ALIVE,
    by: ['holder', 'department'],
    sets: ['month', 'doneMonth', 'doneYear', 'doneTotal', 'progress', 'problem'],
    optional: ['problem'],
    checks: ['cumulative-rises', 'over-plan-with-reason'],
  },
  {
    id: 'build',
    title: bilingual('转入在建', 'Under construction'),
    from: ['started'],
    to: 'building',
    by: ['holder', 'department'],
  },
  {
    id: 'finish',
    title: bilingual('竣工', 'Finish'),
    from: UNDER_WAY,
    to: 'finished',
    by: ['holder', 'department'],
    sets: ['finish'],
    needs: ['photo'],
  },
  {
    id: 'produce',
    title: bilingual('投产', 'Produce'),
    from: [...UNDER_WAY, 'finished'],
    to: 'producing',
    by: ['holder', 'department'],
    sets: ['producing'],
    needs: ['photo'],
  },
  {
    id: 'reach-effect',
    title: bilingual('达效', 'Reach its effect'),
    from: ['producing'],
    to: 'effective',
    by: ['department'],
    needs: ['reason'],
  },
  {
    id: 'enter-statistics',
    title: bilingual('登记入库', 'Record the entry into statistics'),
    from: [...ALIVE, ...HALTED, 'effective'],
    by: ['statistics'],
    sets: ['inStatistics'],
  },
  {
    id: 'correct-investment',
    title: bilingual('更正投资数', 'Correct the investment'),
    from: [...ALIVE, ...HALTED],
    by: ['holder', 'department'],
    sets: ['doneMonth', 'doneYear', 'doneTotal'],
    needs: ['reason'],
  },
  {
    id: 'list-hundred',
    title: bilingual('列入“百项”', 'Put on the list of the hundred'),
    from: ALIVE,
    by: ['department'],
    sets: ['hundred'],
    needs: ['document'],
  },
  {
    id: 'postpone',
    title: bilingual('缓建', 'Postpone'),
    from: ALIVE,
    to: 'postponed',
    by: ['holder', 'department'],
    needs: ['reason'],
  },
  {
    id: 'suspend',
    title: bilingual('停建', 'Suspend'),
    from: UNDER_WAY,
    to: 'suspended',
    by: ['holder', 'department'],
    needs: ['reason'],
  },
  {
    id: 'resume-before-start',
    title: bilingual('恢复（未开工）', 'Resume, not started'),
    from: HALTED,
    to: 'reserve',
    by: ['holder', 'department'],
    needs: ['reason'],
  },
  {
    id: 'resume-building',
    title: bilingual('恢复建设', 'Resume the building'),
    from: HALTED,
    to: 'building',
    by: ['holder', 'department'],
    needs: ['reason'],
  },
  {
    id: 'merge',
    title: bilingual('并入其他项目', 'Merge into another'),
    from: [...ALIVE, ...HALTED],
    to: 'merged',
    by: ['department'],
    sets: ['mergedInto'],
    needs: ['reason'],
  },
  {
    id: 'cancel',
    title: bilingual('取消', 'Cancel'),
    from: [...ALIVE, ...HALTED],
    to: 'cancelled',
    by: ['holder', 'department'],
    needs: ['reason'],
  },
  {
    id: 'revive',
    title: bilingual('恢复为储备', 'Back to the reserve'),
    from: ['cancelled', 'merged'],
    to: 'reserve',
    by: ['department'],
    needs: ['reason'],
  },
];
