import { existsSync } from 'node:fs';

/** Where the browser of the tests comes from: what CHROME_PATH names, npm's (Linux on x64 alone), or one that is installed. */
export type Browser =
  | { readonly by: 'path'; readonly file: string }
  | { readonly by: 'npm' }
  | { readonly by: 'channel'; readonly channel: 'chrome' | 'msedge' };

interface Machine {
  readonly platform: string;
  readonly arch: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly exists: (file: string) => boolean;
}

const here: Machine = {
  platform: process.platform,
  arch: process.arch,
  env: process.env,
  exists: existsSync,
};

/** Where Chrome and Edge install themselves, as Playwright looks for them. */
const INSTALLED = [
  ['darwin', 'chrome', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
  ['darwin', 'msedge', '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge'],
  ['linux', 'chrome', '/opt/google/chrome/chrome'],
  ['linux', 'msedge', '/opt/microsoft/msedge/msedge'],
  ['win32', 'chrome', '\\Google\\Chrome\\Application\\chrome.exe'],
  ['win32', 'msedge', '\\Microsoft\\Edge\\Application\\msedge.exe'],
] as const;

const ROOTS_ON_WINDOWS = ['LOCALAPPDATA', 'PROGRAMFILES', 'PROGRAMFILES(X86)'];

/** Undefined where there is none: the browser tests do not run then, and say so. */
export const browserAtHand = ({
  platform,
  arch,
  env,
  exists,
}: Machine = here): Browser | undefined => {
  const file = env.CHROME_PATH;
  if (file !== undefined && file !== '') return { by: 'path', file };
  if (platform === 'linux' && arch === 'x64') return { by: 'npm' };
  const roots = platform === 'win32' ? ROOTS_ON_WINDOWS.map((name) => env[name] ?? '') : [''];
  for (const [of, channel, path] of INSTALLED)
    if (of === platform && roots.some((root) => exists(`${root}${path}`)))
      return { by: 'channel', channel };
  return undefined;
};
