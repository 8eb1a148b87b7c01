import { type Bilingual, bilingual } from '../../engine/bilingual.ts';

export type BlankName =
  | 'cluster'
  | 'applicant'
  | 'round'
  | 'office'
  | 'telephone'
  | 'items'
  | 'due'
  | 'reason'
  | 'basis'
  | 'outcome';

/** What a template leaves open, by the words that stand in its braces in either language. */
export const BLANKS: ReadonlyMap<BlankName, Bilingual> = new Map([
  ['cluster', bilingual('集群名称', 'cluster')],
  ['applicant', bilingual('申报单位', 'applicant')],
  ['round', bilingual('申报批次', 'round')],
  ['office', bilingual('办公室', 'office')],
  ['telephone', bilingual('联系电话', 'telephone')],
  ['items', bilingual('补正事项', 'items')],
  ['due', bilingual('补正期限', 'due')],
  ['reason', bilingual('理由', 'reason')],
  ['basis', bilingual('依据', 'basis')],
  ['outcome', bilingual('结果', 'outcome')],
]);

type Language = keyof Bilingual;

const IN_BRACES = /\{([^{}]*)\}/gu;

/** What stands in braces, each once. */
export const blanksIn = (text: string): readonly string[] => [
  ...new Set([...text.matchAll(IN_BRACES)].map(([, name = '']) => name.trim())),
];

const nameOf = (word: string, language: Language): BlankName | undefined =>
  [...BLANKS].find(([, words]) => words[language] === word)?.[0];

/** What stands in braces and is no blank that the system can fill. */
export const unknownBlanks = (text: string, language: Language): readonly string[] =>
  blanksIn(text).filter((word) => nameOf(word, language) === undefined);

export type Filling = Partial<Readonly<Record<BlankName, Bilingual>>>;

/** A template with its blanks filled; one for which nothing is known stays, so that whoever reads it sees it. */
export const fillIn = (text: string, filling: Filling, language: Language): string =>
  text.replace(IN_BRACES, (whole, word: string) => {
    const name = nameOf(word.trim(), language);
    return (name === undefined ? undefined : filling[name]?.[language]) ?? whole;
  });
