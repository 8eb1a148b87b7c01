import { bilingual } from '../../../engine/bilingual.ts';
import type { RegisterInput } from '../definition.ts';
import { INDICATOR_OPTIONS } from '../figures/indicators.ts';
import { optionsOf, SCOPE } from '../figures/stages.ts';
import { MEASURES } from './measure.ts';

const optional = { required: false } as const;

/** What a target says, and below it what minutes have fixed about how it is counted. */
export const fields: RegisterInput['fields'] = [
  { id: 'set', type: 'text', maxLength: 40, title: bilingual('目标体系', 'Set') },
  { id: 'number', type: 'text', maxLength: 20, title: bilingual('编号', 'Number') },
  { id: 'title', type: 'text', maxLength: 100, title: bilingual('指标', 'Target') },
  {
    id: 'word',
    type: 'choice',
    title: bilingual('文件用语', 'The policy’s word'),
    options: [
      { id: 'above', title: bilingual('过', 'more than') },
      { id: 'reach', title: bilingual('达到', 'reach') },
      { id: 'at-least', title: bilingual('以上', 'at least') },
      { id: 'bare', title: bilingual('无用语（按以上）', 'no word, read as at least') },
      { id: 'about', title: bilingual('左右', 'about') },
      { id: 'class', title: bilingual('级', 'of this class') },
      { id: 'named', title: bilingual('名称中的数', 'in a name only') },
      { id: 'some', title: bilingual('一批（未定数量）', 'some, without a number') },
    ],
  },
  {
    id: 'value',
    type: 'decimal',
    unit: '',
    ...optional,
    title: bilingual('目标值', 'Figure'),
  },
  { id: 'unit', type: 'text', maxLength: 10, title: bilingual('单位', 'Unit') },
  {
    id: 'by',
    type: 'text',
    maxLength: 4,
    ...optional,
    title: bilingual('完成年份', 'By the end of'),
  },
  {
    id: 'kind',
    type: 'choice',
    title: bilingual('计算方式', 'How it is counted'),
    options: [
      { id: 'stock', title: bilingual('存量', 'Stock') },
      { id: 'cumulative', title: bilingual('累计', 'Cumulative') },
      { id: 'yearly', title: bilingual('当年', 'Each year anew') },
      { id: 'growth', title: bilingual('增幅', 'Growth') },
      { id: 'ratio', title: bilingual('比率', 'Ratio') },
      { id: 'level', title: bilingual('年度水平', 'Level of a year') },
      { id: 'list', title: bilingual('清单', 'List') },
    ],
  },
  { id: 'lead', type: 'reference', to: 'org', title: bilingual('牵头单位', 'Lead') },
  {
    id: 'support',
    type: 'text',
    maxLength: 200,
    ...optional,
    title: bilingual('配合单位', 'Supporting'),
  },
  { id: 'clause', type: 'text', maxLength: 40, ...optional, title: bilingual('条款', 'Clause') },
  {
    id: 'counts',
    type: 'text',
    maxLength: 1000,
    ...optional,
    title: bilingual('统计口径', 'What counts'),
  },
  { id: 'firstDay', type: 'date', ...optional, title: bilingual('起算日', 'First day') },
  {
    id: 'denominator',
    type: 'text',
    maxLength: 200,
    ...optional,
    title: bilingual('分母', 'Denominator'),
  },
  {
    id: 'evidence',
    type: 'text',
    maxLength: 500,
    ...optional,
    title: bilingual('佐证', 'Proved by'),
  },
  {
    id: 'baseValue',
    type: 'decimal',
    unit: '',
    ...optional,
    title: bilingual('基期值', 'Base'),
  },
  { id: 'baseAsOf', type: 'date', ...optional, title: bilingual('基期', 'Base as of') },
  {
    id: 'measure',
    type: 'choice',
    ...optional,
    title: bilingual('数据来源', 'Read from'),
    options: optionsOf(MEASURES),
  },
  {
    id: 'cluster',
    type: 'reference',
    to: 'cluster',
    ...optional,
    title: bilingual('所指集群', 'Cluster meant'),
  },
  {
    id: 'area',
    type: 'reference',
    to: 'org',
    ...optional,
    title: bilingual('所指地区', 'Area meant'),
  },
  {
    id: 'indicator',
    type: 'choice',
    ...optional,
    title: bilingual('所取指标', 'Indicator read'),
    options: INDICATOR_OPTIONS,
  },
  {
    id: 'scope',
    type: 'choice',
    ...optional,
    title: bilingual('数据口径', 'Scope'),
    options: optionsOf(SCOPE),
  },
];

/** Where minutes say that a figure is read from; left out, the lead enters it. */
const READ_FROM = ['measure', 'cluster', 'area', 'indicator', 'scope'];

/** What minutes fix: before they have, there is neither a per cent nor a light. */
export const CALIBER = [
  'counts',
  'firstDay',
  'denominator',
  'evidence',
  'baseValue',
  'baseAsOf',
  ...READ_FROM,
];
