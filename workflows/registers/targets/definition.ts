import { bilingual } from '../../../engine/bilingual.ts';
import type { RegisterInput } from '../definition.ts';
import { CALIBER, fields } from './fields.ts';
import { rows } from './rows.ts';

const OPEN = ['caliber-open', 'running'];

/**
 * 目标台账 (cultivation §3.8): the targets of a set as its document has them. What counts is fixed by minutes before any
 * per cent or light; figures are added and never overwritten; lights are computed.
 */
export const targets: RegisterInput = {
  name: 'targets',
  version: 1,
  title: bilingual('目标台账', 'Target ledger'),
  one: bilingual('目标', 'Target'),
  basis: bilingual(
    '目标值和责任单位以发布目标体系的文件为准；牵头单位按责任单位首位确定、亮灯规则和填报日期为本系统默认设置',
    'Figures and units are the document’s; that the first unit leads, the lights and the days are defaults of this system',
  ),
  fields,
  named: 'title',
  holder: 'lead',
  heldBy: 'departments',
  rows,
  states: [
    { id: 'caliber-open', title: bilingual('待定口径', 'What counts is open') },
    { id: 'running', title: bilingual('执行中', 'Running') },
    { id: 'reached', title: bilingual('完成', 'Reached'), open: false },
    { id: 'missed', title: bilingual('未完成', 'Missed'), open: false },
    { id: 'ended', title: bilingual('终止', 'Ended'), open: false },
  ],
  opens: {
    title: bilingual('列入目标', 'Adopt a target'),
    state: 'caliber-open',
    by: ['office'],
    needs: ['document'],
  },
  acts: [
    {
      id: 'fix-caliber',
      title: bilingual('确定口径', 'Fix what counts'),
      from: OPEN,
      to: 'running',
      by: ['office'],
      sets: CALIBER,
      optional: ['denominator', 'evidence', 'baseValue', 'baseAsOf'],
      needs: ['document'],
    },
    {
      id: 'split',
      title: bilingual('分解任务', 'Give a county its share'),
      from: OPEN,
      by: ['office', 'holder'],
      rows: { of: 'splits', effect: 'add' },
      needs: ['document'],
    },
    {
      id: 'enter-progress',
      title: bilingual('登记进展数据', 'Enter a figure'),
      from: OPEN,
      by: ['holder'],
      rows: { of: 'progress', effect: 'add' },
      checks: ['denominator-as-fixed'],
    },
    {
      id: 'strike-progress',
      title: bilingual('作废进展数据', 'Strike a figure'),
      from: [...OPEN, 'reached', 'missed'],
      by: ['holder'],
      rows: { of: 'progress', effect: 'end' },
      needs: ['reason'],
    },
    {
      id: 'explain-lag',
      title: bilingual('说明滞后原因', 'Explain a lag'),
      from: OPEN,
      by: ['holder'],
      rows: { of: 'lags', effect: 'add' },
    },
    {
      id: 'adjust',
      title: bilingual('调整目标', 'Adjust the target'),
      from: OPEN,
      by: ['office'],
      sets: ['word', 'value', 'by'],
      optional: ['by'],
      needs: ['document'],
    },
    {
      id: 'hand-over',
      title: bilingual('变更牵头单位', 'Hand over the lead'),
      from: OPEN,
      by: ['office'],
      sets: ['lead'],
      needs: ['document'],
    },
    {
      id: 'close-reached',
      title: bilingual('办理完成', 'Close as reached'),
      from: ['running'],
      to: 'reached',
      by: ['office'],
      needs: ['document'],
      checks: ['annual-figure-there'],
    },
    {
      id: 'close-missed',
      title: bilingual('办理未完成', 'Close as missed'),
      from: ['running'],
      to: 'missed',
      by: ['office'],
      needs: ['document'],
      checks: ['annual-figure-there'],
    },
    {
      id: 'end',
      title: bilingual('终止目标', 'End the target'),
      from: OPEN,
      to: 'ended',
      by: ['office'],
      needs: ['document'],
    },
    {
      id: 'run-again',
      title: bilingual('恢复执行', 'Run again'),
      from: ['reached', 'missed', 'ended'],
      to: 'running',
      by: ['office'],
      needs: ['document'],
    },
  ],
  corrects: ['office'],
  asks: [
    {
      id: 'progress-due',
      title: bilingual('填报目标进展', 'Enter the figure of the quarter'),
      why: bilingual(
        '每季度后首月28日前填报上季进展，办公室据此起草季度通报',
        'by the 28th after each quarter: the bulletin is drafted from it',
      ),
      in: ['running'],
      of: 'holder',
      acts: ['enter-progress'],
      due: { rule: 'each-quarter', day: 28 },
      remind: 3,
      escalate: { days: 5, to: 'office' },
    },
  ],
  marks: [
    {
      id: 'caliber-open',
      title: bilingual('口径待定', 'What counts is open'),
      light: 'grey',
      all: [{ of: 'state', in: ['caliber-open'] }],
    },
  ],
  derived: [
    { title: bilingual('完成情况', 'Attained'), by: 'target-attained' },
    { title: bilingual('灯', 'Light'), by: 'target-light' },
  ],
  unique: [
    {
      id: 'number',
      title: bilingual('该体系的这一编号', 'This number of the set'),
      fields: ['set', 'number'],
    },
  ],
  columns: ['set', 'number', 'value', 'unit', 'by', 'kind'],
  sheet: [
    { title: '目标体系', field: 'set' },
    { title: '编号', field: 'number' },
    { title: '指标', field: 'title' },
    { title: '文件用语', field: 'word' },
    { title: '目标值', field: 'value' },
    { title: '单位', field: 'unit' },
    { title: '完成年份', field: 'by' },
    { title: '计算方式', field: 'kind' },
    { title: '牵头单位', field: 'lead' },
    { title: '配合单位', field: 'support' },
    { title: '条款', field: 'clause' },
    { title: '统计口径', field: 'counts' },
    { title: '起算日', field: 'firstDay' },
    { title: '基期值', field: 'baseValue' },
    { title: '滞后原因' },
    { title: '措施' },
  ],
};
