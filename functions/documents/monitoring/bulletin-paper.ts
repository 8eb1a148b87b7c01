import { CASE_STATUS } from '../../../workflows/case/status.ts';
import { formatAmount } from '../../../workflows/decimal/decimal.ts';
import type { FigureTotal, MonitoredFigure } from '../../../workflows/monitoring/figures.ts';
import type { Revision } from '../../../workflows/monitoring/revisions.ts';
import { sayPeriod, sayScope } from '../../../workflows/registers/figures/said.ts';
import {
  blank,
  DATE,
  NUMBER,
  type OfficialBlock,
  type OfficialPaper,
  paragraph,
} from '../official-paper.ts';
import { dateZh, dayZh } from '../say.ts';
import { basisZh } from '../say-official.ts';
import { remarksZh } from './figure-words.ts';

/** A cluster as the bulletin names it: 甲集群（博兴县）. */
export interface NamedCluster {
  readonly name: string;
  readonly applicant: string;
}

/** How the reports of the round stood. */
export interface Standing {
  readonly all: number;
  readonly confirmed: number;
  /** Filed after the last day; not filed yet; not filed until the round took no more. */
  readonly late: readonly NamedCluster[];
  readonly out: readonly NamedCluster[];
  readonly notFiled: readonly NamedCluster[];
  readonly excused: readonly NamedCluster[];
  /** Filed and not confirmed yet. */
  readonly open: readonly NamedCluster[];
  /** Not filed, with a joint cluster's units that are in: 不完整（2/3）. */
  readonly incomplete: readonly (NamedCluster & { readonly units: number; readonly of: number })[];
}

interface Telling {
  /** It would tell what one of fewer than three enterprises sells, or let it be reckoned. */
  readonly withheld?: boolean;
}

const WITHHELD = '涉及少数企业，不单列';

export interface BulletinText {
  readonly issuer: string;
  readonly period: string;
  /** The last day of the period, and the instant that it is told of. */
  readonly asOf: string;
  readonly at: string;
  readonly basis: readonly string[];
  readonly standing: Standing;
  readonly namesLate: boolean;
  readonly totals: readonly (FigureTotal & Telling)[];
  readonly lines: readonly (MonitoredFigure & Telling & { readonly cluster: string })[];
  readonly revisions: readonly (Revision &
    Telling & {
      readonly cluster: string;
      readonly title: string;
      readonly unit: string;
    })[];
  /** As issued, where it was. */
  readonly document:
    | { readonly number: string; readonly title: string; readonly date: string }
    | undefined;
}

const amount = (value: string, unit: string): string => `${formatAmount(value, 'zh')}${unit}`;

const opening = ({ basis, period, issuer, at, asOf }: BulletinText): OfficialBlock =>
  paragraph(
    `根据${basisZh(basis)}，${issuer}组织开展了${sayPeriod(period).zh}产业集群运行监测。现将截至${dayZh(at)}已核定的数据通报如下。数据截至${dateZh(asOf)}，除注明外为本年累计数。`,
  );

const totalGrowth = ({ growth, clusters }: FigureTotal): string => {
  if (growth === undefined) return '，没有上年同期数';
  const over = growth.clusters === clusters ? '' : `，按有上年同期数的${growth.clusters}个集群计算`;
  return `，同比${growth.percent.startsWith('-') ? '下降' : '增长'}${growth.percent.replace('-', '')}%（${growth.alike ? '同口径' : '名义'}${over}）`;
};

const totalCautions = ({ incomplete, unverified, again, unit }: FigureTotal): string =>
  [
    ...(incomplete > 0 ? [`；其中${incomplete}个集群的数据不完整`] : []),
    ...(unverified > 0 ? [`；其中${unverified}个集群的数据未核实`] : []),
    ...(again === '0' ? [] : [`；多个集群同时填报的企业已按一次计，剔除${amount(again, unit)}`]),
  ].join('');

const totals = (text: BulletinText): readonly OfficialBlock[] =>
  text.totals.map((total) =>
    paragraph(
      total.withheld === true
        ? `${total.title.zh}合计（${sayScope(total.scope).zh}，${total.clusters}个集群）${WITHHELD}。`
        : `${total.title.zh}合计${amount(total.value, total.unit)}（${sayScope(total.scope).zh}，${total.clusters}个集群）${totalGrowth(total)}${totalCautions(total)}。`,
    ),
  );

const share = ({ lines }: BulletinText): OfficialBlock => {
  const open = lines.filter(({ figure }) => !figure.verified).length;
  return paragraph(
    `本期共核定数据${lines.length}项，其中未核实${open}项。未核实的数据不视为部门同意。各集群数据见附件。`,
  );
};

const names = (clusters: readonly NamedCluster[]): string =>
  clusters.map(({ name, applicant }) => `${name}（${applicant}）`).join('、');

const named = (
  label: string,
  clusters: readonly NamedCluster[],
  namesThem: boolean,
): readonly OfficialBlock[] =>
  clusters.length === 0
    ? []
    : [paragraph(`${label}${clusters.length}个${namesThem ? `：${names(clusters)}` : ''}。`)];

const standing = ({ standing: of, namesLate }: BulletinText): readonly OfficialBlock[] => [
  paragraph(`本期应报集群${of.all}个，已核定${of.confirmed}个。`),
  ...named('逾期报送', of.late, namesLate),
  ...named('逾期尚未报送', of.out, namesLate),
  ...named(CASE_STATUS['not-filed'].zh, of.notFiled, namesLate),
  ...named(CASE_STATUS.excused.zh, of.excused, true),
  ...named('已报送、尚未核定', of.open, true),
  ...of.incomplete.map(({ name, units, of: all }) =>
    paragraph(
      `${name}为联合申报集群，${all}家单位中${units}家已报，数据不完整（${units}/${all}），不作推算，未计入合计。`,
    ),
  ),
];

const revisions = ({ revisions: of }: BulletinText): readonly OfficialBlock[] =>
  of.length === 0
    ? [paragraph('上次通报以来没有修订。')]
    : of.map(({ cluster, title, unit, period, scope, before, after, reason, withheld }) =>
        paragraph(
          withheld === true
            ? `${cluster}${sayPeriod(period).zh}${title}（${sayScope(scope).zh}）已修订，${WITHHELD}。`
            : `${cluster}${sayPeriod(period).zh}${title}（${sayScope(scope).zh}）由${before === undefined ? '（无）' : amount(before, unit)}修订为${amount(after, unit)}${reason === '' ? '' : `：${reason.replace(/[。；，]+$/, '')}`}。`,
        ),
      );

const amounts = (
  figure: MonitoredFigure['figure'],
  growth: MonitoredFigure['growth'],
): readonly string[] => [
  formatAmount(figure.value, 'zh'),
  growth === undefined ? '—' : formatAmount(growth.base, 'zh'),
  growth === undefined ? '—' : formatAmount(growth.percent, 'zh'),
];

const table = ({ lines }: BulletinText): OfficialBlock => ({
  kind: 'table',
  columns: [
    { title: '序号', weight: 0.6, align: 'center' },
    { title: '集群名称', weight: 2 },
    { title: '指标（单位）', weight: 1.6 },
    { title: '本期累计', weight: 1.35, align: 'right' },
    { title: '上年同期', weight: 1.35, align: 'right' },
    { title: '同比%', weight: 0.9, align: 'right' },
    { title: '口径', weight: 0.8, align: 'center' },
    { title: '备注', weight: 1.4 },
  ],
  rows: lines.map(({ cluster, title, unit, figure, growth, withheld }, index) => [
    String(index + 1),
    cluster,
    `${title.zh}（${unit}）`,
    ...(withheld === true ? ['—', '—', '—'] : amounts(figure, growth)),
    sayScope(figure.scope).zh,
    withheld === true ? WITHHELD : remarksZh({ figure, growth }),
  ]),
});

/** 季度通报: what was confirmed of a period, as a draft or as it went out; number and date are never invented. */
export const bulletinPaper = (text: BulletinText): OfficialPaper => {
  const { issuer, period, document } = text;
  const said = sayPeriod(period).zh;
  return {
    layout: 'document',
    mark: `${issuer}文件`,
    number: document?.number ?? NUMBER,
    title: [document?.title ?? `关于${said}产业集群运行监测情况的通报`],
    to: [blank('主送机关')],
    body: [
      opening(text),
      { kind: 'first', text: '一、总体情况' },
      ...totals(text),
      share(text),
      { kind: 'first', text: '二、报送情况' },
      ...standing(text),
      { kind: 'first', text: '三、数据修订' },
      ...revisions(text),
      { kind: 'first', text: '四、有关要求' },
      paragraph(blank('工作要求')),
    ],
    annexes: [{ title: `${said}产业集群主要指标`, blocks: [table(text)] }],
    signed: { org: issuer, date: document === undefined ? DATE : dateZh(document.date) },
    imprint: { copies: blank('抄送机关'), printer: issuer, date: blank('印发日期') },
  };
};
