import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { CommandFailed } from '../failed.ts';
import { below, type Entry } from './entries.ts';

const Lock = z.object({
  packages: z.record(
    z.string(),
    z.object({
      dev: z.boolean().optional(),
      optional: z.boolean().optional(),
      hasInstallScript: z.boolean().optional(),
    }),
  ),
});

/** Rooms that run; tests, infra, the console's sources, the demo's script and what makes bundles stay behind. */
const ROOMS = ['adapters', 'cli', 'data', 'engine', 'functions', 'interface', 'local', 'workflows'];
const TOP = ['package.json', 'LICENSE', 'CHANGELOG.md'];
const CONSOLE = 'node_modules/.cache/tidu-console';

const runs = (path: string): boolean => !/^(?:bundle|demo)\/|^(?:run|tidu)\.mjs$/.test(path);

/** Nothing that runs reads these: declarations, sources and maps for developers, weights of fonts that no paper uses. */
const UNUSED = [
  /\.(?:map|ts|cts|mts|md|markdown|flow|tsbuildinfo)$/i,
  /^(?:test|tests|__tests__|docs|examples?)\//,
  /^fonts\/NotoSansHans-(?!Regular|Bold)/,
];
const KEPT = /licen[cs]e|notice|copying/i;

const isUsed = (path: string): boolean =>
  KEPT.test(path) || !UNUSED.some((pattern) => pattern.test(path));

/** The packages that run, from the lock: all but what develops and what exists for one platform alone. */
export const runtimePackages = (lock: string): readonly string[] => {
  const packages = Object.entries(Lock.parse(JSON.parse(lock)).packages);
  const shipped = packages.filter(([path, one]) => path !== '' && !one.dev && !one.optional);
  for (const [path, { hasInstallScript }] of shipped)
    if (hasInstallScript)
      throw new CommandFailed(
        `${path} 安装时要运行程序`,
        `${path} runs something when it is installed`,
      );
  return shipped.map(([path]) => path);
};

const packageFiles = (root: string, path: string): readonly Entry[] =>
  below(
    `app/${path}`,
    join(root, path),
    (file) => !file.startsWith('node_modules/') && isUsed(file),
  );

/** The built console and everything that the system loads, from a folder where it is installed. Throws CommandFailed. */
export const productFiles = (root: string): readonly Entry[] => {
  if (!existsSync(join(root, CONSOLE, 'files.json')))
    throw new CommandFailed('网页端尚未构建', 'the console is not built');
  const files = [
    ...TOP.map((name) => ({ path: `app/${name}`, from: join(root, name) })),
    ...ROOMS.flatMap((room) =>
      below(`app/${room}`, join(root, room), room === 'cli' ? runs : undefined),
    ),
    ...below(`app/${CONSOLE}`, join(root, CONSOLE)),
    ...runtimePackages(readFileSync(join(root, 'package-lock.json'), 'utf8')).flatMap((path) =>
      packageFiles(root, path),
    ),
  ];
  const native = files.find(({ path }) => path.endsWith('.node'));
  if (native !== undefined)
    throw new CommandFailed(
      `${native.path} 只适用于一种平台`,
      `${native.path} is for one platform alone`,
    );
  return files;
};
