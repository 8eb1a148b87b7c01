import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { BUILT_CONSOLE } from '../functions/function-code.ts';
import { InfraMistake } from '../mistake.ts';

const ROOT = join(import.meta.dirname, '..', '..');

export interface BuiltConsole {
  readonly folder: string;
  /** Version of the package and fingerprint of the console's sources. */
  readonly version: string;
}

const versionIn = (path: string): string =>
  z.object({ version: z.string() }).parse(JSON.parse(readFileSync(path, 'utf8'))).version;

/** Builds the console where its sources changed, as `npm start` does. Needs no network. Throws InfraMistake. */
export const builtConsole = (): BuiltConsole => {
  try {
    // What a tool prints while it synthesises belongs to the other stream: the first may be a template.
    execFileSync(process.execPath, [join(ROOT, 'console', 'build.ts')], {
      stdio: ['ignore', 2, 2],
    });
  } catch (error) {
    throw new InfraMistake('the console does not build, see above', { cause: error });
  }
  const [release, sources] = [join(ROOT, 'package.json'), join(BUILT_CONSOLE, 'files.json')].map(
    versionIn,
  );
  return { folder: BUILT_CONSOLE, version: `${release}+${sources?.slice(0, 8)}` };
};
