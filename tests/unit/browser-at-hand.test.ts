import { describe, expect, it } from 'vitest';
import { browserAtHand } from '../browser/browser-at-hand.ts';

const machine = (platform: string, arch: string, more: object = {}) => ({
  platform,
  arch,
  env: {},
  exists: () => false,
  ...more,
});

describe('the browser of the tests', () => {
  it('comes by npm on Linux x64, where nothing else need be there', () => {
    expect(browserAtHand(machine('linux', 'x64'))).toEqual({ by: 'npm' });
  });

  it('is the one that CHROME_PATH names, everywhere', () => {
    for (const platform of ['linux', 'darwin', 'win32'])
      expect(browserAtHand(machine(platform, 'x64', { env: { CHROME_PATH: 'c' } }))).toEqual({
        by: 'path',
        file: 'c',
      });
  });

  it('is the Edge that every Windows has, or a Chrome that is installed', () => {
    const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';
    const env = { 'PROGRAMFILES(X86)': 'C:\\Program Files (x86)' };
    const windows = machine('win32', 'x64', { env, exists: (file: string) => file === edge });
    expect(browserAtHand(windows)).toEqual({ by: 'channel', channel: 'msedge' });
    const mac = machine('darwin', 'arm64', { exists: (file: string) => file.includes('Chrome') });
    expect(browserAtHand(mac)).toEqual({ by: 'channel', channel: 'chrome' });
  });

  it('is none where nothing is installed: the tests say so and do not run', () => {
    expect(browserAtHand(machine('linux', 'arm64'))).toBeUndefined();
    expect(browserAtHand(machine('win32', 'x64'))).toBeUndefined();
  });
});
