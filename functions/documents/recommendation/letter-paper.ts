import type { LetterKind } from '../../../workflows/recommendation/letter.ts';
import {
  type Annex,
  blank,
  DATE,
  NUMBER,
  type OfficialBlock,
  type OfficialPaper,
  paragraph,
  type Run,
} from '../official-paper.ts';
import { dateZh, documentZh } from '../say.ts';
import { openEnded } from '../say-official.ts';

interface Numbered {
  readonly number: string;
  readonly title: string;
  readonly date: string;
}

/** What a supplement or a withdrawal changes: the letter that went out before, and why, by case. */
interface Change {
  readonly letter: Numbered;
  readonly reasons: readonly { readonly name: string; readonly reason: string }[];
}

export interface LetterText {
  readonly kind: LetterKind;
  /** A first letter, or what followed it. */
  readonly act:
    | { readonly is: 'letter' }
    | ({ readonly is: 'supplement' } & Change)
    | ({ readonly is: 'withdrawal' } & Change);
  /** Whether it goes up: then somebody signs for it (签发人). */
  readonly upward: boolean;
  readonly unit: string;
  readonly to: string;
  readonly upstream: { readonly title: string; readonly number: string | undefined };
  readonly procedure: string;
  /** Of the list that a first letter carries. */
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
  readonly document: Numbered | undefined;
}

const CLOSING: Readonly<Record<LetterKind, string>> = {
  请示: '妥否，请批示。',
  函: '特此函达，请予支持。',
  文件: '请予审核。',
};

const WITHDRAWN: Readonly<Record<LetterKind, string>> = {
  请示: '妥否，请批示。',
  函: '特此函达。',
  文件: '特此报告。',
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

/** One reason for all stands once, else each case's own. */
const because = (label: string, { reasons }: Change): readonly OfficialBlock[] => {
  const words = new Set(reasons.map(({ reason }) => openEnded(reason)));
  return words.size === 1
    ? [paragraph(`${label}：${[...words].join('')}。`)]
    : reasons.map(({ name, reason }) => paragraph(`“${name}”${label}：${openEnded(reason)}。`));
};

const body = (text: LetterText): readonly OfficialBlock[] => {
  const { act, kind, upstream } = text;
  const asked = `根据《${upstream.title}》${upstream.number === undefined ? '' : `（${upstream.number}）`}要求`;
  switch (act.is) {
    case 'letter':
      return [
        paragraph(
          `${asked}，我单位认真组织申报，${text.procedure}，现推荐${nameList(text)}（推荐排序见附件1）。`,
        ),
        ...approved(text),
        paragraph(CLOSING[kind]),
      ];
    case 'supplement':
      return [
        paragraph(
          `${asked}，我单位已以${documentZh(act.letter)}报送推荐名单，现补充推荐${nameList(text)}（推荐排序见附件1）。`,
        ),
        ...because('补充推荐原因', act),
        paragraph(CLOSING[kind]),
      ];
    case 'withdrawal':
      return [
        paragraph(`我单位以${documentZh(act.letter)}推荐的${nameList(text)}，现予撤回推荐。`),
        ...because('撤回推荐原因', act),
        paragraph(WITHDRAWN[kind]),
      ];
  }
};

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

const LIST = {
  letter: '推荐名单',
  supplement: '补充推荐名单',
  withdrawal: '撤回推荐名单',
} as const;

const annexes = (text: LetterText): readonly Annex[] => [
  { title: LIST[text.act.is], blocks: [table(text)] },
  ...(text.act.is === 'withdrawal'
    ? []
    : [
        { title: '推荐汇总表（另附）', blocks: [] },
        { title: '申报材料（另附）', blocks: [] },
      ]),
];

const head = (text: LetterText): Pick<OfficialPaper, 'layout' | 'mark' | 'number' | 'signer'> => {
  const number = text.document?.number ?? NUMBER;
  if (text.kind === '函') return { layout: 'letter', mark: text.unit, number };
  const signer = text.upward ? { signer: blank('签发人姓名') } : {};
  return { layout: 'document', mark: `${text.unit}文件`, number, ...signer };
};

const title = ({ document, kind }: LetterText): readonly Run[] =>
  document === undefined
    ? ['关于推荐', blank('推荐事项'), `的${kind === '文件' ? '报告' : kind}`]
    : [document.title];

/** 请示, 推荐函 or 文件 to the level above, with the list in its order; the summary sheet goes with it as Excel. */
export const letterPaper = (text: LetterText): OfficialPaper => {
  const { document } = text;
  return {
    ...head(text),
    title: title(text),
    to: [text.to],
    body: body(text),
    annexes: annexes(text),
    signed: { org: text.unit, date: document === undefined ? DATE : dateZh(document.date) },
    note: ['联系人：', blank('联系人姓名'), `，联系电话：${text.telephone}`],
    ...(text.kind === '函'
      ? {}
      : { imprint: { copies: blank('抄送机关'), printer: text.unit, date: blank('印发日期') } }),
  };
};
