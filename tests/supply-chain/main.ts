import { spawnSync } from 'node:child_process';
import { Failure } from '../../engine/failure.ts';
import { tool } from '../tool.ts';
import { billOfMaterials } from './bill.ts';
import { licenceProblems } from './licences.ts';
import { lockedIn, readLock } from './lock.ts';

/**
 * `npm run sbom`: the bill of materials (CycloneDX 1.6) on standard output, from package-lock.json alone, offline.
 * With --licences it writes nothing but packages that may not be shipped; the exit code is 1 where there is one.
 */

class NoBill extends Failure {
  override readonly name = 'NoBill';
}

const npmBill = (): unknown => {
  const args = ['sbom', '--package-lock-only', '--sbom-format=cyclonedx', '--offline'];
  const { status, stdout, stderr } = spawnSync(process.execPath, tool('npm', args), {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status !== 0) throw new NoBill(stderr);
  return JSON.parse(stdout);
};

const lock = readLock();
const packages = lockedIn(lock);
if (process.argv.includes('--licences')) {
  const problems = licenceProblems(packages);
  for (const problem of problems) process.stdout.write(`${problem}\n`);
  process.exitCode = problems.length === 0 ? 0 : 1;
} else
  process.stdout.write(`${JSON.stringify(billOfMaterials(npmBill(), packages, lock), null, 2)}\n`);
