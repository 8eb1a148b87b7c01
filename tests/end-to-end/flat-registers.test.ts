import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Metered } from '../../adapters/dynamodb/meter.ts';
import { policyTargets } from '../../cli/demo/year/policy.ts';
import { list, text } from '../round/api.ts';
import { minutes } from '../scenarios/ledger.ts';
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
  const kept = Items.filter(({ sk }) => /^(HEAD|L#REGISTER#enterprises#)/.test(sk?.S ?? ''));
  expect(kept).toHaveLength(2);
  for (let n = from; n < to; n += 1)
    for (const item of kept)
      await wire('PutItem', {
        TableName: 'tidu',
        Item: { ...item, ...of(`en-${String(n).padStart(16, '0')}`) },
      });
};

/** Certificates spread over sixty months of ten years, as a count keeps them. */
const countOverYears = async (certificates: number): Promise<void> => {
  const { wire } = instance().system.runtime;
  const months = new Map<string, Record<string, number>>();
  for (let n = 0; n < certificates; n += 1) {
    const month = `${2017 + (n % 10)}-${String((n % 12) + 1).padStart(2, '0')}`;
    const days = months.get(month) ?? {};
    const day = `d${String((n % 28) + 1).padStart(2, '0')}`;
    months.set(month, { ...days, [day]: (days[day] ?? 0) + 1 });
  }
  for (const [month, days] of months)
    await wire('PutItem', {
      TableName: 'tidu',
      Item: {
        pk: { S: 'TALLY#enterprises|high-tech' },
        sk: { S: `#${month}` },
        ...Object.fromEntries(Object.entries(days).map(([day, n]) => [day, { N: String(n) }])),
      },
    });
};

const countCost = async () => {
  const counts = () => instance().as('office').get('/api/registers/enterprises/counts');
  await counts();
  requests.length = 0;
  const { body } = done(await counts());
  const units = requests.reduce((sum, { readUnits }) => sum + readUnits, 0);
  return { value: text(list(body, 'items')[0], 'value'), requests: requests.length, units };
};

/** T04, read from that count. */
const countingTarget = async (): Promise<void> => {
  const office = instance().as('office');
  const document = { number: '滨政办字〔2024〕18号', title: '实施意见', date: '2024-05-31' };
  const [values] = policyTargets().filter(({ number }) => number === 'T04');
  const opening = { register: 'targets', values, document };
  const id = text(done(await office.post('/api/entries', opening)).body, 'id');
  const fixed = { counts: '按台账清单计数', firstDay: '2024-05-31', measure: 'high-tech' };
  const act = { act: 'fix-caliber', values: fixed, document: minutes(1) };
  done(await office.post(`/api/entries/${id}/commands/ActOnEntry`, act));
};

const targetCost = async () => {
  const ledger = () => instance().as('office').get('/api/registers/targets/entries?limit=50');
  await ledger();
  requests.length = 0;
  const [line] = list(done(await ledger()).body, 'items');
  const units = requests.reduce((sum, { readUnits }) => sum + readUnits, 0);
  const [value] = text(line, 'derived', 0, 'text', 'zh').split('（');
  return { value, requests: requests.length, units };
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

  it('counts a hundred thousand certificates at the cost of a thousand, which is that of the calendar, and so does a target', async () => {
    await countingTarget();
    await countOverYears(1_000);
    const few = [await countCost(), await targetCost()];
    await countOverYears(100_000);
    const many = [await countCost(), await targetCost()];
    expect(few.map(({ value }) => value)).toEqual(['916', '916/850家，107.76%']);
    expect(many.map(({ value }) => value)).toEqual(['91666', '91666/850家，10784.24%']);
    for (const [at, one] of many.entries()) {
      expect(one.requests).toBe(few[at]?.requests);
      expect(one.units).toBeLessThanOrEqual((few[at]?.units ?? 0) * 2);
    }
  });
});
