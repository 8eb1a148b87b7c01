import { readdirSync } from 'node:fs';

const SKIPPED = new Set(['node_modules', 'cdk.out', 'coverage', '.git', 'tidu-data']);

/** Files below a folder, as paths from the root with slashes on every platform, by what their names end with. */
export const filesBelow = (folder: string, endings: readonly string[]): readonly string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry): readonly string[] => {
    if (SKIPPED.has(entry.name)) return [];
    const path = folder === '.' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) return filesBelow(path, endings);
    return endings.some((ending) => entry.name.endsWith(ending)) ? [path] : [];
  });

export const SOURCES = ['.ts', '.tsx', '.mjs'];
