import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { Failure } from '../engine/failure.ts';

// Builds the console where its sources changed since: `node console/build.ts`, which `npm start` and `npm run synth` do.

const ROOT = join(import.meta.dirname, '..');

/** Where the built console lies; nothing else is left behind. */
export const BUILT = join(ROOT, 'node_modules', '.cache', 'tidu-console');

/** All that the built files are made from. */
const SOURCES = ['console', 'workflows', 'engine'];
const LOCK = 'package-lock.json';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};
/** Already compressed, or too small to gain: a packet holds some 1,400 bytes. */
const COMPRESSED = new Set(['.png', '.ico', '.woff2']);
const WORTH_BYTES = 1_400;

/** Lambda answers with 6 MB at most, and bytes travel as base64 (functions/http/event.ts). */
const MOST_BYTES = 4_000_000;

/** A file came out of the build that functions/console could not serve. */
class NotServable extends Failure {
  override readonly name = 'NotServable';
}

const hashOf = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex');

/** Files below a folder, as paths that begin with `/`; what begins with a dot is nobody's business. */
const filesIn = (folder: string, below = ''): readonly string[] =>
  readdirSync(join(folder, below), { withFileTypes: true }).flatMap((entry): readonly string[] => {
    if (entry.name.startsWith('.')) return [];
    const path = `${below}/${entry.name}`;
    return entry.isDirectory() ? filesIn(folder, path) : [path];
  });

/** The same for the same sources, wherever and whenever they lie. */
export const fingerprint = (root: string = ROOT): string => {
  const paths = [
    ...SOURCES.flatMap((room) => filesIn(join(root, room)).map((path) => `${room}${path}`)),
    LOCK,
  ].sort();
  return hashOf(
    paths.map((path) => `${path} ${hashOf(readFileSync(join(root, path)))}\n`).join(''),
  );
};

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

const compressed = async (path: string, content: Buffer): Promise<readonly string[]> => {
  if (COMPRESSED.has(extname(path)) || content.length < WORTH_BYTES) return [];
  const parameters = { [constants.BROTLI_PARAM_SIZE_HINT]: content.length };
  await Promise.all([
    brotli(content, { params: parameters }).then((bytes) => writeFile(`${path}.br`, bytes)),
    zip(content, { level: 9 }).then((bytes) => writeFile(`${path}.gz`, bytes)),
  ]);
  return ['br', 'gzip'];
};

const entryOf = async (folder: string, path: string) => {
  const type = TYPES[extname(path)];
  const content = await readFile(join(folder, path));
  if (type === undefined)
    throw new NotServable(`${path}: its type is not known to console/build.ts`);
  if (content.length > MOST_BYTES)
    throw new NotServable(`${path} is too large to be served by Lambda`);
  return {
    type,
    hash: hashOf(content).slice(0, 20),
    // Vite writes the content's hash into these names.
    immutable: path.startsWith('/assets/'),
    encodings: await compressed(join(folder, path), content),
  };
};

/** Compresses what lies in a folder and writes the list of it, which functions/console/file-list.ts reads. */
export const listFiles = async (folder: string, version: string): Promise<void> => {
  const paths = filesIn(folder);
  const entries = paths.map(async (path) => [path, await entryOf(folder, path)] as const);
  const files = Object.fromEntries(await Promise.all(entries));
  await writeFile(join(folder, 'files.json'), JSON.stringify({ version, files }, null, 1));
};

/** The fingerprint of what is built; undefined where nothing is. */
const builtFrom = async (): Promise<string | undefined> => {
  try {
    return JSON.parse(await readFile(join(BUILT, 'files.json'), 'utf8')).version;
  } catch {
    return undefined;
  }
};

const say = (text: string): void => {
  process.stderr.write(`${text}\n`);
};

/** Into a folder of its own first: whoever serves the old build meanwhile never sees half of the new one. */
const buildInto = async (folder: string, version: string): Promise<void> => {
  const [made, old] = [`${folder}.${process.pid}`, `${folder}.${process.pid}.old`];
  // Started by a test, Vite would build for tests: React's and antd's slow halves, ids that are all the same.
  process.env.NODE_ENV = 'production';
  // Loaded where it is needed alone: most starts find the console built.
  const { build } = await import('vite');
  try {
    await mkdir(made, { recursive: true });
    await build({
      configFile: join(import.meta.dirname, 'vite.config.ts'),
      logLevel: 'warn',
      build: { outDir: made, emptyOutDir: true },
    });
    await listFiles(made, version);
    if ((await stat(folder).catch(() => undefined)) !== undefined) await rename(folder, old);
    // Whoever began at the same time from the same sources may have been faster.
    await rename(made, folder).catch(async (error: unknown) => {
      if ((await builtFrom()) !== version) throw error;
    });
  } finally {
    await Promise.all([made, old].map((left) => rm(left, { recursive: true, force: true })));
  }
};

/** Builds where the sources are not those of the last build; says so, since it takes some seconds. */
const ensureBuilt = async (): Promise<void> => {
  const version = fingerprint();
  if ((await builtFrom()) === version) return;
  say(
    'tidu: 正在构建网页端（仅首次或源码变化时） / building the console (first time, or after a change)',
  );
  const began = performance.now();
  await buildInto(BUILT, version);
  say(
    `tidu: 网页端已构建 / the console is built (${((performance.now() - began) / 1000).toFixed(1)} s)`,
  );
};

if (import.meta.main) await ensureBuilt();
