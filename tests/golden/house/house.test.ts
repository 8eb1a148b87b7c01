import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { playAll, SHEETS, type Sheets } from './play.ts';
import type { Seen } from './record.ts';
import { digest, shown, undrawn } from './shown.ts';

const textOf = ({ value }: Seen, whole: boolean): string =>
  typeof value === 'string' ? undrawn(value) : shown(value, { whole });

/** A line for each thing, with the digest of its whole text; below it, where `open` says so, the text itself. */
const sheet = (seen: readonly Seen[], whole: boolean, open: (one: Seen) => boolean): string => {
  let of = '';
  return seen
    .map((one) => {
      const heading = one.of === of ? '' : `\n== ${one.of}\n`;
      of = one.of;
      const line = `${heading}-- ${one.title} ${digest(textOf(one, true))}\n`;
      return open(one) ? `${line}${textOf(one, whole)}\n` : line;
    })
    .join('');
};

/** Of each kind the first. */
const firstOfKind = (): ((one: Seen) => boolean) => {
  const kinds = new Set<string>(['']);
  return ({ kind }) => {
    const first = !kinds.has(kind);
    kinds.add(kind);
    return first;
  };
};

const FOLDER = process.env.TIDU_HOUSE;

describe('the rounds of the demo', () => {
  let sheets: Sheets;
  beforeAll(async () => {
    sheets = await playAll();
    if (FOLDER === undefined) return;
    mkdirSync(FOLDER, { recursive: true });
    for (const name of SHEETS)
      writeFileSync(
        join(FOLDER, `${name}.txt`),
        sheet(sheets[name], true, () => true),
      );
  }, 600_000);

  it.each(SHEETS)('leave the same %s as were recorded', async (name) => {
    await expect(sheet(sheets[name], false, firstOfKind())).toMatchFileSnapshot(
      `recorded/${name}.txt`,
    );
  });
});
