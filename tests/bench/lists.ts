import './one-account.ts';

import { parseArgs } from 'node:util';
import type { Metered } from '../../adapters/dynamodb/meter.ts';
import { CALL } from '../round/acts.ts';
import { fillLists, templates } from './many.ts';
import { withSystem } from './measure.ts';
import { median, round } from './numbers.ts';
import type { Playing } from './playing.ts';
import { entries, fillRegisters, REGISTER_LISTS } from './registers.ts';

const USAGE = `npm run bench:lists -- [--json] [--sizes 1000,10000,100000] [--reads 7] [--of cases|registers]

Every list that somebody reads, by role, with so many cases in it, and so many entries of each register: the median time
of an answer in milliseconds, its requests and read units, and how much dearer it is with the most of them than with the
fewest. --of: those of cases alone, or those of registers with the page of whoever steers.
`;

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    sizes: { type: 'string', default: '1000,10000,100000' },
    reads: { type: 'string', default: '7' },
    of: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});

const COUNTY = 'county:371621';

/** Who reads what of cases; each the first page, as a screen asks for it. */
const CASE_LISTS: readonly (readonly [who: string, path: string])[] = [
  ['office', '/api/desk'],
  ['office', '/api/inbox?org=BZ-OFFICE&role=office'],
  ['office', `/api/calls/${CALL}/cases`],
  ['office', `/api/calls/${CALL}/round`],
  ['office', '/api/programme/rounds'],
  ['office', '/api/calls'],
  ['office', '/api/notices'],
  ['office', '/api/recommendations'],
  ['office', '/api/clusters'],
  ['body:BZ-LEADING-GROUP', '/api/desk'],
  ['body:BZ-LEADING-GROUP', `/api/calls/${CALL}/deliberation`],
  [COUNTY, '/api/desk'],
  [COUNTY, '/api/cases'],
  ['department:BZ-STATS', '/api/desk'],
  ['department:BZ-STATS', '/api/opinions'],
  ['department:BZ-STATS', '/api/opinions/given'],
  ['department:BZ-STATS', '/api/inquiries'],
  ['expert:2', '/api/desk'],
  ['expert:2', '/api/reviews'],
  ['auditor:BZ-AUDIT', `/api/audit/search?call=${CALL}`],
  ['auditor:BZ-AUDIT', `/api/audit/exceptions?call=${CALL}`],
  ['admin:1', '/api/accounts'],
];

const [ofCases, ofRegisters] = [values.of !== 'registers', values.of !== 'cases'];

interface Cost {
  readonly ms: number;
  readonly requests: number;
  readonly units: number;
}

interface Filled {
  readonly playing: Playing;
  readonly requests: Metered[];
}

/** A system for each size, all of them running at the end. */
const withSizes = <T>(
  [size, ...others]: readonly number[],
  work: (systems: readonly Filled[]) => Promise<T>,
): Promise<T> => {
  if (size === undefined) return work([]);
  const requests: Metered[] = [];
  const meter = { onRequest: (request: Metered) => requests.push(request) };
  return withSystem({ meter }, async (system, playing) => {
    const { wire } = system.runtime;
    if (ofCases) await fillLists(wire, await templates(system, playing), 0, size);
    if (ofRegisters) await fillRegisters(wire, await entries(system, playing), size);
    requests.length = 0;
    return withSizes(others, (systems) => work([{ playing, requests }, ...systems]));
  });
};

const read = async (
  { playing, requests }: Filled,
  [who, path]: readonly [string, string],
): Promise<Cost> => {
  requests.length = 0;
  const began = performance.now();
  await playing.on.read(who, path);
  const ms = performance.now() - began;
  const units = requests.reduce((sum, { readUnits }) => sum + readUnits, 0);
  return { ms, requests: requests.length, units };
};

interface Line {
  readonly who: string;
  readonly path: string;
  readonly costs: readonly Cost[];
}

/** The sizes take turns within each round, so that all of them meet the same neighbours on the machine. */
const lineOf = async (
  systems: readonly Filled[],
  [who, path]: readonly [string, string],
): Promise<Line> => {
  const rounds: (readonly Cost[])[] = [];
  for (let n = 0; n <= Number(values.reads); n += 1) {
    const turn: Cost[] = [];
    for (const system of systems) turn.push(await read(system, [who, path]));
    // What the process remembers of accounts and cases is no part of it.
    if (n > 0) rounds.push(turn);
  }
  const costs = systems.map((_system, at) => {
    const own = rounds.flatMap((one) => one[at] ?? []);
    const last = own.at(-1);
    const ms = round(median(own.map((one) => one.ms)));
    return { ms, requests: last?.requests ?? 0, units: last?.units ?? 0 };
  });
  return { who, path, costs };
};

const measure = (sizes: readonly number[]): Promise<readonly Line[]> =>
  withSizes(sizes, async (systems) => {
    const lines: Line[] = [];
    const lists = [...(ofCases ? CASE_LISTS : []), ...(ofRegisters ? REGISTER_LISTS : [])];
    for (const list of lists) lines.push(await lineOf(systems, list));
    return lines;
  });

const ratio = (of: (cost: Cost) => number, costs: readonly Cost[]): number => {
  const [first, last] = [costs[0], costs.at(-1)];
  return first === undefined || last === undefined ? Number.NaN : round(of(last) / of(first));
};

const table = (sizes: readonly number[], lines: readonly Line[]): readonly string[] => [
  `| who | list | ${sizes.map((size) => `${size}: ms | units`).join(' | ')} | ms × | units × |`,
  `|---|---|${sizes.map(() => '---|---|').join('')}---|---|`,
  ...lines.map(
    ({ who, path, costs }) =>
      `| ${who} | ${path} | ${costs.map(({ ms, units }) => `${ms} | ${units}`).join(' | ')} | ${ratio(({ ms }) => ms, costs)} | ${ratio(({ units }) => units, costs)} |`,
  ),
];

if (values.help) process.stdout.write(USAGE);
else {
  const sizes = values.sizes.split(',').map(Number);
  const lines = await measure(sizes);
  process.stdout.write(
    values.json ? `${JSON.stringify({ sizes, lines })}\n` : `${table(sizes, lines).join('\n')}\n`,
  );
}
// Connections that are kept alive would hold the process for a minute.
process.exit(0);
