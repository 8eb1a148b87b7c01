import { statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page, Response } from 'playwright-core';

const built = fileURLToPath(new URL('../../../node_modules/.cache/tidu-console/', import.meta.url));

/** A file that is too small to be compressed is served as it is. */
const sizeOf = (path: string): number =>
  (statSync(join(built, `${path}.gz`), { throwIfNoEntry: false }) ?? statSync(join(built, path)))
    .size;

/** KB of JavaScript, gzipped, that the pages loaded while `act` ran; what the public pages load is weighed as it came. */
export const weigh = async (page: Page, act: () => Promise<void>): Promise<number> => {
  const paths = new Set<string>();
  const others: Promise<number>[] = [];
  const note = (response: Response): void => {
    if (response.request().resourceType() !== 'script') return;
    const { pathname } = new URL(response.url());
    if (pathname.startsWith('/assets/')) paths.add(pathname);
    else others.push(response.body().then((body) => body.length));
  };
  page.on('response', note);
  await act();
  page.off('response', note);
  const bytes =
    [...paths].reduce((sum, path) => sum + sizeOf(path), 0) +
    (await Promise.all(others)).reduce((sum, size) => sum + size, 0);
  return Math.round(bytes / 102.4) / 10;
};
