import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const folder = (language: string) => new URL(`../../../console/i18n/${language}/`, import.meta.url);

/** All texts of a language by `file: key`. */
const textsOf = (language: string): ReadonlyMap<string, string> => {
  const found = new Map<string, string>();
  const walk = (prefix: string, value: unknown): void => {
    if (typeof value === 'string') found.set(prefix, value);
    else
      for (const [key, member] of Object.entries(Object(value)))
        walk(prefix.endsWith(': ') ? `${prefix}${key}` : `${prefix}.${key}`, member);
  };
  for (const file of readdirSync(folder(language)))
    walk(`${file}: `, JSON.parse(readFileSync(new URL(file, folder(language)), 'utf8')));
  return found;
};

/** Chinese needs no plural; what English counts is `key_one` and `key_other`. */
const withoutPlural = (key: string): string => key.replace(/_(one|other|zero)$/, '');
const slots = (text: string): readonly string[] =>
  [...text.matchAll(/\{\{\s*(\w+)/g)].map(([, name]) => name ?? '').sort();

const zh = textsOf('zh');
const en = textsOf('en');

describe('the texts of the console', () => {
  it('are written in both languages, none left empty', () => {
    expect([...zh, ...en].filter(([, text]) => text.trim() === '').map(([key]) => key)).toEqual([]);
    const keys = (texts: ReadonlyMap<string, string>) =>
      [...new Set([...texts.keys()].map(withoutPlural))].sort();
    expect(keys(en)).toEqual(keys(zh));
    expect(zh.size).toBeGreaterThan(40);
  });

  it('name the same values in both', () => {
    const other = new Map([...en].map(([key, text]) => [withoutPlural(key), text]));
    const differing = [...zh].filter(
      ([key, text]) => slots(text).join() !== slots(other.get(withoutPlural(key)) ?? '').join(),
    );
    expect(differing.map(([key]) => key)).toEqual([]);
  });

  it('are Chinese in the Chinese and not in the English', () => {
    const plain = [...zh].filter(([, text]) => !/\p{Script=Han}/u.test(text));
    expect(plain.filter(([, text]) => /[a-z]{4}/i.test(text.replace(/\{\{.*?\}\}/g, '')))).toEqual(
      [],
    );
    // Document numbers and names of documents have no English form.
    const mixed = [...en].filter(([, text]) =>
      /\p{Script=Han}/u.test(text.replace(/[\p{Script=Han}〔〕\d]+号|《[^》]*》/gu, '')),
    );
    expect(mixed).toEqual([]);
  });

  it('use full-width punctuation between Chinese words', () => {
    const half = [...zh].filter(([, text]) =>
      /\p{Script=Han}[,;:?!()]|[,;?!()]\p{Script=Han}/u.test(text.replace(/\{\{.*?\}\}/g, '号')),
    );
    expect(half).toEqual([]);
  });
});
