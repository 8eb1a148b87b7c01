import * as z from 'zod';
import { must, mustRest } from '../case-view.ts';
import { confirmPart } from '../filing.ts';
import type { Year } from './days.ts';
import { partsOf, Q2, type Quarter } from './quarters.ts';
import {
  type Answers,
  answersOf,
  confirm,
  fileReport,
  fillReport,
  reportOf,
  sheetOf,
  standing,
  verify,
} from './reports.ts';

/** What departments hold otherwise in the first half of the year: another scope, and another figure. */
export const HELD_OTHERWISE: Readonly<Record<string, Answers>> = {
  'beef-processing': {
    'BZ-STATS': {
      'size.revenue': {
        answer: 'other-scope',
        value: '242.9',
        scope: 'above-scale',
        source: '规上工业统计月报（示例）',
      },
    },
  },
  'commercial-kitchenware': {
    'BZ-TAX': { 'size.tax': { answer: 'differs', value: '2.64', source: '入库税收台账（示例）' } },
  },
};

const adopt = async (year: Year, name: string, body: object): Promise<void> => {
  const { id } = reportOf(year, Q2, name);
  const office = year.world.as('office');
  await office.isRefused('FiguresUnsettled', id, 'ConfirmReport');
  await office.does(id, 'AdoptFigure', body);
};

/** 采用数据: one disputed figure goes out beside the reported one with its scope, one in its place. */
export const settleDisputes = async (year: Year): Promise<void> => {
  await adopt(year, 'beef-processing', {
    field: 'size.revenue',
    adopted: 'both',
    department: 'BZ-STATS',
    reason: '填报为全口径，统计为规上口径，两数并列（示例）。',
  });
  await adopt(year, 'commercial-kitchenware', {
    field: 'size.tax',
    adopted: 'department',
    department: 'BZ-TAX',
    reason: '经核对，以税务部门入库数为准（示例）。',
  });
  year.world.tell(
    '上半年：肉牛加工营业收入“口径不同”，两数并列；商用厨具税收“不一致”，采用部门数',
    'first half: one figure counted otherwise stands beside the reported one, one that differs in its place',
  );
};

const PARTNER = '371621';
const PART = `partnerPart@${PARTNER}`;

/** A joint cluster without one partner's part: it shows 2/3, and cannot be filed. */
export const withoutPartner = async (year: Year, quarter: Quarter, name: string): Promise<void> => {
  const { world } = year;
  await fillReport(year, quarter, name, [PART]);
  const { id, application } = reportOf(year, quarter, name);
  const line = (await sheetOf(year, quarter)).find(({ about }) => about.id === id);
  must(
    line?.partsIn?.units === 2 && line.partsIn.of === 3,
    `parts in: ${JSON.stringify(line?.partsIn)}, not 2 of 3`,
  );
  await world
    .as(`county:${application.applicant}`)
    .isRefused('ApplicationIncomplete', id, 'FileCase', { explanations: {} });
  world.tell(
    '智能纺织集群（三县联合）：惠民县尚未填报，显示不完整（2/3），不能报送',
    'the joint cluster of three counties: one part is missing, 2/3, and nothing can be filed',
  );
};

/** The partner's part is there: the sum is whole, and filed. */
export const withPartner = async (year: Year, quarter: Quarter, name: string): Promise<void> => {
  const joint = reportOf(year, quarter, name);
  const part = partsOf(joint.application, quarter)[PART] ?? {};
  await confirmPart(year.world, joint, PART, part);
  await fileReport(year, quarter, name);
  year.world.tell('惠民县补齐后报送', 'the missing part comes in, and the report is filed');
};

const Desk = z.object({
  tasks: z.object({ items: z.array(z.object({ id: z.string(), stream: z.string() })) }).optional(),
});

/** 逾期未报: the sheet says so on the day after, and five working days later it lies on the leading group's desk. */
export const isLate = async (year: Year, quarter: Quarter, name: string): Promise<void> => {
  const { id } = reportOf(year, quarter, name);
  const line = (await sheetOf(year, quarter)).find(({ about }) => about.id === id);
  must(line?.lateness === 'late', `${name}: ${line?.lateness}, not late`);
  year.world.tell('精细化工集群逾期未报', 'one county is late');
};

export const pressLate = async (year: Year, quarter: Quarter, name: string): Promise<void> => {
  const { id } = reportOf(year, quarter, name);
  const group = year.world.as('body:BZ-LEADING-GROUP');
  const { tasks } = await group.get('/api/desk', Desk);
  must(
    tasks?.items.some(({ stream }) => stream === `CASE#${id}`) === true,
    'the leading group was not told of the late report',
  );
  await group.does(id, 'UrgeUnit', { note: '已电话督促无棣县，3日内报送（示例）。' });
  year.world.tell(
    '逾期5个工作日，报领导小组督促',
    'five working days late: the leading group presses the county',
  );
};

/** What came late is verified and confirmed as all else. */
export const takeLate = async (year: Year, quarter: Quarter, name: string): Promise<void> => {
  await fillReport(year, quarter, name);
  await fileReport(year, quarter, name);
  await verify(year, quarter, name);
  await confirm(year, quarter, [name]);
};

export const REVISED = { name: 'high-end-aluminium', less: 640 };

const revisedFrom = (value: string): string =>
  String((Math.round(Number(value) * 100) - REVISED.less) / 100);

/** 修订: statistics sets itself right after the confirmation, and the office revises with a reason; the old figure stays. */
export const reviseFirstHalf = async (year: Year): Promise<void> => {
  const report = reportOf(year, Q2, REVISED.name);
  const { verifications, figures } = await standing(year, report);
  const before = figures.find(({ indicator }) => indicator === 'size.revenue');
  const value = revisedFrom(before?.value ?? '0');
  const replaces = verifications.find(({ department }) => department === 'BZ-STATS')?.id ?? '';
  const differs = { answer: 'differs', value, note: '剔除重复计入的贸易收入（示例）。' };
  await year.world.as('department:BZ-STATS').does(report.id, 'CorrectVerification', {
    replaces,
    figures: answersOf(report, 'BZ-STATS', { 'size.revenue': differs }),
  });
  const office = year.world.as('office');
  const body = { indicator: 'size.revenue', source: report.application.applicant, value };
  await office.isRefused('ReasonMissing', report.id, 'ReviseFigure', { ...body, reason: ' ' });
  await office.does(report.id, 'ReviseFigure', {
    ...body,
    verified: true,
    reason: '统计部门更正：剔除重复计入的贸易收入（示例）。',
  });
  await mustRest(year.world, 'confirmed', [report.id]);
  year.world.tell(
    `高端铝业上半年营业收入核定后修订：${before?.value}改为${value}亿元，原数保留`,
    `a confirmed figure is revised with a reason, ${before?.value} to ${value}; the old one stays`,
  );
};
