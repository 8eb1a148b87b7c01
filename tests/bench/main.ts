import './one-account.ts';

import { execFileSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import type { Opinions } from '../round/script.ts';
import { type Costs, measureCosts } from './costs.ts';
import { measureTimes, type Timed } from './measure.ts';
import { median, round, times } from './numbers.ts';
import { measureOpenCases } from './open-cases.ts';
import { measureStart } from './start.ts';

const USAGE = `npm run bench -- [--json] [--rounds 3] [--lifecycles 100] [--open 5000]

A lifecycle is one case from filing to decision (file, accept, three opinions, appoint, declare, score, decide), 16 at
a time, over HTTP, on disk, everything on. --open N also fills N open cases and starts on them.
`;

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    rounds: { type: 'string', default: '3' },
    lifecycles: { type: 'string', default: '100' },
    open: { type: 'string' },
    /** The costs alone: for the run of this very program without the in-process queue. */
    costs: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});

const AT_ONCE = 16;
const costsOf = async (opinions: Opinions): Promise<Costs> => {
  const { items: _apart, ...costs } = await measureCosts({
    lifecycles: 48,
    atOnce: AT_ONCE,
    opinions,
  });
  return costs;
};

/** The queue is switched when the process starts, so the other setting needs a process of its own. */
const costsWithoutQueue = (opinions: Opinions): Costs =>
  JSON.parse(
    execFileSync(process.execPath, [import.meta.filename, '--costs', opinions], {
      env: { ...process.env, TIDU_QUEUE: 'off' },
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    }),
  );

const rounds = async (): Promise<readonly Timed[]> => {
  const all: Timed[] = [];
  for (let n = 0; n < Number(values.rounds); n += 1) {
    all.push(
      await measureTimes({ lifecycles: Number(values.lifecycles), atOnce: AT_ONCE, alone: 20 }),
    );
  }
  return all;
};

const rounded = (costs: Costs): Costs =>
  Object.fromEntries(
    Object.entries(costs).map(([name, value]) => [name, round(value)]),
  ) as unknown as Costs;

/** All figures of one run; times are over all rounds, rates are medians of the rounds. */
const measure = async () => {
  const startMs = Math.round(await measureStart());
  const timed = await rounds();
  const costs = rounded(await costsOf('together'));
  const all = (of: (each: Timed) => readonly number[]): readonly number[] => timed.flatMap(of);
  const command = times(all(({ commandMs }) => commandMs));
  const raw = times(all(({ rawTransactionMs }) => rawTransactionMs));
  const alone = times(all(({ commandAloneMs }) => commandAloneMs));
  const rawAlone = times(all(({ rawTransactionAloneMs }) => rawTransactionAloneMs));
  const {
    commands,
    transactions,
    cancelled,
    writeUnits,
    readUnits,
    transitions,
    invocations,
    flushes,
  } = costs;
  return {
    lifecyclesPerSecond: round(median(timed.map((each) => each.lifecyclesPerSecond))),
    commandMs: command,
    rawTransactionMs: raw,
    lifecycle: {
      commands,
      transactions,
      cancelled,
      writeUnits,
      readUnits,
      transitions,
      invocations,
      flushes,
    },
    rssMb: Math.round(Math.max(...timed.map(({ rssMb }) => rssMb))),
    startMs,
    oneAtATime: { commandMs: alone, rawTransactionMs: rawAlone },
    ratios: {
      p50At16: round(command.p50 / raw.p50),
      p50Alone: round(alone.p50 / rawAlone.p50),
      transactionsPerCommand: round(transactions / commands),
    },
    cpuMs: round(median(timed.map(({ cpuMs }) => cpuMs))),
    /** By whether the three opinions on a case come in the same instant or one after another. */
    cancelledWithoutQueue: {
      together: round(costsWithoutQueue('together').cancelled),
      inTurn: round(costsWithoutQueue('in-turn').cancelled),
    },
    ...(values.open === undefined ? {} : { open: await measureOpenCases(Number(values.open)) }),
  };
};

const table = (figures: object, indent = ''): readonly string[] =>
  Object.entries(figures).flatMap(([name, value]) =>
    typeof value === 'object' && value !== null
      ? [`${indent}${name}`, ...table(value, `${indent}  `)]
      : [
          `${indent}${name.padEnd(28 - indent.length)} ${typeof value === 'number' ? round(value) : value}`,
        ],
  );

if (values.help) process.stdout.write(USAGE);
else if (values.costs !== undefined) {
  const opinions = values.costs === 'in-turn' ? 'in-turn' : 'together';
  process.stdout.write(JSON.stringify(await costsOf(opinions)));
} else {
  const figures = await measure();
  process.stdout.write(
    values.json ? `${JSON.stringify(figures)}\n` : `${table(figures).join('\n')}\n`,
  );
}
// Connections that are kept alive would hold the process for a minute.
process.exit(0);
