import type { LetterKind } from '../../../workflows/recommendation/letter.ts';
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

export interface LetterText {
  readonly kind: LetterKind;
  /** Whether it goes up: then somebody signs for it (签发人). */
  readonly upward: boolean;
  readonly unit: string;
  readonly to: string;
  readonly upstream: { readonly title: string; readonly number: string | undefined };
  readonly procedure: string;
  readonly approvals: readonly {
    readonly body: string;
    readonly document: { readonly number: string };
  }[];
  readonly nominees: readonly {
    readonly rank: number;
    readonly name: string;
    readonly applicant: string;
    readonly partners: string;
  }[];
  readonly telephone: string;
  /** As sent, where it was. */
  readonly document:
    | { readonly number: string; readonly title: string; readonly date: string }
    | undefined;
}

const CLOSING: Readonly<Record<LetterKind, string>> = {
  请示: '妥否，请批示。',
  函: '特此函达，请予支持。',
  文件: '请予审核。',
};

const nameList = ({ nominees }: LetterText): string => {
  const [first] = nominees;
  return nominees.length === 1
    ? `“${first?.name}”`
    : `${nominees.map(({ name }) => `“${name}”`).join('、')}等${nominees.length}个集群`;
};

const approved = ({ approvals }: LetterText): readonly OfficialBlock[] =>
  approvals.length === 0
    ? []
    : [
        paragraph(
          `推荐名单已经${approvals.map(({ body, document }) => `${body}审议通过（${document.number}）`).join('，')}。`,
        ),
      ];

const table = ({ nominees }: LetterText): OfficialBlock => ({
  kind: 'table',
  columns: [
    { title: '推荐排序', weight: 0.8, align: 'center' },
    { title: '集群名称', weight: 2.8 },
    { title: '申报单位', weight: 2 },
    { title: '联合申报单位', weight: 2 },
  ],
  rows: nominees.map(({ rank, name, applicant, partners }) => [
    String(rank),
    name,
    applicant,
    partners,
  ]),
});

const head = (text: LetterText): Pick<OfficialPaper, 'layout' | 'mark' | 'number' | 'signer'> => {
  const number = text.document?.number ?? NUMBER;
  if (text.kind === '函') return { layout: 'letter', mark: text.unit, number };
  const signer = text.upward ? { signer: blank('签发人姓名') } : {};
  return { layout: 'document', mark: `${text.unit}文件`, number, ...signer };
};

/** 请示, 推荐函 or 文件 to the level above, with the list in its order; the summary sheet goes with it as Excel. */
export const letterPaper = (text: LetterText): OfficialPaper => {
  const { document, upstream } = text;
  const asked: readonly Run[] = [
    `根据《${upstream.title}》${upstream.number === undefined ? '' : `（${upstream.number}）`}要求，我单位认真组织申报，${text.procedure}，现推荐${nameList(text)}（推荐排序见附件1）。`,
  ];
  return {
    ...head(text),
    title:
      document === undefined
        ? ['关于推荐', blank('推荐事项'), `的${text.kind === '文件' ? '报告' : text.kind}`]
        : [document.title],
    to: [text.to],
    body: [paragraph(...asked), ...approved(text), paragraph(CLOSING[text.kind])],
    annexes: [
      { title: '推荐名单', blocks: [table(text)] },
      { title: '推荐汇总表（另附）', blocks: [] },
      { title: '申报材料（另附）', blocks: [] },
    ],
    signed: { org: text.unit, date: document === undefined ? DATE : dateZh(document.date) },
    note: ['联系人：', blank('联系人姓名'), `，联系电话：${text.telephone}`],
    ...(text.kind === '函'
      ? {}
      : { imprint: { copies: blank('抄送机关'), printer: text.unit, date: blank('印发日期') } }),
  };
};
