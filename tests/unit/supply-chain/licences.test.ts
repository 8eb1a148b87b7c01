import { describe, expect, it } from 'vitest';
import { billOfMaterials } from '../../supply-chain/bill.ts';
import { licenceProblems } from '../../supply-chain/licences.ts';
import { lockedIn, readLock } from '../../supply-chain/lock.ts';

/** A lock with one package that runs, which needs another, one in the browser, and one that only tests. */
const lock = (licence: string | undefined) =>
  JSON.stringify({
    packages: {
      '': { dependencies: { runs: '1' }, devDependencies: { shown: '1', tests: '1' } },
      'node_modules/runs': { version: '1.0.0', license: 'MIT', dependencies: { needed: '2' } },
      'node_modules/needed': { version: '1.0.0', license: 'GPL-3.0-only' },
      'node_modules/runs/node_modules/needed': { version: '2.0.0', license: licence },
      'node_modules/shown': { version: '1.0.0', license: 'ISC' },
      'node_modules/tests': { version: '1.0.0', license: 'GPL-3.0-only' },
    },
  });
const problemsOf = (licence: string | undefined) =>
  licenceProblems(lockedIn(lock(licence), ['shown'])).filter((one) => !one.includes('exception'));

describe('licences of what is shipped', () => {
  it('are all looked at', () => {
    expect(licenceProblems(lockedIn(readLock()))).toEqual([]);
  });

  it('count for what runs and for what the browser loads, and for what those need', () => {
    const shipped = lockedIn(lock('MIT'), ['shown']).filter((one) => one.shipped);
    expect(shipped.map(({ name, version }) => `${name} ${version}`)).toEqual([
      'runs 1.0.0',
      'needed 2.0.0',
      'shown 1.0.0',
    ]);
    expect(problemsOf('MIT')).toEqual([]);
  });

  it.each(['GPL-3.0-only', 'AGPL-3.0-only', 'SSPL-1.0', 'UNLICENSED', undefined])(
    'are refused where nobody has allowed them: %s',
    (licence) => {
      expect(problemsOf(licence)).toEqual([`needed 2.0.0: licence ${licence ?? 'none'}`]);
    },
  );

  it('an exception that nothing needs any more is one too many', () => {
    expect(licenceProblems(lockedIn(lock('MIT'), [])).join('\n')).toContain('png-js');
  });
});

describe('the bill of materials', () => {
  const npm = {
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    serialNumber: 'urn:uuid:another-each-time',
    metadata: {
      timestamp: '2026-11-29T00:00:00.000Z',
      tools: [{ vendor: 'npm', name: 'cli', version: '11' }],
      component: { name: 'folder', version: '0.1.0' },
    },
    components: [
      { name: 'runs', version: '1.0.0', purl: 'pkg:npm/runs@1.0.0' },
      { name: 'tests', version: '1.0.0', purl: 'pkg:npm/tests@1.0.0' },
    ],
  };
  const bill = billOfMaterials(npm, lockedIn(lock('MIT'), []), lock('MIT'));

  it('is CycloneDX 1.6 of the project, the same for the same lock', () => {
    expect(bill).toMatchObject({ specVersion: '1.6', metadata: { component: { name: 'tidu' } } });
    expect(JSON.stringify(bill)).not.toContain('2026-11-29');
    expect(bill).toEqual(billOfMaterials(npm, lockedIn(lock('MIT'), []), lock('MIT')));
  });

  it('tells what is shipped from what only tests, each with its licence', () => {
    expect(bill.components).toMatchObject([
      { name: 'runs', scope: 'required', licenses: [{ license: { id: 'MIT' } }] },
      { name: 'tests', scope: 'excluded', licenses: [{ license: { id: 'GPL-3.0-only' } }] },
    ]);
  });
});
