import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { ENDING, type Encoding, FileList } from './file-list.ts';

/** The built console, wherever it lies. */
export interface ConsoleFiles {
  /** Undefined where nothing is built. */
  list(): Promise<FileList | undefined>;
  /** A file that the list names. Undefined where it has gone since. */
  read(path: string, encoding?: Encoding): Promise<Uint8Array | undefined>;
}

const ifThere = async <T>(wanted: Promise<T>): Promise<T | undefined> => {
  try {
    return await wanted;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
};

/** A folder that console/build.ts wrote; a newer build is noticed by the time of its list. */
export const consoleFolder = (folder: string): ConsoleFiles => {
  const path = join(folder, 'files.json');
  let known: { readonly at: number; readonly list: FileList } | undefined;
  return {
    list: async () => {
      const found = await ifThere(stat(path));
      if (found === undefined) return undefined;
      if (known?.at !== found.mtimeMs)
        known = {
          at: found.mtimeMs,
          list: FileList.parse(JSON.parse(await readFile(path, 'utf8'))),
        };
      return known.list;
    },
    read: (name, encoding) =>
      ifThere(readFile(join(folder, `${name}${encoding === undefined ? '' : ENDING[encoding]}`))),
  };
};
