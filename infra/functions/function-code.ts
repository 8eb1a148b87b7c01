import { cpSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { type BuildOptions, buildSync, type Metafile } from 'esbuild';
import { InfraMistake } from '../mistake.ts';
import { CONSOLE, fileOf, PUBLIC } from './function-list.ts';

/** The code of a function by its name; tests give a stand-in, so that they need no bundling. */
export type CodeOf = (name: string) => Code;

const ROOT = join(import.meta.dirname, '..', '..');

/**
 * CommonJS inside the SDK asks for Node's own modules by `require`, which an ES module lacks. Under a name of its own:
 * a bundled library that imports `createRequire` itself would declare it a second time, and nothing would load.
 */
const REQUIRE =
  "import { createRequire as requireOf } from 'node:module'; const require = requireOf(import.meta.url);";

/** How every function is bundled; the bench bundles what it compares them with alike. */
export const OPTIONS = {
  outExtension: { '.js': '.mjs' },
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node24',
  mainFields: ['module', 'main'],
  // package.json, `imports`: what is another file on Lambda. Named conditions replace esbuild's own, `module`.
  conditions: ['lambda', 'module'],
  // Whitespace and syntax only: names of classes are names of errors, which machines match and logs show.
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'none',
  banner: { js: REQUIRE },
  logLevel: 'silent',
} satisfies BuildOptions;

/** Where console/build.ts puts the console. */
export const BUILT_CONSOLE = join(ROOT, 'node_modules', '.cache', 'tidu-console');

/** Folders that a function reads beside its code: what, and under which name. */
const BESIDE: Readonly<Record<string, { readonly from: string; readonly as: string }>> = {
  [PUBLIC]: { from: join(ROOT, 'functions', 'public', 'assets'), as: 'assets' },
  [CONSOLE]: { from: BUILT_CONSOLE, as: 'built' },
};

const copyBeside = (name: string, folder: string): void => {
  const beside = BESIDE[name];
  if (beside === undefined || !existsSync(beside.from)) return;
  cpSync(beside.from, join(folder, name, beside.as), { recursive: true });
};

/** What makes documents belongs to their own function: the others' routes only name it. */
const MAKES_DOCUMENTS = './functions/documents/serve.ts';

/** pdfmake asks where it lies, which an ES module knows by another name. */
const DIRNAME = `${REQUIRE} const __dirname = import.meta.dirname;`;

/** Noto Sans Hans, SIL Open Font License 1.1: two weights of 8 MB, beside the code and not in it. */
const FONTS = join(ROOT, 'node_modules', '@embedpdf', 'fonts-sc');
const FONT_FILES = ['NotoSansHans-Regular.otf', 'NotoSansHans-Bold.otf'];

const entry = (name: string) => ({ in: `functions/${fileOf(name)}.ts`, out: `${name}/index` });

/** The thread that writes documents: a bundle of its own beside the handler, which only gathers what they say. */
const WORKER = 'functions/documents/press/worker.ts';

/** Functions below functions/documents/, each with the fonts and the worker beside it. */
const isOfDocuments = (name: string): boolean => name.startsWith('documents/');

const bundleDocuments = (names: readonly string[], folder: string): void => {
  buildSync({
    absWorkingDir: ROOT,
    entryPoints: [
      ...names.map(entry),
      ...names.map((name) => ({ in: WORKER, out: `${name}/worker` })),
    ],
    outdir: folder,
    ...OPTIONS,
    banner: { js: DIRNAME },
  });
  for (const name of names) {
    const fonts = join(folder, name, 'fonts');
    for (const file of FONT_FILES) cpSync(join(FONTS, 'fonts', file), join(fonts, file));
    // The licence goes where the fonts go.
    cpSync(join(FONTS, 'LICENSE'), join(fonts, 'LICENSE'));
  }
};

/**
 * Bundles every function but the documents' in one run of esbuild: a process per function, as NodejsFunction starts them, takes minutes.
 * The SDK is bundled, so that what was tested runs; no source maps, since Node's stack of a bundle names the function
 * and a map would double what a cold start reads. `holds` is told what went into each.
 */
export const bundle = (
  names: readonly string[],
  folder: string,
  holds: (what: Metafile) => void = () => undefined,
): CodeOf => {
  try {
    const { metafile } = buildSync({
      absWorkingDir: ROOT,
      entryPoints: names.filter((name) => !isOfDocuments(name)).map(entry),
      outdir: folder,
      ...OPTIONS,
      external: [MAKES_DOCUMENTS],
      metafile: true,
    });
    holds(metafile);
    bundleDocuments(names.filter(isOfDocuments), folder);
    for (const name of names) copyBeside(name, folder);
  } catch (error) {
    // The same fault shows once per function that reaches it; the first lines tell it.
    const [, ...lines] = String(error).split('\n');
    throw new InfraMistake(
      `functions do not bundle: ${[...new Set(lines)].slice(0, 3).join('; ')}`,
    );
  }
  return (name) => Code.fromAsset(join(folder, name));
};
