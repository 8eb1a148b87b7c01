import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { causesOf, type Profile } from './causes.ts';
import { round } from './numbers.ts';
import { drive } from './peers/driver.ts';
import { openTidu } from './peers/open-tidu.ts';

const USAGE = `npm run bench:profile -- [--lifecycles 200] [--at-once 16] [--keep FILE]

What the one thread of the system spends its time on while lifecycles are played as bench:peers plays them: shares of
its own time by cause, in percent. --keep writes the profile itself, which the browser's tools open (.cpuprofile).
`;

const { values } = parseArgs({
  options: {
    lifecycles: { type: 'string', default: '200' },
    'at-once': { type: 'string', default: '16' },
    keep: { type: 'string' },
    help: { type: 'boolean', short: 'h', default: false },
  },
});

/** What starts slowly is no lifecycle's cost. */
const WARM = 64;

const written = async (file: string): Promise<Profile> => {
  for (;;) {
    await sleep(200);
    try {
      return JSON.parse(readFileSync(file, 'utf8'));
    } catch {
      // Not yet, or not whole.
    }
  }
};

const profiled = async (): Promise<Profile> => {
  const folder = mkdtempSync(join(tmpdir(), 'tidu-profile-'));
  const file = values.keep ?? join(folder, 'system.cpuprofile');
  process.env.TIDU_PROFILE = file;
  const lifecycles = Number(values.lifecycles);
  const atOnce = Number(values['at-once']);
  const preload = join(import.meta.dirname, 'profiled.ts');
  const engine = await openTidu({
    folder,
    home: '',
    applications: lifecycles + WARM,
    preload,
  });
  try {
    await drive(engine.api, { lifecycles: WARM, atOnce }, 'warm');
    const [pid = 0] = engine.pids();
    process.kill(pid, 'SIGUSR2');
    const { wrong, firstFault } = await drive(engine.api, { lifecycles, atOnce }, 'profiled');
    process.kill(pid, 'SIGUSR2');
    if (wrong > 0) process.stderr.write(`${wrong} wrong: ${firstFault}\n`);
    return await written(file);
  } finally {
    await engine.stop();
    rmSync(folder, { recursive: true, force: true });
  }
};

if (values.help) process.stdout.write(USAGE);
else
  for (const { cause, share } of causesOf(await profiled()))
    process.stdout.write(`| ${cause} | ${round(share * 100, 1)} |\n`);
// Connections that are kept alive would hold the process for a minute.
process.exit(0);
