import { bilingual } from '../../../engine/bilingual.ts';
import type { RegisterInput } from '../definition.ts';
import { acts } from './acts.ts';
import { asks } from './asks.ts';
import { MATTER_KINDS } from './kinds.ts';
import { rows } from './rows.ts';

/** 提请协调事项 (cultivation §3.13): what counties and departments bring before the leading group, from raising to closing. */
export const matters: RegisterInput = {
  name: 'matters',
  version: 2,
  title: bilingual('督办台账', 'Matters'),
  one: bilingual('协调事项', 'Matter'),
  basis: bilingual(
    '滨政办字〔2024〕18号：市领导小组统筹协调跨地区、跨行业的重大事项；受理、征求意见和协调的天数为本系统默认设置',
    'The policy lets the leading group coordinate across areas and trades; the days of each step are defaults of this system',
  ),
  fields: [
    {
      id: 'kind',
      type: 'choice',
      title: bilingual('类别', 'Kind'),
      options: MATTER_KINDS,
    },
    { id: 'title', type: 'text', maxLength: 100, title: bilingual('事项', 'Matter') },
    {
      id: 'text',
      type: 'text',
      maxLength: 2000,
      title: bilingual('情况和建议', 'What it is about'),
    },
    { id: 'raiser', type: 'reference', to: 'org', title: bilingual('提出单位', 'Raised by') },
    {
      id: 'cluster',
      type: 'reference',
      to: 'cluster',
      required: false,
      title: bilingual('涉及集群', 'Cluster'),
    },
    {
      id: 'quantity',
      type: 'text',
      maxLength: 60,
      required: false,
      title: bilingual('数量和单位（亩、吨标煤、万元等）', 'How much of what'),
    },
    {
      id: 'meeting',
      type: 'date',
      required: false,
      title: bilingual('会议日期', 'Meeting on'),
    },
    {
      id: 'differences',
      type: 'text',
      maxLength: 2000,
      required: false,
      title: bilingual('主要分歧', 'On what they differ'),
    },
    {
      id: 'decided',
      type: 'text',
      maxLength: 2000,
      required: false,
      title: bilingual('议定意见', 'What was decided'),
    },
  ],
  named: 'title',
  holder: 'raiser',
  rows,
  states: [
    { id: 'raised', title: bilingual('提出', 'Raised') },
    { id: 'accepted', title: bilingual('受理', 'Accepted') },
    { id: 'consulting', title: bilingual('征求意见', 'Opinions are asked for') },
    { id: 'coordinating', title: bilingual('协调', 'Coordinated') },
    { id: 'on-agenda', title: bilingual('上会', 'On the agenda') },
    { id: 'decided', title: bilingual('议定', 'Decided') },
    { id: 'carrying-out', title: bilingual('落实', 'Carried out') },
    { id: 'closed', title: bilingual('销号', 'Closed'), open: false },
    { id: 'declined', title: bilingual('不予受理', 'Declined'), open: false },
    { id: 'withdrawn', title: bilingual('撤回', 'Withdrawn'), open: false },
  ],
  opens: {
    title: bilingual('提出事项', 'Raise a matter'),
    state: 'raised',
    by: ['holder', 'office'],
  },
  acts,
  corrects: ['holder', 'office'],
  asks,
  derived: [{ title: bilingual('督办', 'Light'), by: 'matter-light' }],
  marks: [
    {
      id: 'late',
      title: bilingual('逾期', 'Overdue'),
      light: 'red',
      all: [{ of: 'late', asks: asks.map(({ id }) => id) }],
    },
    {
      id: 'waiting-for-meeting',
      title: bilingual('待上会', 'Waits for a meeting'),
      light: 'blue',
      all: [{ of: 'state', in: ['on-agenda'] }],
    },
  ],
  tallies: ['open', 'overdue', 'on-agenda'],
  columns: ['kind', 'cluster', 'meeting'],
  sheet: [
    { title: '事项', field: 'title' },
    { title: '类别', field: 'kind' },
    { title: '来源', field: 'raiser' },
    { title: '涉及集群', field: 'cluster' },
    { title: '情况和建议', field: 'text' },
    { title: '数量', field: 'quantity' },
    { title: '会议日期', field: 'meeting' },
    { title: '主要分歧', field: 'differences' },
    { title: '议定意见', field: 'decided' },
  ],
  rowSheets: [
    {
      id: 'actions',
      title: bilingual('督办台账', 'Actions to be seen to'),
      rows: 'actions',
      sheet: [
        { title: '事项', row: 'what' },
        { title: '来源', field: 'title' },
        { title: '提出单位', field: 'raiser' },
        { title: '牵头', row: 'lead' },
        { title: '配合', row: 'others' },
        { title: '时限', row: 'due' },
        { title: '进展', row: 'progress' },
        { title: '状态', by: 'action-light' },
      ],
    },
  ],
};
