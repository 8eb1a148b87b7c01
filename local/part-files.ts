import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import * as z from 'zod';
import {
  type FilePart,
  missingParts,
  type PartUploads,
  type SignedUpload,
  STAGING,
  type StoredFile,
} from '../engine/ports/files.ts';
import { receive, UploadRefused } from './receive-file.ts';

/** What nobody went on with for a week goes, as in the bucket (infra/data/files.ts). Real time, whatever the clock says. */
const KEPT_MS = 7 * 24 * 60 * 60_000;

const Begun = z.object({ uploadId: z.string(), size: z.int() });
const Known = z.object({ size: z.int(), sha256: z.string() });

export interface PartFiles extends PartUploads {
  /** Takes a part that came by its URL. Throws UploadRefused. */
  take(key: string, uploadId: string, part: FilePart, source: Readable): Promise<void>;
}

/** Parts lie in a folder of their upload until the whole is what was announced. */
export const partFiles = (
  { folder, arriving }: { folder: string; arriving: (key: string) => string },
  sign: (key: string, uploadId: string, part: FilePart) => SignedUpload,
  isStored: (key: string) => Promise<boolean>,
): PartFiles => {
  const root = join(folder, STAGING);
  const at = (key: string, ...more: readonly string[]) => join(root, key, ...more);

  const begun = async (key: string): Promise<z.output<typeof Begun> | undefined> => {
    const text = await readFile(at(key, 'upload.json'), 'utf8').catch(() => undefined);
    return text === undefined ? undefined : Begun.parse(JSON.parse(text));
  };

  const partsIn = async (key: string): Promise<readonly FilePart[]> => {
    const names = (await readdir(at(key))).filter((name) => /^\d+$/.test(name));
    const read = names.map(async (name) => {
      const known = Known.parse(JSON.parse(await readFile(at(key, `${name}.json`), 'utf8')));
      return { number: Number(name), ...known };
    });
    return (await Promise.all(read)).sort((a, b) => a.number - b.number);
  };

  const sweep = async (): Promise<void> => {
    const names = await readdir(root, { recursive: true }).catch(() => []);
    for (const name of names.filter((one) => one.endsWith('upload.json'))) {
      const upload = join(root, name, '..');
      const found = await stat(upload).catch(() => undefined);
      if (found !== undefined && found.mtimeMs < Date.now() - KEPT_MS)
        await rm(upload, { recursive: true, force: true });
    }
  };
  void sweep();

  const whole = async function* (key: string, parts: readonly FilePart[]) {
    for (const { number } of parts) yield* createReadStream(at(key, String(number)));
  };

  const assembled = async (
    { key, size, sha256 }: StoredFile,
    parts: readonly FilePart[],
  ): Promise<'stored' | 'differs'> => {
    try {
      await receive(arriving(key), { size, sha256 }, Readable.from(whole(key, parts)));
      return 'stored';
    } catch (error) {
      if (error instanceof UploadRefused) return 'differs';
      throw error;
    } finally {
      await rm(at(key), { recursive: true, force: true });
    }
  };

  return {
    async begin({ key, size }) {
      await sweep();
      if (await isStored(key)) return { stored: true };
      const known = await begun(key);
      if (known?.size === size)
        return { stored: false, uploadId: known.uploadId, parts: await partsIn(key) };
      const uploadId = randomUUID();
      await rm(at(key), { recursive: true, force: true });
      await mkdir(at(key), { recursive: true });
      await writeFile(at(key, 'upload.json'), JSON.stringify({ uploadId, size }));
      return { stored: false, uploadId, parts: [] };
    },
    partUrl: async (key, uploadId, part) => sign(key, uploadId, part),
    async take(key, uploadId, part, source) {
      if ((await begun(key))?.uploadId !== uploadId)
        throw new UploadRefused(404, 'this upload is over');
      await receive(at(key, String(part.number)), part, source);
    },
    async complete(file, uploadId) {
      if ((await begun(file.key))?.uploadId !== uploadId)
        return { outcome: (await isStored(file.key)) ? 'stored' : 'gone' };
      const parts = await partsIn(file.key);
      const missing = missingParts(file.size, parts);
      return missing.length > 0
        ? { outcome: 'incomplete', missing }
        : { outcome: await assembled(file, parts) };
    },
  };
};
