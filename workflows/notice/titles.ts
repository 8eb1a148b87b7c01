import { type Bilingual, bilingual } from '../../engine/bilingual.ts';
import type { Consequence, Finding, ObjectionKind } from './objection.ts';

/** 核查结论. */
export const FINDING: Readonly<Record<Finding, Bilingual>> = {
  upheld: bilingual('异议成立', 'Upheld'),
  partly: bilingual('异议部分成立', 'Partly upheld'),
  'not-upheld': bilingual('异议不成立', 'Not upheld'),
};

/** What followed for the case. */
export const CONSEQUENCE: Readonly<Record<Consequence, Bilingual>> = {
  continue: bilingual('继续办理', 'it goes on'),
  're-notice': bilingual('重新公示', 'put on notice again'),
  suspend: bilingual('暂停办理', 'suspended'),
  remove: bilingual('移出拟定名单', 'removed from the proposed list'),
};

export const OBJECTION_KIND: Readonly<Record<ObjectionKind, Bilingual>> = {
  substantive: bilingual(
    '实质性异议：数据、业绩、材料是否真实，是否符合条件',
    'Of substance: whether figures, achievements and papers are true and the conditions are met',
  ),
  procedural: bilingual(
    '非实质性异议：单位、人员、名称、排序、程序等',
    'Of form: units, persons, names, order, procedure',
  ),
};
