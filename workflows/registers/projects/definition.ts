import { bilingual } from '../../../engine/bilingual.ts';
import type { RegisterInput } from '../definition.ts';
import { acts, BEFORE_START, UNDER_WAY } from './acts.ts';
import { comparisons, marks } from './dispatching.ts';
import { fields } from './fields.ts';

/**
 * 项目台账 (cultivation §3.9): stages and origin apart, a report each month, and the two lists of 双调度 side by side:
 * what the bureau sees on the site, and what statistics has entered.
 */
export const projects: RegisterInput = {
  name: 'projects',
  version: 2,
  title: bilingual('项目台账', 'Projects'),
  one: bilingual('项目', 'Project'),
  basis: bilingual(
    '滨政办字〔2024〕18号列有谋划储备、建设开工、竣工投产、招引签约；阶段划分、月报日期和亮灯天数为本系统默认设置',
    'The policy names reserve, start, production and signing; stages, days and lights are defaults of this system',
  ),
  fields,
  named: 'name',
  holder: 'county',
  states: [
    { id: 'reserve', title: bilingual('储备', 'Reserve') },
    { id: 'signed', title: bilingual('签约', 'Signed') },
    { id: 'started', title: bilingual('开工', 'Started') },
    { id: 'building', title: bilingual('在建', 'Under construction') },
    { id: 'finished', title: bilingual('竣工', 'Finished') },
    { id: 'producing', title: bilingual('投产', 'Producing') },
    { id: 'effective', title: bilingual('达效', 'Effective'), open: false },
    { id: 'postponed', title: bilingual('缓建', 'Postponed') },
    { id: 'suspended', title: bilingual('停建', 'Suspended') },
    { id: 'merged', title: bilingual('并入', 'Merged'), open: false },
    { id: 'cancelled', title: bilingual('取消', 'Cancelled'), open: false },
  ],
  opens: {
    title: bilingual('登记项目', 'Register a project'),
    state: 'reserve',
    by: ['holder', 'department'],
  },
  acts,
  corrects: ['holder', 'department'],
  // One builder on one site: whatever stands there is asked about within half a year (cultivation §3.9).
  alike: { by: ['code', 'site'], within: 183, names: 'projectCode', into: 'alike' },
  asks: [
    {
      id: 'split-due',
      title: bilingual('核实是否拆分项目', 'See whether a project was split'),
      why: bilingual(
        '同一单位、同一地点六个月内登记了多个项目：属于拆分的请并入，不属于的请说明理由；核实前统计数以登记为准',
        'one builder registered several projects on one site within six months: merge what was split, or say why it was not',
      ),
      in: [...BEFORE_START, ...UNDER_WAY],
      when: [
        { of: 'field', field: 'alike', filled: true },
        { of: 'field', field: 'apart', filled: false },
      ],
      of: 'department',
      acts: ['merge', 'keep-apart'],
      due: { rule: 'working-days', days: 5 },
      escalate: { days: 5, to: 'office' },
    },
    {
      id: 'start-due',
      title: bilingual('落实项目开工', 'See that the project starts'),
      why: bilingual(
        '计划开工时间已到，请办理开工，或说明缓建、取消的理由',
        'it was planned to start: record the start, or say why it is postponed or cancelled',
      ),
      in: BEFORE_START,
      of: 'holder',
      acts: ['start', 'postpone', 'cancel'],
      // Yellow a month after the plan, red after two.
      due: { rule: 'after-field', field: 'planStart', days: 30 },
      escalate: { days: 30, unit: 'calendar', to: 'office' },
    },
    {
      id: 'month-due',
      title: bilingual('填报月度进展', 'Report the month'),
      why: bilingual(
        '每月8日前填报上月进展，入库资料10日截止',
        'by the 8th of each month: papers for statistics close on the 10th',
      ),
      in: UNDER_WAY,
      of: 'holder',
      acts: ['report-month'],
      due: { rule: 'each-month', day: 8 },
      // No report for two months: a month after the first was due the second is too, in the longest month.
      escalate: { days: 31, unit: 'calendar', to: 'department' },
    },
  ],
  marks,
  tallies: [
    'renovation-over-500',
    'reserve',
    'signed',
    'started',
    'completed',
    'planned-start',
    'planned-finish',
    'started-not-entered',
    'entered-not-started',
    'start-overdue',
  ],
  unique: [
    { id: 'project-code', title: bilingual('项目代码', 'Project code'), fields: ['projectCode'] },
  ],
  orderedBy: 'projectCode',
  columns: ['projectCode', 'cluster', 'kind', 'planTotal', 'doneYear', 'month', 'hundred'],
  sheet: [
    { title: '项目名称', field: 'name' },
    { title: '项目代码', field: 'projectCode' },
    { title: '建设单位', field: 'builder' },
    { title: '统一社会信用代码', field: 'code' },
    { title: '所属集群', field: 'cluster' },
    { title: '县区', field: 'county' },
    { title: '建设地点', field: 'site' },
    { title: '来源', field: 'origin' },
    { title: '类别', field: 'kind' },
    { title: '总投资', field: 'planTotal' },
    { title: '年度计划', field: 'planYear' },
    { title: '本月完成', field: 'doneMonth' },
    { title: '本年累计', field: 'doneYear' },
    { title: '计划开工时间', field: 'planStart' },
    { title: '计划竣工时间', field: 'planFinish' },
    { title: '开工时间', field: 'start' },
    { title: '竣工时间', field: 'finish' },
    { title: '形象进度', field: 'progress' },
    { title: '入库时间', field: 'inStatistics' },
    { title: '存在问题', field: 'problem' },
    { title: '帮包领导', field: 'sponsor' },
  ],
  comparisons,
};
