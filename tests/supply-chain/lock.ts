import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { filesBelow, SOURCES } from '../architecture/files.ts';
import { importsOf } from '../architecture/imports.ts';

const Names = z.record(z.string(), z.string()).optional();

const Entry = z.object({
  version: z.string().optional(),
  license: z.string().optional(),
  dev: z.boolean().optional(),
  dependencies: Names,
  optionalDependencies: Names,
  devDependencies: Names,
});
type Entry = z.infer<typeof Entry>;

const Lock = z.object({ packages: z.record(z.string(), Entry) });

/** One package as package-lock.json holds it. */
export interface Locked {
  /** Where it is installed, e.g. `node_modules/a/node_modules/b`. */
  readonly path: string;
  readonly name: string;
  readonly version: string;
  readonly license: string | undefined;
  /** It runs: in the process, in a Lambda, or in the browser. What only builds or tests does not. */
  readonly shipped: boolean;
}

const FOLDER = 'node_modules/';
const nameOf = (path: string): string => path.slice(path.lastIndexOf(FOLDER) + FOLDER.length);

/** `@a/b/c.js` is of the package `@a/b`. */
const packageOf = (specifier: string): string =>
  specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');

/** Packages of which the console's bundle is made; they stand among what develops, since nothing loads them at run time. */
const inBrowser = (): readonly string[] => [
  ...new Set(
    filesBelow('console', SOURCES)
      .filter((file) => !file.endsWith('.config.ts') && !file.endsWith('/build.ts'))
      .flatMap((file) => importsOf(readFileSync(file, 'utf8')))
      .filter((specifier) => !specifier.startsWith('.') && !specifier.includes(':'))
      .map(packageOf),
  ),
];

/** Where Node finds a package from a place in the tree: the nearest folder above. */
const found = (
  packages: Readonly<Record<string, Entry>>,
  from: string,
  name: string,
): string | undefined => {
  const path = from === '' ? `${FOLDER}${name}` : `${from}/${FOLDER}${name}`;
  if (packages[path] !== undefined) return path;
  if (from === '') return undefined;
  const up = from.lastIndexOf(`/${FOLDER}`);
  return found(packages, up < 0 ? '' : from.slice(0, up), name);
};

/** Everything that those packages need, and they themselves. */
const closure = (
  packages: Readonly<Record<string, Entry>>,
  roots: readonly string[],
): ReadonlySet<string> => {
  const reached = new Set<string>();
  const visit = (from: string, name: string): void => {
    const path = found(packages, from, name);
    if (path === undefined || reached.has(path)) return;
    reached.add(path);
    const { dependencies, optionalDependencies } = packages[path] ?? {};
    for (const next of Object.keys({ ...dependencies, ...optionalDependencies })) visit(path, next);
  };
  for (const root of roots) visit('', root);
  return reached;
};

/** What the lock pins, from its text; `browser` names what the console is made of. */
export const lockedIn = (
  text: string,
  browser: readonly string[] = inBrowser(),
): readonly Locked[] => {
  const { packages } = Lock.parse(JSON.parse(text));
  const own = packages[''] ?? {};
  const shipped = closure(packages, [
    ...Object.keys({ ...own.dependencies, ...own.optionalDependencies }),
    ...browser,
  ]);
  return Object.entries(packages)
    .filter(([path]) => path.startsWith(FOLDER))
    .map(([path, { version = '', license }]) => ({
      path,
      name: nameOf(path),
      version,
      license,
      shipped: shipped.has(path),
    }));
};

export const readLock = (): string => readFileSync('package-lock.json', 'utf8');
