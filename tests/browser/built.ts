import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Before any browser test: the console as it is now is built, once for all of them. */
export const setup = (): void => {
  execFileSync(
    process.execPath,
    [fileURLToPath(new URL('../../console/build.ts', import.meta.url))],
    {
      stdio: 'inherit',
    },
  );
};
