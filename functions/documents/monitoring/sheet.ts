import { FIGURE_SCOPE } from '../../../workflows/calls/monitoring.ts';
import { CASE_STATUS } from '../../../workflows/case/status.ts';
import { type OrgDirectory, orgName } from '../../../workflows/orgs/org.ts';
import { sayPeriod, sayScope } from '../../../workflows/registers/figures/said.ts';
import { FIGURE_ANSWER } from '../../../workflows/review/report/answer.ts';
import { answersTo, type HeldFigure, reportOf } from '../../../workflows/review/report/standing.ts';
import { NotFound } from '../../door/errors.ts';
import { anyRound } from '../call/live-round.ts';
import { EXCEL, type OrderDocument } from '../document.ts';
import type { ListSheet } from '../excel/write.ts';
import { fileName, momentZh } from '../say.ts';
import { remarksZh } from './figure-words.ts';
import { type ReportThen, type RoundThen, roundThen } from './round-figures.ts';

/** 部门数: what a department holds, with its scope; or in a word how it answered. */
const heldZh = ({ department, answer, value, scope }: HeldFigure, orgs: OrgDirectory): string => {
  const who = orgName(orgs, department).zh;
  if (value === undefined) return `${who}：${FIGURE_ANSWER[answer].zh}`;
  return `${who}：${value}${scope === undefined ? '' : `（${FIGURE_SCOPE[scope].zh}）`}`;
};

const departmentsZh = ({ kase }: ReportThen, indicator: string, orgs: OrgDirectory): string =>
  answersTo(reportOf(kase.review), indicator)
    .map((held) => heldZh(held, orgs))
    .join('；');

type Row = readonly string[];

const rowsOf = (round: RoundThen, report: ReportThen, orgs: OrgDirectory): readonly Row[] => {
  const { identity, kase } = report;
  const lines = round.lines.filter(({ clusterId }) => clusterId === identity.clusterId);
  // A cluster without figures has a row too: nobody takes it for one that is not asked.
  if (lines.length === 0)
    return [[identity.name, '', '', '', '', '', '', '', CASE_STATUS[kase.status].zh]];
  return lines.map(({ indicator, title, unit, figure, growth }) => [
    identity.name,
    title.zh,
    unit,
    figure.value,
    growth?.base ?? '',
    growth?.percent ?? '',
    sayScope(figure.scope).zh,
    departmentsZh(report, indicator, orgs),
    remarksZh({ figure, growth }),
  ]);
};

const sheetOf = (round: RoundThen, orgs: OrgDirectory): ListSheet => {
  const rows = round.reports.flatMap((report) => rowsOf(round, report, orgs));
  const title = `${sayPeriod(round.call.period).zh}产业集群运行监测表`;
  return {
    name: '运行监测表',
    title,
    remark: `${momentZh(round.at)}；列已核定的数据，本期累计为当年累计数；内部使用。`,
    columns: [
      { title: '序号', width: 8 },
      { title: '集群名称', width: 28 },
      { title: '指标', width: 18 },
      { title: '单位', width: 10 },
      { title: '本期累计', width: 14, number: true },
      { title: '上年同期', width: 14, number: true },
      { title: '同比%', width: 10, number: true },
      { title: '口径', width: 10 },
      { title: '部门数', width: 30 },
      { title: '备注', width: 34 },
    ],
    rows: rows.map((row, index) => [String(index + 1), ...row]),
  };
};

/** 运行监测表: a row for each indicator of each cluster of the round, in the offices' own columns. */
export const monitoringSheet: OrderDocument = async (context) => {
  const { ports } = context;
  const { call } = await anyRound(context, 'sheet');
  const form = ports.reference.form(call.form.id, call.form.version);
  if (call.kind !== 'monitoring' || form === undefined) throw new NotFound('sheet');
  const round = await roundThen(ports, call, form, ports.now().toISOString());
  return {
    name: `${fileName('运行监测表', call.title.zh)}.xlsx`,
    contentType: EXCEL,
    order: { as: 'lists', lists: [sheetOf(round, ports.reference.orgs)] },
  };
};
