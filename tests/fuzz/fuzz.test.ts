import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { field } from '../round/api.ts';
import { judged } from './judge.ts';
import { operationsIn } from './operations.ts';
import type { Plan } from './plan.ts';
import { fuzz } from './run.ts';
import { newWorld, type World } from './world.ts';

// A short form of `npm run fuzz`, always of the same seed, so that it tells what a change broke.

const held: { world?: World } = {};
const world = (): World => held.world ?? expect.unreachable('not started');

beforeAll(async () => {
  held.world = await newWorld(['joint', 'asked', 'scoring', 'objected']);
});
afterAll(() => world().instance.stop());

describe('whatever comes over HTTP', () => {
  it('is answered: never with a fault of ours, as documented, in time, and nothing invalid is done', async () => {
    const { counts, statuses, found } = await fuzz({
      ...world(),
      requests: 3_000,
      seed: 20_261_129,
    });
    expect(found).toEqual([]);
    expect(counts).toEqual({ serverErrors: 0, outsideSchema: 0, invalidAccepted: 0, slow: 0 });
    // Not all are turned away at the door.
    expect(statuses[200]).toBeGreaterThan(300);
  });
});

describe('the check itself', () => {
  it('sees each kind of fault that is planted', async () => {
    const { body } = await world().instance.nobody.get('/openapi.json');
    const document = Object(body);
    const operation = operationsIn(document).find(({ id }) => id === 'cases.FileCase');
    expect(field(operation, 'path')).toBe('/api/cases/{id}/commands/FileCase');
    const plan: Plan = { operation, who: 0, params: [], query: '', headers: {}, changes: [] };
    const answer = (status: number, text: string, sent: unknown) =>
      judged(
        plan,
        {
          request: { method: 'POST', path: '/', headers: {}, text: JSON.stringify(sent) },
          value: sent,
        },
        { status, type: 'application/json', text, ms: 1 },
        document,
      ).map(({ fault }) => fault);
    const done = JSON.stringify({ id: 'c', version: 1, status: 's', events: [], hash: 'h' });
    expect(answer(200, done, {})).toEqual([]);
    expect(answer(500, '{}', {})).toEqual(['serverErrors']);
    expect(answer(418, '{}', {})).toEqual(['outsideSchema']);
    expect(answer(200, '{"id":7}', {})).toEqual(['outsideSchema']);
    expect(answer(200, done, { explanations: 7 })).toEqual(['invalidAccepted']);
    expect(answer(200, done, { explanations: { a: '甲\u0000' } })).toEqual(['invalidAccepted']);
  });
});
