import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';
import { tool } from './tool.ts';

// What `npm test` runs, in this order: cheap gates first, then all tests. Nothing is skipped after a failure, so that
// one run shows all that is wrong. The last line alone is `N passed, N failed`; a gate counts as one.

interface Gate {
  readonly title: string;
  readonly command: string;
  readonly args: readonly string[];
  /** What it says where all is well tells nobody anything; it is shown when the gate fails. */
  readonly quiet?: boolean;
}

const GATES: readonly Gate[] = [
  {
    title: 'package.json and package-lock.json agree',
    command: 'npm',
    args: ['ls', '--package-lock-only', '--all'],
    quiet: true,
  },
  { title: 'format and lint (biome)', command: 'biome', args: ['ci', '.'] },
  // As many checkers as cores: each of them looks at shared types anew.
  { title: 'types (tsc)', command: 'tsc', args: ['--checkers', '2'] },
  {
    title: 'types of the console (tsc)',
    command: 'tsc',
    args: ['-p', 'console', '--checkers', '2'],
  },
  {
    title: 'texts of the console: none missing, none unused (i18next-cli)',
    command: 'i18next-cli',
    args: ['extract', '--ci', '--dry-run', '--quiet', '--config', 'console/i18next.config.ts'],
    quiet: true,
  },
  { title: 'dead code (knip)', command: 'knip', args: [] },
  {
    title: 'licences of what is shipped',
    command: 'node',
    args: ['tests/supply-chain/main.ts', '--licences'],
  },
];

interface Outcome {
  readonly title: string;
  readonly passed: number;
  readonly failed: number;
  readonly seconds: number;
}

const say = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

const heading = (title: string): void => {
  say(`\n── ${title} ${'─'.repeat(Math.max(3, 90 - title.length))}`);
};

const seconds = (began: number): number => Math.round((performance.now() - began) / 100) / 10;

/** Resolves with the exit code; 1 where the command could not be started. */
const run = async (command: string, args: readonly string[], quiet = false): Promise<number> => {
  const child = spawn(process.execPath, tool(command, args), {
    stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
  });
  const words: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => words.push(chunk));
  try {
    const [code] = await once(child, 'exit');
    if (code !== 0) process.stdout.write(Buffer.concat(words));
    return typeof code === 'number' ? code : 1;
  } catch (error) {
    say(`cannot run ${command}: ${String(error)}`);
    return 1;
  }
};

const passGate = async ({ title, command, args, quiet }: Gate): Promise<Outcome> => {
  heading(title);
  const began = performance.now();
  const good = (await run(command, args, quiet)) === 0;
  const took = seconds(began);
  say(`${good ? 'passed' : 'FAILED'} in ${took} s`);
  return { title, passed: good ? 1 : 0, failed: good ? 0 : 1, seconds: took };
};

/** The parts of vitest's JSON report that are read here. */
const Report = z.object({
  success: z.boolean(),
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  /** A file that could not be loaded fails without a test of its own. */
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.unknown()) })),
});

const countsIn = (path: string, code: number): { passed: number; failed: number } => {
  try {
    const report = Report.parse(JSON.parse(readFileSync(path, 'utf8')));
    const unloaded = report.testResults.filter(
      ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
    ).length;
    const failed = report.numFailedTests + unloaded;
    // An error outside every test has no count of its own.
    return { passed: report.numPassedTests, failed: failed === 0 && code !== 0 ? 1 : failed };
  } catch (error) {
    say(`no report of the tests: ${String(error)}`);
    return { passed: 0, failed: 1 };
  }
};

const runTests = async (more: readonly string[]): Promise<Outcome> => {
  const title = 'tests (vitest)';
  heading(title);
  const folder = mkdtempSync(join(tmpdir(), 'tidu-tests-'));
  const path = join(folder, 'report.json');
  const began = performance.now();
  const code = await run('vitest', [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${path}`,
    ...more,
  ]);
  const counts = countsIn(path, code);
  rmSync(folder, { recursive: true, force: true });
  return { title, ...counts, seconds: seconds(began) };
};

const outcomes: Outcome[] = [];
for (const gate of GATES) outcomes.push(await passGate(gate));
outcomes.push(await runTests(process.argv.slice(2)));

heading('summary');
for (const { title, passed, failed, seconds: took } of outcomes)
  say(
    `${failed === 0 ? 'passed' : 'FAILED'}  ${title}: ${passed} passed, ${failed} failed, ${took} s`,
  );
const total = (of: 'passed' | 'failed') => outcomes.reduce((sum, outcome) => sum + outcome[of], 0);
say(`${total('passed')} passed, ${total('failed')} failed`);
process.exitCode = total('failed') === 0 ? 0 : 1;
