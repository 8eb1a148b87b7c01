import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium } from 'playwright-core';
import { Failure } from '../../engine/failure.ts';
import { browserAtHand } from './browser-at-hand.ts';

// A browser that npm alone brings: @sparticuz/chromium with its own system libraries, and an open Chinese font. It is
// unpacked once, below node_modules, so that nothing is left in the system's temporary folder.

class NoBrowser extends Failure {
  override readonly name = 'NoBrowser';
}

const root = fileURLToPath(new URL('../../', import.meta.url));
const cache = join(root, 'node_modules', '.cache');
const unpacked = join(cache, 'tidu-browser');

const fontFolder = join(root, 'node_modules', '@embedpdf', 'fonts-sc', 'fonts');

/** Only our own fonts: a screenshot looks the same on every machine. */
const fontsConf = (folder: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(folder, 'fonts')}</dir>
  <cachedir>${join(folder, 'fonts-cache')}</cachedir>
  <alias binding="same"><family>sans-serif</family><prefer><family>Noto Sans Hans</family></prefer></alias>
  <alias binding="same"><family>Microsoft YaHei</family><prefer><family>Noto Sans Hans</family></prefer></alias>
</fontconfig>
`;

const unpack = (): void => {
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'browser-'));
  // In a process of its own: the package reads from the environment where to unpack, and that it shall bring its
  // libraries, and a test that begins at the same time must not make its folders there.
  execFileSync(process.execPath, [join(import.meta.dirname, 'unpack.ts')], {
    cwd: root,
    env: { ...process.env, TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' },
    stdio: 'inherit',
  });
  for (const weight of ['Regular', 'Bold'])
    copyFileSync(
      join(fontFolder, `NotoSansHans-${weight}.otf`),
      join(folder, 'fonts', `NotoSansHans-${weight}.otf`),
    );
  writeFileSync(join(folder, 'fonts', 'fonts.conf'), fontsConf(unpacked));
  try {
    renameSync(folder, unpacked);
  } catch {
    // Another worker was faster; its copy is as good.
    rmSync(folder, { recursive: true, force: true });
  }
};

/** Starts Chromium: the one that is at hand (browser-at-hand.ts). Throws NoBrowser. */
export const launch = async (args: readonly string[] = []): Promise<Browser> => {
  const { CHROME_PATH: _named, ...env } = process.env;
  const found = browserAtHand();
  if (found === undefined) throw new NoBrowser('no browser here: name one by CHROME_PATH');
  if (found.by === 'path') return chromium.launch({ executablePath: found.file, args: [...args] });
  if (found.by === 'channel') return chromium.launch({ channel: found.channel, args: [...args] });
  if (!existsSync(unpacked)) unpack();
  return chromium.launch({
    executablePath: join(unpacked, 'chromium'),
    // The tests run as root in containers, where Chromium's own sandbox does not start.
    args: ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none', ...args],
    env: {
      ...env,
      LD_LIBRARY_PATH: join(unpacked, 'al2023', 'lib'),
      FONTCONFIG_PATH: join(unpacked, 'fonts'),
      HOME: unpacked,
    },
  });
};
