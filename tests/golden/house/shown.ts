import { createHash } from 'node:crypto';

/** What differs from run to run, by its kind: salted hashes and what is made of them, links, this start's address. */
const DRAWN: readonly (readonly [RegExp, string])[] = [
  [/\b[0-9a-f]{64}\b/gu, '‹hash›'],
  [/\b[0-9a-f]{32}\b/gu, '‹salt›'],
  [/\b[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z*~$=]\b/gu, '‹code›'],
  [/\b\d+\.[\w-]{40,}/gu, '‹sealed›'],
  [/http:\/\/127\.0\.0\.1:\d+/gu, '‹origin›'],
  [/‹origin›\/files\/[^\s"<]*/gu, '‹link›'],
];

export const undrawn = (text: string): string =>
  DRAWN.reduce((kept, [what, name]) => kept.replaceAll(what, name), text);

export const digest = (text: string): string =>
  `#${createHash('sha256').update(text).digest('hex').slice(0, 8)}`;

const isPair = (value: object): value is { zh: string; en: string } =>
  Object.keys(value).length === 2 &&
  typeof Reflect.get(value, 'zh') === 'string' &&
  typeof Reflect.get(value, 'en') === 'string';

/** Widest line; a text longer than `LONG` and a list of more than `MANY` are cut, with a digest of what is left out. */
const WIDE = 118;
const LONG = 90;
const MANY = 4;
const SHOWN = 2;

interface Style {
  /** Nothing is left out. */
  readonly whole: boolean;
}

const textOf = (text: string, { whole }: Style): string => {
  const kept = undrawn(text);
  return whole || kept.length <= LONG
    ? JSON.stringify(kept)
    : `${JSON.stringify(kept.slice(0, LONG / 2))}… ${digest(kept)}`;
};

type Member = readonly [name: string, value: unknown];

const membersOf = (value: object): readonly Member[] =>
  Array.isArray(value)
    ? value.map((one): Member => ['', one])
    : Object.entries(value).filter(([, one]) => one !== undefined);

/** A value to be read, as much on a line as fits, names in the order in which they stand. */
export const shown = (value: unknown, style: Style, indent = ''): string => {
  if (typeof value === 'string') return textOf(value, style);
  if (typeof value !== 'object' || value === null) return String(value);
  if (isPair(value)) return textOf(`${value.zh} | ${value.en}`, style);
  const members = membersOf(value);
  const list = Array.isArray(value);
  const left = list && !style.whole && members.length > MANY ? members.slice(SHOWN) : [];
  const deeper = `${indent} `;
  const parts = members
    .slice(0, members.length - left.length)
    .map(([name, one]) => `${list ? '' : `${undrawn(name)}: `}${shown(one, style, deeper)}`);
  if (left.length > 0) {
    const all = left.map(([, one]) => shown(one, { whole: true })).join('\n');
    parts.push(`… ${left.length} more ${digest(all)}`);
  }
  const [open, close] = list ? '[]' : '{}';
  const line = `${open}${parts.join(', ')}${close}`;
  return line.length + indent.length <= WIDE && !line.includes('\n')
    ? line
    : `${open}\n${parts.map((part) => `${deeper}${part}`).join('\n')}\n${indent}${close}`;
};
