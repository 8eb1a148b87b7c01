import type { Bilingual } from '../../engine/bilingual.ts';
import { ratioPercent } from '../decimal/decimal.ts';
import { quarterAlone } from '../review/report/quarter.ts';
import type { FigureWarning } from './part-messages.ts';

/** How many times as much, to hundredths: ×2.84. */
const times = (current: string, previous: string): string => {
  const percent = ratioPercent(current, previous, 0);
  return percent === undefined ? '' : (Number(percent) / 100).toFixed(2);
};

const comparison = (
  { zh, en }: Bilingual,
  { previous, current, kind }: FigureWarning,
): Bilingual => {
  switch (kind) {
    case 'region':
      return {
        zh: `“${zh}”为${current}，超过本地区工业总规模${previous}`,
        en: `“${en}” is ${current}, more than the ${previous} of the whole region's industry`,
      };
    case 'years':
      return {
        zh: `“${zh}”相邻两年为${previous}和${current}，相差5倍以上`,
        en: `“${en}” is ${previous} in one year and ${current} in the next, more than five times apart`,
      };
    case 'cumulative':
      return {
        zh: `“${zh}”累计数小于上季：上季累计${previous}，本季累计${current}，本季当季为${quarterAlone(current, previous)}`,
        en: `“${en}”: the cumulative figure is below last quarter’s, ${current} after ${previous}, which makes ${quarterAlone(current, previous)} of the quarter alone`,
      };
    case 'like-period':
      return {
        zh: `“${zh}”上年同期为${previous}，本期为${current}，变动超过30%`,
        en: `“${en}” was ${previous} in the like period and is ${current}, more than 30 % apart`,
      };
    case 'consolidated':
      return {
        zh: `“${zh}”为${current}，是在地法人单位${previous}的${times(current, previous)}倍，疑为集团合并口径；按在地法人单位数计`,
        en: `“${en}” is ${current}, ×${times(current, previous)} of the ${previous} of the legal persons in place: perhaps a group’s consolidated figure; the one in place counts`,
      };
    default:
      return {
        zh: `“${zh}”由${previous}变为${current}，变动超过30%`,
        en: `“${en}” moved from ${previous} to ${current}, by more than 30 %`,
      };
  }
};

/** What is asked about a figure, with what it is compared with. */
export const askAbout = (title: Bilingual, warning: FigureWarning): Bilingual => {
  const slip = warning.unitSlip
    ? { zh: '，疑似单位错填（万元、亿元）', en: '; perhaps 万元 was entered for 亿元' }
    : { zh: '', en: '' };
  const { zh, en } = comparison(title, warning);
  return { zh: `${zh}${slip.zh}`, en: `${en}${slip.en}` };
};
