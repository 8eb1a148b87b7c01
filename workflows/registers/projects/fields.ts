import { bilingual } from '../../../engine/bilingual.ts';
import type { RegisterInput } from '../definition.ts';
import { MATTER_KINDS } from '../matters/kinds.ts';

const wan = { type: 'decimal', unit: '万元', decimals: 2, min: '0' } as const;
const optional = { required: false } as const;

/** What a project's dispatching table says of it; money in 万元. */
export const fields: RegisterInput['fields'] = [
  {
    id: 'projectCode',
    type: 'text',
    maxLength: 40,
    title: bilingual('项目代码', 'Project code'),
    hint: bilingual('投资项目在线审批监管平台赋码', 'As the approval platform gives it'),
  },
  { id: 'name', type: 'text', maxLength: 100, title: bilingual('项目名称', 'Project') },
  {
    id: 'code',
    type: 'text',
    format: 'credit-code',
    title: bilingual('统一社会信用代码', 'Credit code of the builder'),
  },
  { id: 'builder', type: 'text', maxLength: 100, title: bilingual('建设单位', 'Builder') },
  {
    id: 'cluster',
    type: 'reference',
    to: 'cluster',
    ...optional,
    title: bilingual('所属集群', 'Cluster'),
  },
  { id: 'county', type: 'reference', to: 'org', title: bilingual('所在县（市、区）', 'County') },
  {
    id: 'site',
    type: 'text',
    maxLength: 100,
    ...optional,
    title: bilingual('建设地点', 'Site'),
    hint: bilingual('乡镇、园区和地块', 'township, park and plot'),
  },
  {
    id: 'origin',
    type: 'choice',
    title: bilingual('来源', 'Origin'),
    options: [
      { id: 'local', title: bilingual('本地', 'Local') },
      { id: 'invited', title: bilingual('招引', 'Invited from outside') },
    ],
  },
  {
    id: 'kind',
    type: 'choice',
    title: bilingual('类别', 'Kind'),
    options: [
      { id: 'renovation', title: bilingual('技改', 'Technical renovation') },
      { id: 'new', title: bilingual('新建', 'New') },
    ],
  },
  { ...wan, id: 'planTotal', title: bilingual('总投资', 'Planned in all') },
  { ...wan, ...optional, id: 'equipment', title: bilingual('其中设备投资', 'Of it equipment') },
  { ...wan, ...optional, id: 'planYear', title: bilingual('年度计划', 'Planned this year') },
  { id: 'planStart', type: 'date', title: bilingual('计划开工时间', 'Planned start') },
  { id: 'planFinish', type: 'date', title: bilingual('计划竣工时间', 'Planned finish') },
  { id: 'start', type: 'date', ...optional, title: bilingual('开工时间', 'Started') },
  { id: 'finish', type: 'date', ...optional, title: bilingual('竣工时间', 'Finished') },
  { id: 'producing', type: 'date', ...optional, title: bilingual('投产时间', 'Producing since') },
  {
    id: 'month',
    type: 'text',
    maxLength: 7,
    ...optional,
    title: bilingual('调度月份', 'Reported month'),
    hint: bilingual('如2026-03', 'e.g. 2026-03'),
  },
  { ...wan, ...optional, id: 'doneMonth', title: bilingual('本月完成', 'Done this month') },
  { ...wan, ...optional, id: 'doneYear', title: bilingual('本年累计', 'Done this year') },
  { ...wan, ...optional, id: 'doneTotal', title: bilingual('自开工累计', 'Done in all') },
  {
    id: 'progress',
    type: 'text',
    maxLength: 500,
    ...optional,
    title: bilingual('形象进度', 'As it looks'),
  },
  {
    id: 'inStatistics',
    type: 'date',
    ...optional,
    title: bilingual('入库时间', 'Entered into statistics'),
  },
  {
    id: 'hundred',
    type: 'yes-no',
    ...optional,
    title: bilingual('“百项”重点技改', 'One of the hundred'),
  },
  {
    id: 'sponsor',
    type: 'text',
    maxLength: 50,
    ...optional,
    title: bilingual('帮包领导', 'Sponsoring leader'),
  },
  {
    id: 'difference',
    type: 'text',
    maxLength: 200,
    ...optional,
    title: bilingual('差异原因', 'Why the lists differ'),
  },
  {
    id: 'differenceUntil',
    type: 'date',
    ...optional,
    title: bilingual('整改时限', 'To be put right by'),
  },
  {
    id: 'escalatedOn',
    type: 'date',
    ...optional,
    title: bilingual('报帮包领导日期', 'Sponsoring leader told on'),
  },
  {
    id: 'matterKind',
    type: 'choice',
    options: MATTER_KINDS,
    ...optional,
    title: bilingual('需协调类别', 'Kind of what is to be coordinated'),
  },
  {
    id: 'request',
    type: 'text',
    maxLength: 1000,
    ...optional,
    title: bilingual('需协调的情况和建议', 'What is to be coordinated'),
  },
  {
    id: 'problem',
    type: 'text',
    maxLength: 500,
    ...optional,
    title: bilingual('存在问题', 'Problems'),
  },
  {
    id: 'alike',
    type: 'text',
    maxLength: 200,
    ...optional,
    title: bilingual('疑似拆分的同类项目代码', 'Codes of projects that it may be split from'),
  },
  {
    id: 'apart',
    type: 'yes-no',
    ...optional,
    title: bilingual('已核实为独立项目', 'Found to be a project of its own'),
  },
  {
    id: 'mergedInto',
    type: 'text',
    maxLength: 40,
    ...optional,
    title: bilingual('并入项目代码', 'Code of the project that it was merged into'),
  },
];
