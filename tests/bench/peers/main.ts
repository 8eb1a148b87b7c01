import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { median, round } from '../numbers.ts';
import { type Driven, drive, type Load } from './driver.ts';
import { ENGINES, type Engine, type EngineName, type Opening } from './engine.ts';
import { install, PeersMissing, peersFolder, postgresPrograms } from './home.ts';
import { openDbos, openFloor, openRestate } from './open-peers.ts';
import { openTidu } from './open-tidu.ts';
import { cpuMs, flushes, pssMiB } from './processes.ts';
import { RATIOS, type Row, ratiosOf, tableOf } from './table.ts';

const USAGE = `npm run bench:peers -- [--json] [--rounds 5] [--scale 1] [--engines ${ENGINES.join(',')}] [--loads ${'at16,at10ps,alone'}]

The same lifecycle on Tidu and its peers, side by side: 16 at a time, 10 begun a second, one at a time. Engines take turns
within each round, each on an empty folder. Ratios are medians over the rounds. Needs Linux, and for DBOS a PostgreSQL server.
Installs the peers into ${peersFolder()} (TIDU_PEERS names another folder). --scale 0.1 plays a tenth of the lifecycles.
`;

const LOADS: Readonly<Record<string, Load>> = {
  at16: { lifecycles: 300, atOnce: 16 },
  at10ps: { lifecycles: 200, atOnce: 16, perSecond: 10 },
  alone: { lifecycles: 60, atOnce: 1 },
};
/** What starts slowly is no lifecycle's cost. */
const WARM = 32;

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    rounds: { type: 'string', default: '5' },
    scale: { type: 'string', default: '1' },
    engines: { type: 'string', default: ENGINES.join() },
    loads: { type: 'string', default: Object.keys(LOADS).join() },
    help: { type: 'boolean', short: 'h', default: false },
  },
});

const OPEN: Readonly<Record<EngineName, (opening: Opening) => Promise<Engine>>> = {
  restate: openRestate,
  dbos: openDbos,
  floor: openFloor,
  tidu: openTidu,
};

const out = (text: string): void => void process.stdout.write(`${text}\n`);
const say = (text: string): void => void process.stderr.write(`${text}\n`);

/** Looks at the memory while the work runs; the most that was seen. */
const watchingMemory = async <T>(pids: readonly number[], work: () => Promise<T>) => {
  let most = 0;
  const look = setInterval(() => {
    most = Math.max(most, pssMiB(pids));
  }, 1_000);
  const done = await work();
  clearInterval(look);
  return { done, most: Math.max(most, pssMiB(pids)) };
};

const costsOf = (pids: readonly number[]) => ({ cpu: cpuMs(pids), flushed: flushes() });

const measured = async (engine: Engine, load: Load, prefix: string) => {
  const pids = engine.pids();
  const idleMiB = pssMiB(pids);
  const warm = { lifecycles: WARM, atOnce: Math.min(load.atOnce, WARM) };
  await drive(engine.api, warm, `${prefix}-warm`);
  const before = costsOf(pids);
  const { done: driven, most } = await watchingMemory(pids, () => drive(engine.api, load, prefix));
  const after = costsOf(pids);
  await engine.verify?.();
  const each = (total: number): number => round(total / Math.max(1, driven.done));
  return {
    ...driven,
    cpuMs: each(after.cpu - before.cpu),
    flushes: each(after.flushed - before.flushed),
    idleMiB: round(idleMiB, 1),
    mostMiB: round(most, 1),
    machineLoad: round(loadavg()[0] ?? 0, 1),
  };
};

const playOn = async (name: EngineName, load: Load, home: string, at: number): Promise<Driven> => {
  const folder = mkdtempSync(join(tmpdir(), `tidu-peer-${name}-`));
  const engine = await OPEN[name]({ folder, home, applications: load.lifecycles + WARM });
  try {
    return await measured(engine, load, `r${at}`);
  } finally {
    await engine.stop();
    rmSync(folder, { recursive: true, force: true });
  }
};

const scaled = (load: Load): Load => ({
  ...load,
  lifecycles: Math.max(load.atOnce, Math.round(load.lifecycles * Number(values.scale))),
});

const playLoad = async (name: string, load: Load, engines: readonly EngineName[], home: string) => {
  const rows: Row[] = [];
  for (let at = 0; at < Number(values.rounds); at += 1) {
    // Turned round every second time, so that no engine always follows the same one.
    for (const engine of at % 2 === 0 ? engines : engines.toReversed()) {
      const row = { load: name, engine, at, ...(await playOn(engine, load, home, at)) } as Row;
      rows.push(row);
      say(
        `${name} ${at + 1}/${values.rounds} ${engine}: ${row.lifecyclesPerSecond}/s, ${row.cpuMs} ms, wrong ${row.wrong}${row.firstFault === undefined ? '' : ` (${row.firstFault})`}, load ${row.machineLoad}`,
      );
    }
  }
  return rows;
};

const isEngine = (name: string): name is EngineName => ENGINES.some((each) => each === name);

/** Throws PeersMissing. */
const prepared = (engines: readonly EngineName[]): string => {
  const home = peersFolder();
  if (process.platform !== 'linux') throw new PeersMissing('processes are measured by Linux alone');
  if (!engines.includes('restate') && !engines.includes('dbos')) return home;
  say(`peers in ${home}`);
  if (engines.includes('dbos')) postgresPrograms();
  install(home);
  return home;
};

const run = async (): Promise<boolean> => {
  const engines = values.engines.split(',').filter(isEngine);
  const home = prepared(engines);
  const rows: Row[] = [];
  for (const name of values.loads.split(',')) {
    const load = LOADS[name];
    if (load !== undefined) rows.push(...(await playLoad(name, scaled(load), engines, home)));
  }
  const ratios = ratiosOf(rows, RATIOS);
  if (values.json) out(JSON.stringify({ rows, ratios }));
  else out(tableOf(rows, ratios, median));
  return rows.every(({ wrong }) => wrong === 0);
};

if (values.help) out(USAGE);
else {
  try {
    process.exitCode = (await run()) ? 0 : 1;
  } catch (error) {
    if (!(error instanceof PeersMissing)) throw error;
    say(`not compared: ${error.message}`);
    process.exitCode = 2;
  }
}
// Connections that are kept alive would hold the process for a minute.
process.exit();
