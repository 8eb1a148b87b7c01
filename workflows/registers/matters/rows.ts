import { bilingual } from '../../../engine/bilingual.ts';
import type { RegisterInput } from '../definition.ts';

const from = { id: 'from', type: 'date', title: bilingual('日期', 'Day') } as const;
const to = {
  id: 'to',
  type: 'date',
  required: false,
  title: bilingual('办结日期', 'Done on'),
} as const;

/** What others say of a matter, and what is to be done about it. */
export const rows: RegisterInput['rows'] = [
  {
    id: 'asked',
    title: bilingual('征求意见单位', 'Organisations that are asked'),
    fields: [
      { id: 'unit', type: 'reference', to: 'org', title: bilingual('单位', 'Organisation') },
      { ...from, title: bilingual('征求日期', 'Asked on') },
      { ...to, title: bilingual('结束日期', 'Ended on') },
    ],
    ends: 'to',
    key: ['unit'],
  },
  {
    id: 'opinions',
    title: bilingual('有关单位意见', 'Opinions'),
    fields: [
      { id: 'unit', type: 'reference', to: 'org', title: bilingual('单位', 'Organisation') },
      { id: 'text', type: 'text', maxLength: 1000, title: bilingual('意见', 'Opinion') },
      {
        id: 'agrees',
        type: 'choice',
        title: bilingual('态度', 'How it stands to it'),
        options: [
          { id: 'agrees', title: bilingual('同意', 'Agrees') },
          { id: 'differs', title: bilingual('有不同意见', 'Differs') },
          { id: 'not-ours', title: bilingual('不涉及', 'Not its own') },
        ],
      },
      from,
      { ...to, title: bilingual('撤回日期', 'Withdrawn on') },
    ],
    ends: 'to',
  },
  {
    id: 'actions',
    title: bilingual('落实事项', 'Actions'),
    fields: [
      { id: 'lead', type: 'reference', to: 'org', title: bilingual('牵头单位', 'Lead') },
      {
        id: 'others',
        type: 'text',
        maxLength: 200,
        required: false,
        title: bilingual('配合单位', 'Supporting'),
      },
      { id: 'what', type: 'text', maxLength: 500, title: bilingual('事项', 'What is to be done') },
      { id: 'due', type: 'date', title: bilingual('时限', 'Until') },
      {
        id: 'progress',
        type: 'text',
        maxLength: 1000,
        required: false,
        title: bilingual('进展', 'How it stands'),
      },
      from,
      to,
    ],
    ends: 'to',
  },
];
