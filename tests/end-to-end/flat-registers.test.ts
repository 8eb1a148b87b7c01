import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Metered } from '../../adapters/dynamodb/meter.ts';
import { list, text } from '../round/api.ts';
import { type Instance, startInstance } from './instance.ts';
import { COUNTY, done } from './story.ts';

const requests: Metered[] = [];
const held: { instance?: Instance } = {};
const instance = (): Instance => held.instance ?? expect.unreachable('not started');

/** Copies of an entry, with its place in its county's list: what a page of the register is made of. */
const fill = async (id: string, from: number, to: number): Promise<void> => {
  const { wire } = instance().system.runtime;
  const of = (name: string) => ({ pk: { S: `ENTRY#${name}` } });
  const { Items = [] } = await wire('Query', {
    TableName: 'tidu',
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': { S: `ENTRY#${id}` } },
  });
  const kept = Items.filter(({ sk }) => /^(HEAD|L#)/.test(sk?.S ?? ''));
  expect(kept).toHaveLength(2);
  for (let n = from; n < to; n += 1)
    for (const item of kept)
      await wire('PutItem', {
        TableName: 'tidu',
        Item: { ...item, ...of(`en-${String(n).padStart(16, '0')}`) },
      });
};

const cost = async (as: string) => {
  const page = () => instance().as(as).get('/api/registers/enterprises/entries?limit=50');
  // What the process remembers of accounts is no part of it.
  await page();
  requests.length = 0;
  expect(list(done(await page()).body, 'items')).toHaveLength(50);
  return [requests.length, requests.reduce((sum, { readUnits }) => sum + readUnits, 0)];
};

describe('a list of a register', () => {
  beforeAll(async () => {
    held.instance = await startInstance({
      meter: { onRequest: (request: Metered) => requests.push(request) },
    });
  });
  afterAll(() => instance().stop());

  it('costs the same with two thousand entries as with two hundred, for the office and for a county', async () => {
    const values = { code: '91371600MA0DE11200', name: '样例铝业有限公司', county: '371625' };
    const { body } = done(
      await instance().as(COUNTY).post('/api/entries', { register: 'enterprises', values }),
    );
    const id = text(body, 'id');
    await instance().settled();
    await fill(id, 0, 200);
    const few = [await cost('office'), await cost(COUNTY)];
    for (const [asked = 0, units = 0] of few) {
      expect(asked).toBeGreaterThan(0);
      expect(units).toBeGreaterThan(0);
    }
    await fill(id, 200, 2_000);
    expect([await cost('office'), await cost(COUNTY)]).toEqual(few);
  });
});
