import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Removes the files below a folder that nobody has written for so long. Real time, whatever the demo clock says. */
export const removeOlder = async (root: string, lifetimeMs: number): Promise<void> => {
  const names = await readdir(root, { recursive: true }).catch(() => []);
  for (const path of names.map((name) => join(root, name))) {
    const found = await stat(path).catch(() => undefined);
    if (found?.isFile() === true && found.mtimeMs < Date.now() - lifetimeMs)
      await rm(path, { force: true });
  }
};
