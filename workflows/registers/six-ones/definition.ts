import { bilingual } from '../../../engine/bilingual.ts';
import type { RegisterInput } from '../definition.ts';
import { MATTER_KINDS } from '../matters/kinds.ts';
import { acts } from './acts.ts';

const from = { id: 'from', type: 'date', title: bilingual('日期', 'Day') } as const;
const to = {
  id: 'to',
  type: 'date',
  required: false,
  title: bilingual('解决日期', 'Solved on'),
} as const;
const what = {
  id: 'what',
  type: 'text',
  maxLength: 500,
  title: bilingual('问题', 'What it is'),
} as const;

/**
 * 六个一台账 (cultivation §3.11): one dated slot for each of the six of a cluster. A leader who moves leaves a vacancy at
 * once; contact is kept each quarter.
 */
export const sixOnes: RegisterInput = {
  name: 'six-ones',
  version: 2,
  title: bilingual('六个一台账', 'Six ones'),
  one: bilingual('六个一事项', 'One of the six'),
  basis: bilingual(
    '滨政办字〔2024〕18号：每个集群实行“六个一”工作机制；空缺30日内补齐、每季度联系一次为本系统默认设置',
    'The policy names the six of each cluster; thirty days for a vacancy and a contact each quarter are defaults of this system',
  ),
  fields: [
    {
      id: 'cluster',
      type: 'reference',
      to: 'cluster',
      title: bilingual('集群', 'Cluster'),
    },
    { id: 'county', type: 'reference', to: 'org', title: bilingual('责任县（市、区）', 'County') },
    {
      id: 'one',
      type: 'choice',
      title: bilingual('事项', 'Which of the six'),
      options: [
        { id: 'leader', title: bilingual('一名县级领导帮包', 'A county leader in charge') },
        { id: 'service-team', title: bilingual('一个服务专班', 'A service team') },
        { id: 'investment-team', title: bilingual('一个招商团队', 'An investment team') },
        { id: 'plan', title: bilingual('一套专项规划', 'A special plan') },
        { id: 'chain-leaders', title: bilingual('一批链主企业', 'A batch of chain leaders') },
        { id: 'policy', title: bilingual('一套优惠政策', 'A set of policies') },
      ],
    },
    {
      id: 'held',
      type: 'text',
      maxLength: 100,
      title: bilingual('落实情况（姓名职务、文件或名单）', 'Who or what it is'),
    },
    { id: 'from', type: 'date', title: bilingual('起始日期', 'From') },
    { id: 'until', type: 'date', required: false, title: bilingual('空缺自', 'Vacant since') },
  ],
  named: 'held',
  holder: 'county',
  rows: [
    {
      id: 'contacts',
      title: bilingual('联系服务记录', 'Contacts'),
      fields: [from, { ...what, title: bilingual('内容', 'What was done') }, to],
      ends: 'to',
    },
    {
      id: 'problems',
      title: bilingual('企业反映问题', 'Problems that were raised'),
      fields: [
        from,
        what,
        {
          id: 'kind',
          type: 'choice',
          required: false,
          title: bilingual('需协调类别', 'Kind, where it needs coordination'),
          options: MATTER_KINDS,
        },
        to,
      ],
      ends: 'to',
    },
    {
      id: 'firms',
      title: bilingual('链主企业', 'Chain leaders'),
      fields: [
        {
          id: 'code',
          type: 'text',
          format: 'credit-code',
          title: bilingual('统一社会信用代码', 'Unified social credit code'),
        },
        { id: 'name', type: 'text', maxLength: 100, title: bilingual('企业名称', 'Name') },
        from,
        { ...to, title: bilingual('退出日期', 'Until') },
      ],
      ends: 'to',
      key: ['code'],
    },
  ],
  states: [
    { id: 'held', title: bilingual('落实', 'In place') },
    { id: 'vacant', title: bilingual('空缺', 'Vacant') },
    { id: 'closed', title: bilingual('不再实行', 'No longer kept'), open: false },
  ],
  opens: {
    title: bilingual('登记六个一', 'Put one of the six in place'),
    state: 'held',
    by: ['holder', 'office'],
    needs: ['document'],
  },
  acts,
  corrects: ['holder', 'office'],
  asks: [
    {
      id: 'fill-vacancy',
      title: bilingual('补齐六个一', 'Fill the vacancy'),
      why: bilingual(
        '该项空缺，须在30日内以文件补齐',
        'it is vacant: fill it by a document within thirty days',
      ),
      in: ['vacant'],
      of: 'holder',
      acts: ['fill'],
      // From the day on which the holder left, whenever that was recorded.
      due: { rule: 'after-field', field: 'until', days: 30 },
      remind: 5,
      escalate: { days: 1, to: 'office' },
    },
    {
      id: 'contact-due',
      title: bilingual('登记本季度联系服务', 'Record the contact of the quarter'),
      why: bilingual('每季度至少联系服务一次', 'contact is kept each quarter'),
      in: ['held'],
      of: 'holder',
      acts: ['record-contact'],
      due: { rule: 'each-quarter', day: 10 },
      remind: 5,
    },
  ],
  marks: [
    {
      id: 'vacant',
      title: bilingual('空缺', 'Vacant'),
      light: 'blue',
      all: [{ of: 'state', in: ['vacant'] }],
    },
    {
      id: 'long-vacant',
      title: bilingual('空缺满30日', 'Vacant for thirty days'),
      light: 'yellow',
      all: [
        { of: 'state', in: ['vacant'] },
        { of: 'late', asks: ['fill-vacancy'] },
      ],
    },
    {
      id: 'no-contact',
      title: bilingual('上季度未联系', 'No contact last quarter'),
      light: 'yellow',
      all: [{ of: 'late', asks: ['contact-due'] }],
    },
    {
      id: 'problem-open',
      title: bilingual('有未解决问题', 'A problem is open'),
      light: 'blue',
      all: [
        { of: 'state', in: ['held', 'vacant'] },
        { of: 'rows', rows: 'problems', some: true },
      ],
    },
  ],
  unique: [
    {
      id: 'slot',
      title: bilingual('该集群的这一事项', 'This one of the cluster'),
      fields: ['cluster', 'one'],
    },
  ],
  orderedBy: 'cluster',
  columns: ['cluster', 'one', 'from', 'until'],
  sheet: [
    { title: '集群名称', field: 'cluster' },
    { title: '县区', field: 'county' },
    { title: '事项', field: 'one' },
    { title: '落实情况', field: 'held' },
    { title: '起始日期', field: 'from' },
    { title: '空缺自', field: 'until' },
  ],
};
