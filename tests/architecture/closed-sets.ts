import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import * as z from 'zod';
import { Bilingual } from '../../engine/bilingual.ts';
import { filesBelow } from './files.ts';

/** How a closed set of values has its words beside it: `export const VERDICT = {…} as const satisfies Record<Verdict, Bilingual>`. */
const WORDED =
  /export const (\w+) = \{[^}]*\} as const satisfies (?:Readonly<)?Record<\w+, Bilingual>>?;/g;

const Words = z.record(z.string(), Bilingual);

/** The words of each closed set of the product, by the file and name that they stand in. */
export const closedSets = async (): Promise<
  ReadonlyMap<string, Readonly<Record<string, Bilingual>>>
> => {
  const found = filesBelow('workflows', ['.ts']).flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(WORDED)].map(([, name = '']) => ({ file, name })),
  );
  const sets = await Promise.all(
    found.map(async ({ file, name }) => {
      const module: Record<string, unknown> = await import(
        /* @vite-ignore */ pathToFileURL(file).href
      );
      return [`${file} ${name}`, Words.parse(module[name])] as const;
    }),
  );
  return new Map(sets);
};
