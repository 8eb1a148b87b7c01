import { readFileSync } from 'node:fs';
import { printable } from '../../../engine/text.ts';
import { fontPaths } from '../fonts.ts';
import { linesOf, mapTexts } from '../plain-text.ts';

/** [first, last] code points that a font has glyphs for, in ascending order. */
type Ranges = readonly (readonly [number, number])[];

/** Of an OpenType file: its table `cmap`, the subtable of format 12, which covers all planes of Unicode. */
export const rangesOf = (font: Buffer): Ranges => {
  const tables = Array.from({ length: font.readUInt16BE(4) }, (_, index) => 12 + index * 16);
  const found = tables.find((at) => font.toString('latin1', at, at + 4) === 'cmap') ?? 0;
  const cmap = font.readUInt32BE(found + 8);
  const subtables = Array.from({ length: font.readUInt16BE(cmap + 2) }, (_, index) => {
    return cmap + font.readUInt32BE(cmap + 4 + index * 8 + 4);
  });
  const whole = subtables.find((at) => font.readUInt16BE(at) === 12);
  if (whole === undefined) return [];
  return Array.from({ length: font.readUInt32BE(whole + 12) }, (_, index) => {
    const group = whole + 16 + index * 12;
    return [font.readUInt32BE(group), font.readUInt32BE(group + 4)] as const;
  });
};

const held: { ranges?: Ranges } = {};

/** Both weights have the same characters. */
const ours = (): Ranges => {
  held.ranges ??= rangesOf(readFileSync(fontPaths().normal));
  return held.ranges;
};

const has = (code: number): boolean => {
  const ranges = ours();
  let [low, high] = [0, ranges.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const [first = 0, last = 0] = ranges[middle] ?? [];
    if (code < first) high = middle - 1;
    else if (code > last) low = middle + 1;
    else return true;
  }
  return false;
};

/** What takes no ink has no glyph either: joiners and selectors of variants. */
const INKLESS = /\p{Default_Ignorable_Code_Point}/gu;
/** Everything but white space and what every font has. */
const TO_LOOK_UP = /[^\s\u0020-\u007e]/gu;

const codeOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

export interface Drawable<T> {
  readonly paper: T;
  /** Codes of characters that the font lacks, as `U+20BB7`. */
  readonly missing: readonly string[];
}

/** A paper as the font can draw it: what it has no glyph for stands as its code, 〔U+20BB7〕, and not as nothing. */
export const drawable = <T>(given: T): Drawable<T> => {
  const missing = new Set<string>();
  const paper = mapTexts(given, (text) =>
    linesOf(printable(text))
      .join('\n')
      .replaceAll(INKLESS, '')
      .replaceAll(TO_LOOK_UP, (character) => {
        if (has(character.codePointAt(0) ?? 0)) return character;
        missing.add(codeOf(character));
        return `〔${codeOf(character)}〕`;
      }),
  );
  return { paper, missing: [...missing] };
};

/** Tells in the paper itself what its codes mean. */
export const missingNote = (missing: readonly string[]): string =>
  `〔字：${missing.join('、')}，本系统字体暂缺，文中以编码代替，以电子件为准〕`;
