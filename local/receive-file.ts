import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Failure } from '../engine/failure.ts';
import { flushFolder, makeFolder } from './lasting.ts';
import { replaceFile } from './replace-file.ts';

export class UploadRefused extends Failure {
  override readonly name = 'UploadRefused';
  readonly status: number;
  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/** Lets no more through than was announced, and hashes what passes. */
const measured = (limit: number) => {
  const hash = createHash('sha256');
  let size = 0;
  const stream = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length;
      hash.update(chunk);
      done(size > limit ? new UploadRefused(413, 'more bytes than announced') : null, chunk);
    },
  });
  return { stream, result: () => ({ size, sha256: hash.digest('hex') }) };
};

/**
 * Writes a stream to a path, with what it is beside it as `<path>.json`; the path is there only once all of it is,
 * and stays there when the power goes.
 * Throws UploadRefused where it is not what was announced: nothing stays then.
 */
export const receive = async (
  path: string,
  announced: { readonly size: number; readonly sha256: string },
  source: Readable,
): Promise<void> => {
  await makeFolder(dirname(path));
  const part = `${path}.${crypto.randomUUID()}.part`;
  const { stream, result } = measured(announced.size);
  try {
    await pipeline(source, stream, createWriteStream(part, { flush: true }));
    const { size, sha256 } = result();
    if (size !== announced.size || sha256 !== announced.sha256)
      throw new UploadRefused(400, 'length or checksum differs');
    await writeFile(`${path}.json`, JSON.stringify({ size, sha256 }), { flush: true });
    await replaceFile(part, path);
    await flushFolder(dirname(path));
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
};
