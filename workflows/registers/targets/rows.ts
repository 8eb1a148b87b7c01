import { bilingual } from '../../../engine/bilingual.ts';
import type { RegisterInput } from '../definition.ts';
import { optionsOf, STAGE } from '../figures/stages.ts';

const from = { id: 'from', type: 'date', title: bilingual('截至日期', 'As of') } as const;
const to = {
  id: 'to',
  type: 'date',
  required: false,
  title: bilingual('作废日期', 'Struck on'),
} as const;

/** Figures, shares of counties, and explanations; a figure is struck with a reason and never overwritten. */
export const rows: RegisterInput['rows'] = [
  {
    id: 'progress',
    title: bilingual('进展数据', 'Figures'),
    fields: [
      {
        id: 'period',
        type: 'text',
        maxLength: 7,
        title: bilingual('所属期', 'Period'),
        hint: bilingual('如2026、2026Q2', 'e.g. 2026 or 2026Q2'),
      },
      { id: 'value', type: 'decimal', unit: '', title: bilingual('数值', 'Figure') },
      {
        id: 'stage',
        type: 'choice',
        title: bilingual('数据阶段', 'Stage'),
        options: optionsOf(STAGE),
      },
      { id: 'source', type: 'text', maxLength: 200, title: bilingual('来源', 'Source') },
      {
        id: 'denominator',
        type: 'text',
        maxLength: 200,
        required: false,
        title: bilingual('分母', 'Denominator'),
      },
      from,
      to,
    ],
    ends: 'to',
  },
  {
    id: 'splits',
    title: bilingual('分解任务', 'Shares of counties'),
    fields: [
      { id: 'county', type: 'reference', to: 'org', title: bilingual('县（市、区）', 'County') },
      { id: 'year', type: 'text', maxLength: 4, title: bilingual('年份', 'Year') },
      { id: 'value', type: 'decimal', unit: '', title: bilingual('分解值', 'Share') },
      { ...from, title: bilingual('下达日期', 'From') },
      to,
    ],
    ends: 'to',
    key: ['county', 'year'],
    listedUnder: 'county',
  },
  {
    id: 'lags',
    title: bilingual('滞后说明', 'Explanations of lags'),
    fields: [
      { id: 'cause', type: 'text', maxLength: 500, title: bilingual('滞后原因', 'Cause') },
      { id: 'measure', type: 'text', maxLength: 500, title: bilingual('措施', 'Measure') },
      { id: 'until', type: 'date', title: bilingual('赶上进度日期', 'Caught up by') },
      { ...from, title: bilingual('说明日期', 'Day') },
      to,
    ],
    ends: 'to',
  },
];
