import { bilingual } from '../../../engine/bilingual.ts';

/** What is brought before the leading group (cultivation §3.13). */
export const MATTER_KINDS = [
  { id: 'across-areas', title: bilingual('跨地区', 'Across areas') },
  { id: 'across-trades', title: bilingual('跨行业', 'Across trades') },
  { id: 'land', title: bilingual('土地', 'Land') },
  { id: 'energy', title: bilingual('用能', 'Energy') },
  { id: 'emissions', title: bilingual('环境容量', 'Emissions') },
  { id: 'money', title: bilingual('资金', 'Money') },
  { id: 'people', title: bilingual('人才', 'People') },
  { id: 'policy', title: bilingual('政策', 'Policy') },
];
