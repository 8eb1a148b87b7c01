import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { pack } from 'tar-stream';
import { bytesOf, type Entry } from './entries.ts';

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const byPath = (a: Entry, b: Entry): number => (a.path < b.path ? -1 : 1);

/** Neither the day nor who makes it is in the archive: the same input gives the same bytes. */
const HEADER = { mtime: new Date(0), uid: 0, gid: 0, uname: '', gname: '' };

/** The byte of gzip's header that tells the system it was made on: unknown. */
const SYSTEM_AT = 9;
const UNKNOWN = 255;

/** Passes everything on, the system's byte unset, and hashes what passed. */
const sealed = () => {
  const hash = createHash('sha256');
  let passed = 0;
  const stream = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      if (passed <= SYSTEM_AT && passed + chunk.length > SYSTEM_AT)
        chunk[SYSTEM_AT - passed] = UNKNOWN;
      passed += chunk.length;
      hash.update(chunk);
      done(null, chunk);
    },
  });
  return { stream, result: () => ({ size: passed, sha256: hash.digest('hex') }) };
};

/** Everything, in order, and at the end the list of its hashes, as `sha256sum -c` reads it. */
async function* withSums(entries: readonly Entry[]) {
  const sums: string[] = [];
  for (const entry of [...entries].sort(byPath)) {
    const bytes = bytesOf(entry);
    sums.push(`${sha256(bytes)}  ${entry.path}\n`);
    yield { path: entry.path, bytes, mode: entry.executable === true ? 0o755 : 0o644 };
  }
  yield { path: 'SHA256SUMS', bytes: Buffer.from(sums.join('')), mode: 0o644 };
}

/** gzip's own middle: higher ones take longer and gain a percent. */
const LEVEL = 6;

/** Writes a .tar.gz whose paths all lie below `folder`. Resolves with its size in bytes and its SHA-256. */
export const writeArchive = async (
  file: string,
  {
    folder,
    entries,
    level = LEVEL,
  }: { folder: string; entries: readonly Entry[]; level?: number | undefined },
): Promise<{ readonly size: number; readonly sha256: string }> => {
  const archive = pack();
  const { stream, result } = sealed();
  const written = pipeline(archive, createGzip({ level }), stream, createWriteStream(file));
  const fill = async () => {
    for await (const { path, bytes, mode } of withSums(entries))
      await new Promise<void>((resolve, reject) => {
        archive.entry(
          { ...HEADER, name: `${folder}/${path}`, size: bytes.length, mode },
          Buffer.from(bytes),
          (error) => (error ? reject(error) : resolve()),
        );
      });
    archive.finalize();
  };
  await Promise.all([written, fill()]);
  return result();
};
