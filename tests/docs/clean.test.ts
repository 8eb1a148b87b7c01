import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { filesBelow } from '../architecture/files.ts';

/** The lock names the registry that npm used; everything else belongs to the project alone. */
const EXEMPT = /^(?:package-lock\.json|tests\/docs\/clean\.test\.ts)$/;
const TEXTS = ['.ts', '.mjs', '.json', '.md', '.yml', '.sh', '/run', 'LICENSE', '.gitignore'];

const FOREIGN = [
  ['a machine’s path', /(?:^|[\s"'`(=])\/(?:work|home|Users|root)\/[a-z]/],
  ['a temporary file', /(?:^|[\s"'`(=])\/tmp\/[a-z]/],
  ['a registry’s host', /registry\.(?:npmjs|npmmirror|yarnpkg)\.|artifactory|nexus\./i],
  ['an access key', /\bAKIA(?!IOSFODNN7EXAMPLE)[0-9A-Z]{16}\b/],
  ['a private key', /-----BEGIN [A-Z ]*PRIVATE KEY-----/],
] as const;

/** What does not belong into the repository, by kind and line. */
const foreignIn = (text: string): readonly string[] =>
  text
    .split('\n')
    .flatMap((line, index) =>
      FOREIGN.flatMap(([kind, pattern]) => (pattern.test(line) ? [`${index + 1}: ${kind}`] : [])),
    );

const texts = filesBelow('.', TEXTS).filter((path) => !EXEMPT.test(path));

describe('the repository speaks of the project alone', () => {
  it('names no machine’s paths, no registry’s host, and holds no keys', () => {
    const found = texts.flatMap((path) =>
      foreignIn(readFileSync(path, 'utf8')).map((fault) => `${path}:${fault}`),
    );
    expect(texts.length).toBeGreaterThan(300);
    expect(found).toEqual([]);
  });

  it('finds what is planted', () => {
    const planted = [
      'see /home/somebody/notes',
      'cat "/tmp/out.txt"',
      'https://registry.npmjs.org/x',
      `AKIA${'A'.repeat(16)}`,
      '-----BEGIN EC PRIVATE KEY-----',
    ];
    expect(foreignIn(planted.join('\n'))).toHaveLength(planted.length);
    expect(foreignIn('GET /api/cases and docs/tour/call.json')).toEqual([]);
  });

  it('the lock resolves every package from one public registry, or names none', () => {
    const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
    const hosts = new Set<string>();
    for (const { resolved } of Object.values<{ resolved?: string }>(lock.packages))
      if (resolved !== undefined) hosts.add(new URL(resolved).host);
    for (const host of hosts) expect(host).toBe('registry.npmjs.org');
  });
});
