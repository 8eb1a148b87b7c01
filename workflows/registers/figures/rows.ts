import { bilingual } from '../../../engine/bilingual.ts';
import type { RegisterInput } from '../definition.ts';
import { optionsOf, SCOPE, STAGE } from './stages.ts';

const optional = { required: false } as const;
const any = { type: 'decimal', unit: '', decimals: 6 } as const;

/** Figures, each for good: a later one stands beside it with its reason, and neither overwrites the other. */
export const rows: RegisterInput['rows'] = [
  {
    id: 'figures',
    title: bilingual('数据', 'Figures'),
    fields: [
      {
        id: 'period',
        type: 'text',
        maxLength: 6,
        title: bilingual('所属期', 'Period'),
        hint: bilingual('年度如2026，季度累计如2026Q2', 'a year, or the year up to a quarter'),
      },
      { ...any, id: 'value', title: bilingual('本期累计', 'Year to date') },
      { id: 'scope', type: 'choice', title: bilingual('口径', 'Scope'), options: optionsOf(SCOPE) },
      {
        id: 'stage',
        type: 'choice',
        title: bilingual('数据阶段', 'Stage'),
        options: optionsOf(STAGE),
      },
      { id: 'source', type: 'reference', to: 'org', title: bilingual('数据来源', 'Source') },
      {
        ...any,
        ...optional,
        id: 'base',
        title: bilingual('上年同期（同口径）', 'Same period last year, like with like'),
      },
      {
        id: 'partsIn',
        type: 'integer',
        unit: '家',
        min: 0,
        ...optional,
        title: bilingual('已报单位数', 'Parts that are in'),
      },
      {
        id: 'parts',
        type: 'integer',
        unit: '家',
        min: 1,
        ...optional,
        title: bilingual('应报单位数', 'Parts in all'),
      },
      { id: 'verified', type: 'yes-no', ...optional, title: bilingual('已核实', 'Verified') },
      {
        id: 'list',
        type: 'text',
        maxLength: 200,
        ...optional,
        title: bilingual('依据（名单、文件文号）', 'Rests on (list, document number)'),
      },
      {
        id: 'note',
        type: 'text',
        maxLength: 500,
        ...optional,
        title: bilingual('备注（修订的写明理由）', 'Note; of a revision, its reason'),
      },
      { id: 'from', type: 'date', title: bilingual('截至日期', 'As of') },
      { id: 'to', type: 'date', ...optional, title: bilingual('停用日期', 'Not used since') },
    ],
    ends: 'to',
  },
];
