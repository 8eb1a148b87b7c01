import type { Form, Section } from '../../../workflows/form/form.ts';
import type { Block, Fact, Paper, Sealing } from '../paper.ts';
import { sectionBlocks } from './form-blocks.ts';

export interface FilledPart {
  readonly part: string;
  readonly section: Section;
  /** Full name of the organisation that answers for it. */
  readonly org: string;
  readonly state: 'confirmed' | 'draft' | 'empty';
  readonly values: Readonly<Record<string, unknown>>;
}

interface UnitSeal {
  readonly org: string;
  readonly checkCode: string;
}

/** An application form (申报书) as it stands, with names instead of ids. */
export interface FilledForm {
  readonly form: Pick<Form, 'title'>;
  readonly name: string;
  readonly call: string;
  readonly track: string;
  readonly applicant: string;
  readonly partners: readonly string[];
  readonly recommender: string | undefined;
  readonly parts: readonly FilledPart[];
  /** 版本校验码 of what is printed; empty unless every part of it is confirmed. */
  readonly checkCode: string;
  /** Of a joint application: each unit with the code of what its head signs for, as `checkCode`; lead first. */
  readonly seals: readonly UnitSeal[];
  /** Where it is printed for one unit to seal: its full name. */
  readonly unit?: string;
  /** Latest confirmation, or the opening: never the moment of printing, so that one version is one print. */
  readonly at: string;
}

export const isDraft = ({ checkCode }: FilledForm): boolean => checkCode === '';

/** What stands on each page's foot: it binds a sheet of paper to a version. */
export const footOf = (filled: FilledForm): string =>
  isDraft(filled) ? '草稿，尚未全部确认，不得签批盖章' : `版本校验码 ${filled.checkCode}`;

const coverFacts = (filled: FilledForm): readonly Fact[] => [
  { label: '集群名称', value: filled.name },
  { label: '申报批次', value: filled.call },
  { label: '申报方向', value: filled.track },
  { label: filled.partners.length === 0 ? '申报单位' : '牵头申报单位', value: filled.applicant },
  ...(filled.partners.length === 0
    ? []
    : [{ label: '联合申报单位', value: filled.partners.join('、') }]),
  ...(filled.recommender === undefined ? [] : [{ label: '推荐单位', value: filled.recommender }]),
  ...(filled.unit === undefined
    ? []
    : [{ label: '签批单位', value: `${filled.unit}（仅含本单位签批范围内的部分）` }]),
  {
    label: '版本校验码',
    value: isDraft(filled) ? '草稿（各部分全部确认锁定后生成）' : filled.checkCode,
  },
];

const STATE: Readonly<Record<FilledPart['state'], string | undefined>> = {
  confirmed: undefined,
  draft: '本部分为暂存内容，尚未确认锁定。',
  empty: '本部分尚未确认锁定。',
};

const partBlocks = (
  { part, section, org, state, values }: FilledPart,
  level: 1 | 2,
): readonly Block[] => {
  const own = section.by === 'partner' ? `${section.title.zh}：${org}` : section.title.zh;
  const warning = STATE[state];
  return [
    { kind: 'heading', level, text: own, anchor: `part:${part}` },
    ...(warning === undefined ? [] : [{ kind: 'note', text: warning } as const]),
    ...(state === 'empty' ? [] : sectionBlocks(section, values)),
  ];
};

/** With the code that this unit's head signs for: on the whole print each unit finds its own. */
const withCode = ({ seals }: FilledForm, org: string): string => {
  const { checkCode = '' } = seals.find((one) => one.org === org) ?? {};
  return checkCode === '' ? org : `${org}（版本校验码 ${checkCode}）`;
};

const signer = '单位负责人（签字）';

const kindOf = ({ partners, applicant }: FilledForm, org: string): string => {
  if (org !== applicant) return '联合申报单位';
  return partners.length === 0 ? '申报单位' : '牵头申报单位';
};

/** Where heads sign and units seal by hand; what the system records of it stands in the dossier, not here. */
const sealings = (filled: FilledForm): readonly Sealing[] =>
  filled.unit === undefined
    ? allSealings(filled)
    : [{ title: `${kindOf(filled, filled.unit)}意见：${withCode(filled, filled.unit)}`, signer }];

const allSealings = (filled: FilledForm): readonly Sealing[] => [
  ...[filled.applicant, ...filled.partners].map((org) => ({
    title: `${kindOf(filled, org)}意见：${withCode(filled, org)}`,
    signer,
  })),
  ...(filled.recommender === undefined
    ? []
    : [{ title: `推荐单位意见：${filled.recommender}`, signer }]),
];

/** The form's parts; `level` 2 where it stands inside of something larger. */
export const formBlocks = (filled: FilledForm, level: 1 | 2 = 1): readonly Block[] =>
  filled.parts.flatMap((part) => partBlocks(part, level));

/** The boxes for signature and seal, as the form's last part. */
export const sealingBlocks = (filled: FilledForm): readonly Block[] => [
  { kind: 'heading', level: 1, text: '签批意见', anchor: 'sealing', newPage: true },
  { kind: 'sealing', boxes: sealings(filled) },
];

export const coverOf = (filled: FilledForm) => ({
  title: filled.form.title.zh,
  facts: coverFacts(filled),
});

/** 申报书: cover, every part, and the page that is signed and sealed. */
export const formPaper = (filled: FilledForm): Paper => ({
  title: `${filled.name}${filled.form.title.zh}`,
  cover: coverOf(filled),
  blocks: [...formBlocks(filled), ...sealingBlocks(filled)],
  foot: footOf(filled),
  draft: isDraft(filled),
  at: filled.at,
});
