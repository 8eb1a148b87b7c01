import { access, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { INCOMING } from '../engine/ports/files.ts';
import { flushFolder, makeFolder } from './lasting.ts';
import { removeOlder } from './older-files.ts';
import { replaceFile } from './replace-file.ts';

/** As in the bucket (infra/data/files.ts). */
const DAY_MS = 24 * 60 * 60_000;

const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

export interface IncomingFiles {
  /** Where an upload arrives. */
  arriving(key: string): string;
  /** Where the file is: kept, else as it arrived. */
  find(key: string): Promise<string>;
  keep(key: string): Promise<void>;
  /** What nobody named within a day goes. */
  sweep(): Promise<void>;
}

/** Uploads lie apart until a command names them, so that nothing that is kept is ever written again. */
export const incomingFiles = (folder: string): IncomingFiles => {
  const arriving = (key: string) => join(folder, INCOMING, key);
  const kept = (key: string) => join(folder, key);
  return {
    arriving,
    find: async (key) => ((await isThere(kept(key))) ? kept(key) : arriving(key)),
    async keep(key) {
      const [from, to] = [arriving(key), kept(key)];
      if (!(await isThere(from))) return;
      if (await isThere(to)) {
        await rm(from, { force: true });
        await rm(`${from}.json`, { force: true });
        return;
      }
      await makeFolder(dirname(to));
      // What it is comes first: a file is there once its bytes are.
      await replaceFile(`${from}.json`, `${to}.json`);
      await replaceFile(from, to);
      // The event that names it comes next, and must not outlive it.
      await flushFolder(dirname(to));
    },
    sweep: () => removeOlder(join(folder, INCOMING), DAY_MS),
  };
};
