import './one-account.ts';

import { parseArgs } from 'node:util';
import type { Item } from '../../adapters/dynamodb/item.ts';
import { openShard, shardOf } from '../../adapters/dynamodb/keys.ts';
import { sweep } from '../../functions/stream/sweep.ts';
import type { System } from '../../local/system.ts';
import { itemsOf, playTemplates } from './many.ts';
import { withSystem } from './measure.ts';
import { round } from './numbers.ts';

const USAGE = `npm run bench:sweep -- [--open 100000] [--due 100] [--rounds 5]

A round of the sweep with so many open applications in the table, of which so many are due: seconds and processor
seconds, as on AWS, where what is due stands in the table. With as many of which none is due beside it.
`;

const { values } = parseArgs({
  options: {
    open: { type: 'string', default: '100000' },
    due: { type: 'string', default: '100' },
    rounds: { type: 'string', default: '5' },
    help: { type: 'boolean', short: 'h', default: false },
  },
});

const YEARS_AWAY = '2099-01-01T00:00:00.000Z';
const OVER = '2020-01-01T00:00:00.000Z';

const streamOf = (n: number): string => `CASE#c-${String(n).padStart(16, '0')}`;

const copied = (item: Item, stream: string): Item => ({
  ...item,
  pk: { S: stream },
  ...(item.open === undefined ? {} : { open: { S: openShard(stream) } }),
});

const wakeOf = (stream: string, due: string): Item => ({
  pk: { S: stream },
  sk: { S: 'WAKE' },
  inbox: { S: `WAKE#${shardOf(stream)}` },
  due: { S: due },
});

const putAll = async ({ runtime }: System, items: Iterable<Item>): Promise<void> => {
  let writes: Promise<unknown>[] = [];
  for (const Item of items) {
    writes.push(runtime.wire('PutItem', { TableName: 'tidu', Item }));
    if (writes.length < 2_000) continue;
    await Promise.all(writes);
    writes = [];
  }
  await Promise.all(writes);
};

/** Applications about which three departments are asked: those that will be due whole, of the others the heads. */
function* applications(asked: readonly Item[], open: number, due: number): Iterable<Item> {
  for (let n = 0; n < open; n += 1) {
    const stream = streamOf(n);
    for (const item of asked) if (n < due || item.sk?.S === 'HEAD') yield copied(item, stream);
    yield wakeOf(stream, YEARS_AWAY);
  }
}

function* areDue(due: number): Iterable<Item> {
  for (let n = 0; n < due; n += 1) yield wakeOf(streamOf(n), OVER);
}

/** Seconds that pass, the processor's, and how many streams were looked at. */
const timed = async ({ runtime }: System) => {
  const [began, spent] = [performance.now(), process.cpuUsage()];
  const { seen, failed } = await sweep(runtime.ports);
  const { user, system } = process.cpuUsage(spent);
  return { s: (performance.now() - began) / 1e3, cpu: (user + system) / 1e6, seen, failed };
};

if (values.help) process.stdout.write(USAGE);
else
  await withSystem({ following: 'table' }, async (system, playing) => {
    const [open, due] = [Number(values.open), Number(values.due)];
    const [, id] = await playTemplates(playing);
    await putAll(system, applications(await itemsOf(system.runtime.wire, id), open, due));
    // Its walks through all that is open were over before there was anything: they go on tomorrow. The first look starts
    // what should run, every other finds it running.
    await sweep(system.runtime.ports);
    for (let n = 0; n < Number(values.rounds); n += 1) {
      const idle = await timed(system);
      await putAll(system, areDue(due));
      const busy = await timed(system);
      process.stdout.write(
        `${open} open, ${busy.seen} due: ${round(busy.s, 3)} s (${round(busy.cpu, 3)} s of the processor), failed ${busy.failed}; none due: ${round(idle.s, 3)} s\n`,
      );
    }
  });
// Connections that are kept alive would hold the process for a minute.
process.exit(0);
