import {
  blank,
  DATE,
  NUMBER,
  type OfficialBlock,
  type OfficialPaper,
  paragraph,
  type Run,
} from '../official-paper.ts';
import { dateZh } from '../say.ts';
import { basisZh, finalListOf, openEnded } from '../say-official.ts';
import { listSections } from './list-sections.ts';

export interface RecognisedLine {
  readonly name: string;
  readonly applicant: string;
  readonly outcome: string;
  /** Of the round, where the list of the notice says it. */
  readonly track?: string | undefined;
  /** Once the document is issued; before that nobody knows the day. */
  readonly validTo?: string | undefined;
}

export interface RecognitionText {
  readonly issuer: string;
  readonly noticeTitle: string;
  readonly period: { readonly firstDay: string; readonly lastDay: string };
  readonly basis: readonly string[];
  readonly procedure: string;
  readonly validityYears: number | undefined;
  readonly lines: readonly RecognisedLine[];
  /** On the notice and not on this list: held by an objection, or out. */
  readonly held: readonly string[];
  /** As issued, where it is. */
  readonly document:
    | { readonly number: string; readonly title: string; readonly date: string }
    | undefined;
}

const table = (lines: readonly RecognisedLine[]): OfficialBlock => {
  const dated = lines.some(({ validTo }) => validTo !== undefined);
  return {
    kind: 'table',
    columns: [
      { title: '序号', weight: 0.6, align: 'center' },
      { title: '集群名称', weight: 3 },
      { title: '申报单位', weight: 2.2 },
      ...(dated ? [{ title: '有效期至', weight: 1.6, align: 'center' as const }] : []),
    ],
    rows: lines.map(({ name, applicant, validTo }, index) => [
      String(index + 1),
      name,
      applicant,
      ...(dated ? [validTo === undefined ? '' : dateZh(validTo)] : []),
    ]),
  };
};

/** 认定文件 (公布名单) as a draft, or as it was issued; number and date are never invented. */
export const recognitionPaper = (text: RecognitionText): OfficialPaper => {
  const { document, validityYears, lines, held, period } = text;
  const list = finalListOf(text.noticeTitle);
  const title: readonly Run[] =
    document === undefined ? ['关于公布', ...list, '的通知'] : [document.title];
  return {
    layout: 'document',
    mark: `${text.issuer}文件`,
    number: document?.number ?? NUMBER,
    title,
    to: [blank('主送机关')],
    body: [
      paragraph(
        `根据${basisZh(text.basis)}，${openEnded(text.procedure)}，并于${dateZh(period.firstDay)}至${dateZh(period.lastDay)}公示，公示期满。现将`,
        ...list,
        `（共${lines.length}个，见附件）予以公布。`,
      ),
      ...(validityYears === undefined
        ? []
        : [paragraph(`有效期${validityYears}年，自本文件印发之日起计算。`)]),
      ...(held.length === 0
        ? []
        : [paragraph(`${held.join('、')}因异议核查等原因未列入本次名单，待办结后另行公布。`)]),
      paragraph(blank('工作要求')),
    ],
    annexes: [
      {
        title: list.every((run) => typeof run === 'string') ? list.join('') : '名单',
        blocks: listSections(lines, table),
      },
    ],
    signed: { org: text.issuer, date: document === undefined ? DATE : dateZh(document.date) },
    imprint: { copies: blank('抄送机关'), printer: text.issuer, date: blank('印发日期') },
  };
};
