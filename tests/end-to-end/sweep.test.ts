import { describe, expect, it } from 'vitest';
import type { Metered } from '../../adapters/dynamodb/meter.ts';
import { sweep } from '../../functions/stream/sweep.ts';
import { moveClock, settled } from '../../local/move-clock.ts';
import type { System } from '../../local/system.ts';
import { withSystem } from '../bench/measure.ts';
import { list, text } from '../round/api.ts';
import { type Prepared, prepare } from '../round/script.ts';

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
