import type { Moment } from './moment.ts';

/**
 * Words planted in the applications, each in no other place and no other application: wherever one is found, in a
 * list, a history or a paper, it says whose it is.
 */
export const KINDS = [
  'name',
  'industry',
  'contact',
  'draft',
  'partner-draft',
  'evidence',
  'returned',
  'opinion',
  'remark',
  'objector',
  'grounds',
  'envelope',
  'lead-grounds',
] as const;
export type Kind = (typeof KINDS)[number];

const WORDS: Readonly<Record<Kind, string>> = {
  name: '集群名',
  industry: '主导业',
  contact: '联系人',
  draft: '未存稿',
  'partner-draft': '邻县稿',
  evidence: '佐证件',
  returned: '退回由',
  opinion: '部门注',
  remark: '专家语',
  objector: '异议人',
  grounds: '异议由',
  envelope: '信封件',
  'lead-grounds': '线索由',
};

/** `联系人@departments@`: no part of one mark is another. */
export const mark = (kind: Kind, moment: string): string => `${WORDS[kind]}@${moment}@`;

export interface Found {
  readonly kind: Kind;
  readonly moment: Moment;
}

/** Papers break lines anywhere, and put words into pieces: a mark is looked for without white space. */
const PATTERN = new RegExp(`(${Object.values(WORDS).join('|')})@([a-z-]+)@`, 'gu');
const kindOf = new Map(KINDS.map((kind) => [WORDS[kind], kind]));

/** What of the planted words stands in a text, each once. */
export const marksIn = (text: string, moments: ReadonlyMap<string, Moment>): readonly Found[] => {
  const found = new Map<string, Found>();
  for (const [whole, word = '', name = ''] of text.replaceAll(/\s+/gu, '').matchAll(PATTERN)) {
    const [kind, moment] = [kindOf.get(word), moments.get(name)];
    if (kind !== undefined && moment !== undefined) found.set(whole, { kind, moment });
  }
  return [...found.values()];
};

/** Marks of the first seat, which no other number of the story is: in JSON as hundredths, in papers as points. */
const SEAT_MARK = /"score":4317\b|(?<![\d:.])43\.17(?!\d)/u;
export const SEAT_SCORE = 4317;
export const hasSeatScore = (text: string): boolean => SEAT_MARK.test(text);
