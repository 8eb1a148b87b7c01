import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Metered } from '../../adapters/dynamodb/meter.ts';
import { field, list, text } from '../round/api.ts';
import { type Instance, startInstance } from './instance.ts';
import { COUNTY, done } from './story.ts';

const requests: Metered[] = [];
const held: { instance?: Instance } = {};
const instance = (): Instance => held.instance ?? expect.unreachable('not started');

type Items = readonly Readonly<Record<string, { readonly S?: string; readonly N?: string }>>[];

const itemsOf = async (pk: string): Promise<Items> => {
  const { wire } = instance().system.runtime;
  const { Items = [] } = await wire('Query', {
    TableName: 'tidu',
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': { S: pk } },
  });
  return Items;
};

/** Copies of an entry: its events, its head, and its places in lists; counted as each of them would have been. */
const fill = async (id: string, from: number, to: number, counts: readonly string[]) => {
  const { wire } = instance().system.runtime;
  const put = (Item: Record<string, unknown>) =>
    wire('PutItem', { TableName: 'tidu', Item: Item as never });
  const kept = (await itemsOf(`ENTRY#${id}`)).filter(({ sk }) => /^(E#|HEAD|L#)/.test(sk?.S ?? ''));
  expect(kept.length).toBeGreaterThan(3);
  for (let n = from; n < to; n += 1)
    for (const item of kept)
      await put({ ...item, pk: { S: `ENTRY#${id}-${String(n).padStart(12, '0')}` } });
  for (const key of counts) {
    const [month = {}] = await itemsOf(`TALLY#${key}`);
    const days = Object.entries(month).filter(([name]) => /^d\d\d$/.test(name));
    expect(days.length).toBeGreaterThan(0);
    const more = days.map(([name, { N }]) => [name, { N: String(Number(N) + to - from) }] as const);
    await put({ ...month, ...Object.fromEntries(more) });
  }
};

const cost = async () => {
  const read = () => instance().as('body:BZ-VICE-MAYOR').get('/api/programme');
  // What the process remembers of accounts and entries is no part of it.
  await read();
  requests.length = 0;
  const { body } = done(await read());
  const reserve = list(body, 'projects').find((one) => text(one, 'tally') === 'reserve');
  return {
    requests: requests.length,
    units: requests.reduce((sum, { readUnits }) => sum + readUnits, 0),
    reserve: field(reserve, 'count'),
    overdue: field(list(body, 'matters', 'counts')[1], 'count'),
    reds: list(body, 'reds', 'items').length,
  };
};

const PROJECT = {
  projectCode: '2601-371625-04-02-000001',
  name: '样例项目',
  code: '91371600MA0DE1075Y',
  builder: '样例厨具有限公司',
  county: '371625',
  origin: 'local',
  kind: 'new',
  planTotal: '1200',
  planStart: '2026-03-10',
  planFinish: '2027-03-20',
};
const MATTER = { kind: 'land', title: '样例用地', text: '需新增建设用地。', raiser: '371625' };

const enter = async (register: string, values: object): Promise<string> =>
  text(done(await instance().as(COUNTY).post('/api/entries', { register, values })).body, 'id');

/** Entries of each register at both sizes; beyond the first no more is read than at it. */
const [FEW, MANY] = [50, 500] as const;

describe('the page for whoever steers', () => {
  beforeAll(async () => {
    held.instance = await startInstance({
      meter: { onRequest: (request: Metered) => requests.push(request) },
    });
  });
  afterAll(() => instance().stop());

  it('costs the same with five hundred projects and late matters as with fifty, and counts them', async () => {
    const [project, matter] = [await enter('projects', PROJECT), await enter('matters', MATTER)];
    await instance().settled();
    await instance().clockTo('2026-03-30T01:00:00.000Z');
    const grown = async (from: number, to: number) => {
      await fill(project, from, to, ['projects|reserve', 'projects|planned-start']);
      await fill(matter, from, to, ['matters|open', 'matters|overdue']);
    };
    await grown(0, FEW);
    const few = await cost();
    expect(few).toMatchObject({ reserve: FEW + 1, overdue: FEW + 1, reds: 10 });
    expect(few.requests).toBeGreaterThan(10);
    expect(few.units).toBeGreaterThan(0);
    await grown(FEW, MANY);
    expect(await cost()).toEqual({ ...few, reserve: MANY + 1, overdue: MANY + 1 });
  });
});
