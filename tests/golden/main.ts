import { pathToFileURL } from 'node:url';
import { readCases } from './case.ts';
import { compare } from './compare.ts';
import { runCase } from './run-case.ts';

/**
 * `npm run asl:golden -- [FILE…] [--strict] [--plant]`: a line per case, then `N passed, N failed`.
 * --plant spoils the interpreter's answer to the first case, which must then fail.
 */
const args = process.argv.slice(2);
const plant = args.includes('--plant');
const strict = args.includes('--strict');
const files = args.filter((arg) => !arg.startsWith('--')).map((arg) => pathToFileURL(arg));
const ours = ['aws-recorded.json', 'documented.json'].map((name) => new URL(name, import.meta.url));

let passed = 0;
let failed = 0;
for (const file of files.length > 0 ? files : ours) {
  for (const golden of readCases(file)) {
    let differences: string[];
    try {
      const got = await runCase(golden);
      const spoiled = plant && passed + failed === 0;
      differences = compare(golden, spoiled ? { ...got, status: `PLANTED_${got.status}` } : got, {
        strict,
      });
    } catch (error) {
      differences = [`expected ${golden.expected.status} got ${String(error)}`];
    }
    if (differences.length === 0) passed += 1;
    else failed += 1;
    console.log(
      differences.length === 0
        ? `ok ${golden.name}`
        : `FAIL ${golden.name}: ${differences.join('; ')}`,
    );
  }
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
