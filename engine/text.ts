import type { Bilingual } from './bilingual.ts';
import type { Problem } from './refusal.ts';

interface Unfit {
  readonly rule: string;
  readonly pattern: RegExp;
  readonly what: Bilingual;
}

const LOST = 'text.not-utf8';

/** What no text may hold. Tabs and the ends of lines may. With the u flag a surrogate matches only without its partner. */
const UNFIT: readonly Unfit[] = [
  {
    rule: LOST,
    pattern: /\ufffd/u,
    what: {
      zh: '未能识别的字符（原内容可能不是UTF-8编码，或在复制时已损坏）',
      en: 'a character that could not be read (it was not UTF-8, or broke while copying)',
    },
  },
  {
    rule: 'text.half-character',
    pattern: /\p{Surrogate}/u,
    what: { zh: '不完整的字符', en: 'half a character' },
  },
  {
    rule: 'text.control',
    pattern: /(?![\t\n\r])\p{Cc}/u,
    what: { zh: '控制字符', en: 'a control character' },
  },
  {
    rule: 'text.no-character',
    pattern: /\p{Noncharacter_Code_Point}/u,
    what: { zh: '无效的字符编码', en: 'a code that is no character' },
  },
  {
    rule: 'text.direction',
    pattern: /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u,
    what: { zh: '改变文字方向的不可见字符', en: 'an invisible character that turns the direction' },
  },
];

/** Blank, or drawn as nothing: a text of nothing else is empty. */
const UNSEEN = /^[\s\p{Default_Ignorable_Code_Point}\u2800]*$/u;
/** What may hang on to a text's ends unseen; variation selectors belong to the character before them. */
const HANGING = /[\u00ad\u180e\u200b-\u200d\u2060\ufeff]/gu;
const ENDS =
  /^[\s\u00ad\u180e\u200b-\u200d\u2060\ufeff]+|[\s\u00ad\u180e\u200b-\u200d\u2060\ufeff]+$/gu;
/** Deeper than any form, call or command; a walk of this depth never overflows the stack. */
export const MOST_DEPTH = 64;
/** Enough to see what is wrong with a file; the rest shows when these are mended. */
const MOST_PROBLEMS = 100;
/** Characters before the place that are shown, so that what cannot be seen is found. */
const SHOWN_BEFORE = 8;

const codeOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** The first thing in a text that the gate refuses, and where it stands; undefined where it passes. */
export const unfitIn = (
  text: string,
): { readonly rule: string; readonly message: Bilingual } | undefined => {
  for (const { rule, pattern, what } of UNFIT) {
    const found = pattern.exec(text);
    if (found === null) continue;
    const code = codeOf(found[0]);
    const before = [...text.slice(0, found.index)].slice(-SHOWN_BEFORE).join('');
    return {
      rule,
      message: {
        zh: `第${found.index + 1}个字符${before === '' ? '' : `（“${before}”之后）`}是${what.zh}（${code}），请删去后重新提交`,
        en: `character ${found.index + 1}${before === '' ? '' : ` (after “${before}”)`} is ${what.en} (${code}): remove it and send again`,
      },
    };
  }
  return undefined;
};

/** One spelling for what looks the same (NFC); what would be drawn as nothing goes. */
export const tidied = (text: string): string =>
  UNSEEN.test(text)
    ? ''
    : text.normalize('NFC').replaceAll(ENDS, (end) => end.replaceAll(HANGING, ''));

export interface Received {
  readonly value: unknown;
  readonly problems: readonly Problem[];
}

const problemAt = (path: readonly string[], rule: string, message: Bilingual): Problem => ({
  path: path.join('.'),
  rule,
  message,
});

const DEEP: Bilingual = {
  zh: `内容的层次超过${MOST_DEPTH}层，无法接收，请检查文件结构`,
  en: `nested deeper than ${MOST_DEPTH} levels: check the structure of what is sent`,
};
/** Reads as something else than a member, or as a value that storage has sealed (engine/personal.ts). */
const FORBIDDEN: readonly string[] = ['__proto__', '$personal'];
const FORBIDDEN_KEY: Bilingual = {
  zh: '项目名称不可用，请改用其他名称',
  en: 'no field can have this name',
};

/**
 * The one gate for text: everything that comes from outside passes it before anything reads it. Answers the same value
 * with every text in one spelling (`tidied`), and a problem for each text or name that holds what is refused.
 */
export const receive = (value: unknown): Received => {
  const problems: Problem[] = [];
  const refuse = (path: readonly string[], rule: string, message: Bilingual): void => {
    if (problems.length < MOST_PROBLEMS) problems.push(problemAt(path, rule, message));
  };
  const name = (key: string, path: readonly string[]): string => {
    if (FORBIDDEN.includes(key)) refuse(path, 'text.name', FORBIDDEN_KEY);
    const unfit = unfitIn(key);
    if (unfit !== undefined) refuse(path, unfit.rule, unfit.message);
    return key;
  };
  const walk = (member: unknown, path: readonly string[]): unknown => {
    if (typeof member === 'string') {
      const unfit = unfitIn(member);
      if (unfit !== undefined) refuse(path, unfit.rule, unfit.message);
      return tidied(member);
    }
    if (typeof member !== 'object' || member === null) return member;
    if (path.length >= MOST_DEPTH) {
      refuse(path.slice(0, 3), 'depth', DEEP);
      return null;
    }
    if (Array.isArray(member))
      return member.map((one, index) => walk(one, [...path, String(index)]));
    return Object.fromEntries(
      Object.entries(member).map(([key, one]) => [name(key, path), walk(one, [...path, key])]),
    );
  };
  return { value: walk(value, []), problems };
};

const LINE_ENDS = /\r\n?|[\u0085\u2028\u2029]/gu;
/** A character that was lost stays in sight: somebody has to type it again. */
const DROPPED = new RegExp(
  UNFIT.filter(({ rule }) => rule !== LOST)
    .map(({ pattern }) => pattern.source)
    .join('|'),
  'gu',
);

/**
 * What can be written on paper: without what XML, PDF and people's eyes cannot hold. For the writers of documents, which
 * also print what was stored before there was a gate, and for what is typed, where nobody can delete what is not seen.
 */
export const printable = (text: string): string =>
  text.replaceAll(LINE_ENDS, '\n').replaceAll(DROPPED, '');

const printed = (value: unknown): unknown => {
  if (typeof value === 'string') return printable(value);
  if (Array.isArray(value)) return value.map(printed);
  if (typeof value !== 'object' || value === null) return value;
  if (Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, printed(member)]));
};

/** Every text within `value` as `printable`; everything else stays the same, so it is of the same type. */
export const printableWithin = <T>(value: T): T => printed(value) as T;
