import type { ApplicationCall } from '../../../workflows/calls/call.ts';
import { HOW_TO_OBJECT } from '../../../workflows/notice/publication/public-view.ts';
import {
  blank,
  DATE,
  type OfficialBlock,
  type OfficialPaper,
  paragraph,
  type Run,
} from '../official-paper.ts';
import { dateZh } from '../say.ts';
import { aboutOf, basisZh, openEnded } from '../say-official.ts';
import { listSections } from './list-sections.ts';

/** A line of the published list. */
export interface NoticeLine {
  readonly name: string;
  readonly applicant: string;
  readonly outcome: string;
  /** Of the round, where the list says it: lists of before did not. */
  readonly track?: string | undefined;
}

export interface NoticeText {
  /** Undefined while it is drafted before the publication. */
  readonly title: string | undefined;
  readonly issuer: string;
  readonly basis: readonly string[];
  readonly procedure: string;
  /** First and last day; undefined while nobody has set the first. */
  readonly period: { readonly firstDay: string; readonly lastDay: string } | undefined;
  readonly rules: Pick<ApplicationCall['publicNotice'], 'days' | 'unit' | 'countFirstDay'>;
  readonly contact: ApplicationCall['publicNotice']['contact'];
  readonly supervisionTelephone: string;
  readonly list: readonly NoticeLine[];
  /** 更正公示: what was wrong and is set right. */
  readonly correction?: { readonly text: string; readonly reason: string } | undefined;
}

const listTable = (list: readonly NoticeLine[]): OfficialBlock => ({
  kind: 'table',
  columns: [
    { title: '序号', weight: 0.6, align: 'center' },
    { title: '集群名称', weight: 3 },
    { title: '申报单位', weight: 2.4 },
  ],
  rows: list.map(({ name, applicant }, index) => [String(index + 1), name, applicant]),
});

const periodRuns = ({ period, rules }: NoticeText): readonly Run[] => {
  const unit = rules.unit === 'working' ? '工作日' : '自然日';
  const counted = `（${rules.days}个${unit}，${rules.countFirstDay ? '首日计入' : '首日不计入'}）。`;
  return period === undefined
    ? ['公示时间：', blank('起止日期'), counted]
    : [`公示时间：${dateZh(period.firstDay)}至${dateZh(period.lastDay)}${counted}`];
};

/** Each on a line of its own: justified lines pull long addresses apart. */
const contactLines = ({ contact, supervisionTelephone }: NoticeText): readonly OfficialBlock[] =>
  [
    `联系电话：${contact.telephone}`,
    ...(contact.email === undefined ? [] : [`电子邮箱：${contact.email}`]),
    ...(contact.address === undefined ? [] : [`通信地址：${contact.address}`]),
    `监督电话：${supervisionTelephone}`,
  ].map((line) => paragraph(line));

const opening = (text: NoticeText, about: readonly Run[]): readonly OfficialBlock[] =>
  text.correction === undefined
    ? [
        paragraph(
          `根据${basisZh(text.basis)}，${openEnded(text.procedure)}，现将`,
          ...about,
          '（见附件）予以公示。',
        ),
      ]
    : [
        paragraph('现将原公示', ...about, '有关内容更正如下，并重新公示。'),
        paragraph(text.correction.text),
        paragraph(`更正原因：${openEnded(text.correction.reason)}。`),
      ];

/** 公示 in the words of the notice itself, for the government's web site and the notice board. */
export const noticePaper = (text: NoticeText): OfficialPaper => {
  const about = text.title === undefined ? undefined : aboutOf(text.title);
  const named: readonly Run[] = about === undefined ? [blank('名单名称')] : [about];
  return {
    layout: 'plain',
    title:
      text.correction === undefined
        ? ['关于', ...named, '的公示']
        : ['关于更正', ...named, '的公示'],
    body: [
      ...opening(text, named),
      paragraph(...periodRuns(text)),
      paragraph(HOW_TO_OBJECT.zh),
      ...contactLines(text),
    ],
    annexes: [{ title: about ?? '拟定名单', blocks: listSections(text.list, listTable) }],
    signed: { org: text.issuer, date: DATE },
  };
};
