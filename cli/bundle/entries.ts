import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One file of the archive, by its path below the archive's folder. */
export interface Entry {
  readonly path: string;
  /** Where its bytes lie; or they themselves. */
  readonly from: string | Uint8Array;
  readonly executable?: boolean;
}

export const bytesOf = ({ from }: Entry): Uint8Array =>
  typeof from === 'string' ? readFileSync(from) : from;

/** Files below a folder, with slashes on every platform. What begins with a dot belongs to somebody's tools. */
export const filesBelow = (folder: string, below = ''): readonly string[] =>
  readdirSync(join(folder, below), { withFileTypes: true }).flatMap((entry): readonly string[] => {
    if (entry.name.startsWith('.')) return [];
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    return entry.isDirectory() ? filesBelow(folder, path) : [path];
  });

export const below = (
  to: string,
  folder: string,
  wanted: (path: string) => boolean = () => true,
): readonly Entry[] =>
  filesBelow(folder)
    .filter(wanted)
    .map((path) => ({ path: `${to}/${path}`, from: join(folder, path) }));
