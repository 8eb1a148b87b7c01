import { bilingual } from '../../../engine/bilingual.ts';
import type { RegisterInput } from '../definition.ts';
import { INDICATOR_OPTIONS } from './indicators.ts';
import { rows } from './rows.ts';

const optional = { required: false } as const;

/**
 * 指标数据台账 (cultivation §1): an entry for each indicator of a cluster, or of the city; its rows are figures with
 * period, scope, stage, source and day. Targets, evaluation and screens read figures, never forms.
 */
export const figures: RegisterInput = {
  name: 'figures',
  version: 2,
  title: bilingual('指标数据台账', 'Figures'),
  one: bilingual('指标', 'Indicator'),
  basis: bilingual(
    '季度数为当年累计，单季数由相邻季度相减得出；增幅按同口径计算，没有同口径基数的注明“名义”；修订另起一行并写明理由，原数保留',
    'Quarters are the year to date, and a quarter alone is their difference; growth is like with like, and else called nominal; a revision is a row of its own with its reason, and the old one stays',
  ),
  fields: [
    {
      id: 'cluster',
      type: 'reference',
      to: 'cluster',
      ...optional,
      title: bilingual('集群', 'Cluster'),
    },
    {
      id: 'area',
      type: 'reference',
      to: 'org',
      ...optional,
      title: bilingual('全市或县区总量', 'Total of the city or a county'),
    },
    {
      id: 'indicator',
      type: 'choice',
      title: bilingual('指标', 'Indicator'),
      options: INDICATOR_OPTIONS,
    },
    { id: 'unit', type: 'text', maxLength: 20, title: bilingual('单位', 'Unit') },
    { id: 'holder', type: 'reference', to: 'org', title: bilingual('所属县区', 'County') },
  ],
  named: 'indicator',
  holder: 'holder',
  duty: 'indicator',
  found: { by: ['cluster', 'area', 'indicator'], act: 'record' },
  rows,
  states: [
    { id: 'kept', title: bilingual('在用', 'Kept') },
    { id: 'closed', title: bilingual('停用', 'Closed'), open: false },
  ],
  opens: {
    title: bilingual('登记指标', 'Open an indicator'),
    state: 'kept',
    by: ['department'],
    checks: ['one-subject', 'unit-of-indicator'],
  },
  acts: [
    {
      id: 'record',
      title: bilingual('登记数据', 'Record a figure'),
      from: ['kept'],
      by: ['department'],
      rows: { of: 'figures', effect: 'add' },
      checks: ['period-real', 'revised-with-reason', 'figure-rises-or-explained'],
    },
    {
      id: 'close',
      title: bilingual('停用指标', 'Close the indicator'),
      from: ['kept'],
      to: 'closed',
      by: ['office'],
      needs: ['reason'],
    },
    {
      id: 'open-again',
      title: bilingual('恢复使用', 'Use it again'),
      from: ['closed'],
      to: 'kept',
      by: ['office'],
      needs: ['reason'],
    },
  ],
  corrects: ['office'],
  derived: [
    { title: bilingual('最新数据', 'Latest'), by: 'figure-latest' },
    { title: bilingual('当季数', 'The quarter alone'), by: 'figure-quarter' },
    { title: bilingual('同比', 'Growth'), by: 'figure-growth' },
  ],
  tallies: ['hundred-class'],
  unique: [
    {
      id: 'cluster-indicator',
      title: bilingual('该集群的这一指标', 'This indicator of the cluster'),
      fields: ['cluster', 'indicator'],
    },
    {
      id: 'area-indicator',
      title: bilingual('该地区的这一指标', 'This indicator of the area'),
      fields: ['area', 'indicator'],
    },
  ],
  columns: ['cluster', 'area', 'unit'],
  sheet: [
    { title: '集群名称', field: 'cluster' },
    { title: '地区', field: 'area' },
    { title: '指标', field: 'indicator' },
    { title: '单位', field: 'unit' },
    { title: '所属县区', field: 'holder' },
    { title: '所属期', field: 'period' },
    { title: '本期累计', field: 'value' },
    { title: '上年同期', field: 'base' },
    { title: '同比%' },
    { title: '口径', field: 'scope' },
    { title: '数据阶段', field: 'stage' },
    { title: '数据来源', field: 'source' },
    { title: '截至日期', field: 'from' },
    { title: '依据', field: 'list' },
    { title: '备注', field: 'note' },
  ],
};
