import { describe, expect, it } from 'vitest';
import type { Item } from '../../adapters/dynamodb/item.ts';
import { openShard, shardOf } from '../../adapters/dynamodb/keys.ts';
import type { Metered } from '../../adapters/dynamodb/meter.ts';
import { sweep } from '../../functions/stream/sweep.ts';
import { moveClock, settled } from '../../local/move-clock.ts';
import type { System } from '../../local/system.ts';
import { withSystem } from '../bench/measure.ts';
import { inParallel } from '../bench/numbers.ts';
import { list, text } from '../round/api.ts';
import { type Prepared, prepare } from '../round/script.ts';

/** Streams that are due at once. */
const DUE = 20;

/** Drafts of the same round that nobody touches: the sweep of everything would look at each. */
const fill = async ({ runtime }: System, { id }: Prepared, count: number): Promise<void> => {
  const { wire } = runtime;
  const { Items = [] } = await wire('Query', {
    TableName: 'tidu',
    KeyConditionExpression: 'pk = :p',
    ExpressionAttributeValues: { ':p': { S: `CASE#${id}` } },
  });
  for (let n = 0; n < count; n += 1)
    for (const item of Items.filter(({ sk }) => /^(HEAD|E#)/.test(sk?.S ?? '')))
      await wire('PutItem', {
        TableName: 'tidu',
        Item: { ...item, pk: { S: `CASE#c-${String(n).padStart(16, '0')}` } },
      });
};

/** Read units and requests. */
const costOf = async (requests: Metered[], work: () => Promise<unknown>) => {
  const asked = await requestsOf(requests, work);
  return { asked, units: requests.reduce((sum, { readUnits }) => sum + readUnits, 0) };
};

const put = ({ runtime }: System, item: Item): Promise<unknown> =>
  runtime.wire('PutItem', { TableName: 'tidu', Item: item });

/** Open streams that nobody has to look at for years. */
const fillOpen = async (system: System, { id }: Prepared, from: number, to: number) => {
  const { Item: head = {} } = await system.runtime.wire('GetItem', {
    TableName: 'tidu',
    Key: { pk: { S: `CASE#${id}` }, sk: { S: 'HEAD' } },
  });
  const numbers = Array.from({ length: to - from }, (_none, n) => from + n);
  await inParallel(numbers, 100, async (n) => {
    const stream = `CASE#c-${String(n).padStart(16, '0')}`;
    const pk = { S: stream };
    await put(system, { ...head, pk, open: { S: openShard(stream) } });
    await dueAt(system, stream, '2030-01-01T00:00:00.000Z');
  });
};

const dueAt = (system: System, stream: string, due: string): Promise<unknown> => {
  const inbox = { S: `WAKE#${shardOf(stream)}` };
  return put(system, { pk: { S: stream }, sk: { S: 'WAKE' }, inbox, due: { S: due } });
};

const requestsOf = async (requests: Metered[], work: () => Promise<unknown>): Promise<number> => {
  requests.length = 0;
  await work();
  return requests.length;
};

const executionsOf = ({ runtime }: System, caseId: string) =>
  runtime.stepFunctions
    .open()
    .filter(({ input }) => Reflect.get(Object(input), 'caseId') === caseId);

describe('the sweep', () => {
  it('costs on AWS what is due: the same in 5,000 open streams as in 500', async () => {
    const requests: Metered[] = [];
    const meter = { onRequest: (request: Metered) => requests.push(request) };
    await withSystem({ meter, following: 'table' }, async (system, { on }) => {
      const { ports } = system.runtime;
      const cases: Prepared[] = [];
      for (let n = 0; n < DUE; n += 1) cases.push(await prepare(on, n));
      const [first = expect.unreachable('no case')] = cases;
      await settled(system.runtime);
      await sweep(ports, 'whole');
      const swept = async () => {
        for (const { id } of cases) await dueAt(system, `CASE#${id}`, '2026-03-01T00:00:00.000Z');
        return costOf(requests, async () => {
          expect((await sweep(ports)).seen).toBe(DUE);
        });
      };
      await fillOpen(system, first, 0, 500);
      await swept();
      const few = await swept();
      expect(few.asked).toBeGreaterThan(DUE);
      await fillOpen(system, first, 500, 5_000);
      expect(await swept()).toEqual(few);
      // What was due is put off to where it has something to do.
      expect(await sweep(ports)).toEqual({ seen: 0, failed: 0 });
    });
  }, 120_000);

  it('costs what is due, not what is open, and keeps the time of an execution that was lost', async () => {
    const requests: Metered[] = [];
    const meter = { onRequest: (request: Metered) => requests.push(request) };
    await withSystem({ meter }, async (system, { on }) => {
      const { runtime } = system;
      const kase = await prepare(on, 0);
      await on.act(kase.acts.file);
      await fill(system, await prepare(on, 1), 200);
      await settled(runtime);
      const whole = await requestsOf(requests, () => sweep(runtime.ports, 'whole'));
      expect(whole).toBeGreaterThan(200);
      expect(await requestsOf(requests, () => sweep(runtime.ports))).toBeLessThan(10);

      const shown = await on.read('office', `/api/cases/${kase.id}`);
      const due = Date.parse(text(list(shown, 'tasks')[0], 'due', 'at'));
      const hour = 3_600_000;
      await moveClock(runtime, new Date(due - hour));
      // The whole pass of the day comes before, and is not what finds it.
      await sweep(runtime.ports);
      await settled(runtime);
      const { events } = runtime.ports;
      const before = (await events.load(`CASE#${kase.id}`)).version;
      for (const { executionArn } of executionsOf(system, kase.id))
        runtime.stepFunctions.stop(executionArn);
      await moveClock(runtime, new Date(due + hour));
      expect(executionsOf(system, kase.id)).toEqual([]);
      expect((await events.load(`CASE#${kase.id}`)).version).toBe(before);
      expect(await requestsOf(requests, () => sweep(runtime.ports))).toBeLessThan(50);
      await settled(runtime);
      expect(executionsOf(system, kase.id)).not.toEqual([]);
      // What is over is waited for a second, as by every machine.
      await moveClock(runtime, new Date(due + hour + 2_000));
      expect((await events.load(`CASE#${kase.id}`)).version).toBeGreaterThan(before);
    });
  }, 120_000);
});
