import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import * as z from 'zod';
import { writeArchive } from './archive.ts';
import { nodeFor } from './node-binary.ts';
import { platformNamed } from './platform.ts';
import { productFiles } from './product.ts';
import { startFiles } from './start.ts';

const ROOT = join(import.meta.dirname, '..', '..');

export interface Bundled {
  readonly file: string;
  /** The one folder in it. */
  readonly name: string;
  readonly files: number;
  /** Bytes. */
  readonly size: number;
  readonly sha256: string;
}

/**
 * One archive that runs in a network without internet: the product, the built console, the packages that it runs on, and
 * Node for the platform (`node` names its file where npm carries none); beside it its SHA-256. The same sources and lock
 * give the same bytes at the same level of compression. Throws CommandFailed.
 */
export const bundle = async (of: {
  readonly platform: string;
  readonly node?: string | undefined;
  readonly to: string;
  readonly level?: number;
}): Promise<Bundled> => {
  const platform = platformNamed(of.platform);
  const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const { version } = z.object({ version: z.string() }).parse(manifest);
  const name = `tidu-${version}-${platform.name}`;
  const entries = [
    ...startFiles(version, platform),
    ...(await nodeFor(ROOT, platform, of.node)),
    ...productFiles(ROOT),
  ];
  const folder = resolve(of.to);
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${name}.tar.gz`);
  const { size, sha256 } = await writeArchive(file, { folder: name, entries, level: of.level });
  writeFileSync(`${file}.sha256`, `${sha256}  ${name}.tar.gz\n`);
  return { file, name, files: entries.length, size, sha256 };
};
