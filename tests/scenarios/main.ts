import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tool } from '../tool.ts';
import { type Scenario, scenariosIn } from './report.ts';

/**
 * `npm run scenarios [-- --json] [FILTER…]`: plays the scenarios, which are the tests of this folder, over HTTP. A line
 * each and `N passed, N failed`; with --json one object `{scenarios: [{id, passed, detail}], passed, failed}`. The exit
 * code is 1 where one failed. FILTER picks files, as vitest's own does.
 */
const args = process.argv.slice(2);
const json = args.includes('--json');
const filters = args.filter((arg) => !arg.startsWith('--'));

const folder = mkdtempSync(join(tmpdir(), 'tidu-scenarios-'));
const path = join(folder, 'report.json');

const play = (): readonly Scenario[] => {
  const vitest = ['run', '--project', 'scenarios', '--reporter=json', `--outputFile=${path}`];
  const { status, stderr } = spawnSync(process.execPath, tool('vitest', [...vitest, ...filters]), {
    encoding: 'utf8',
  });
  const scenarios = scenariosIn(readFileSync(path, 'utf8'));
  if (status !== 0 && scenarios.every(({ passed }) => passed))
    return [...scenarios, { id: 'vitest', passed: false, detail: stderr.slice(0, 2_000) }];
  return scenarios;
};

try {
  const scenarios = play();
  const passed = scenarios.filter((one) => one.passed).length;
  const failed = scenarios.length - passed;
  if (json) console.log(JSON.stringify({ scenarios, passed, failed }));
  else {
    for (const one of scenarios)
      console.log(`${one.passed ? 'ok' : 'FAIL'} ${one.id} ${one.detail}`);
    console.log(`${passed} passed, ${failed} failed`);
  }
  process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
