import { describe, expect, it } from 'vitest';
import type { Metered } from '../../adapters/dynamodb/meter.ts';
import { settled } from '../../local/move-clock.ts';
import type { System } from '../../local/system.ts';
import { withSystem } from '../bench/measure.ts';
import type { Playing } from '../bench/playing.ts';
import { minutes } from '../round/acts.ts';
import { list } from '../round/api.ts';
import { lifecycle, prepare } from '../round/script.ts';

/** Who reads which list, and of what kind of case there is exactly one of theirs. */
const LISTS = [
  ['expert:2', '/api/reviews', 1],
  ['department:BZ-STATS', '/api/opinions/given', 1],
  ['department:BZ-CUSTOMS', '/api/inquiries', 0],
] as const;

/** Heads of other cases of the same round: whoever walks the round reads them. */
const fill = async ({ runtime }: System, id: string, from: number, to: number): Promise<void> => {
  const { wire } = runtime;
  const { Item = {} } = await wire('GetItem', {
    TableName: 'tidu',
    Key: { pk: { S: `CASE#${id}` }, sk: { S: 'HEAD' } },
  });
  const { open: _open, ...ended } = Item;
  for (let n = from; n < to; n += 1)
    await wire('PutItem', {
      TableName: 'tidu',
      Item: { ...ended, pk: { S: `CASE#c-${String(n).padStart(16, '0')}` } },
    });
};

const costsOf = async ({ on }: Playing, requests: Metered[]) => {
  const costs: Record<string, { requests: number; units: number }> = {};
  for (const [who, path, own] of LISTS) {
    // What the process remembers of accounts and cases is no part of it.
    await on.read(who, path);
    requests.length = 0;
    expect(list(await on.read(who, path), 'items')).toHaveLength(own);
    costs[path] = {
      requests: requests.length,
      units: requests.reduce((sum, { readUnits }) => sum + readUnits, 0),
    };
  }
  return costs;
};

/** More than the programme counts in one request. */
const BEYOND = 1_100;

describe('the programme', () => {
  it('costs the same in a round of any size beyond what it counts, and says that it is not all', async () => {
    const requests: Metered[] = [];
    const meter = { onRequest: (request: Metered) => requests.push(request) };
    await withSystem({ meter }, async (system, { on }) => {
      const { id } = await prepare(on, 0);
      await settled(system.runtime);
      const cost = async () => {
        requests.length = 0;
        const body = await on.read('office', '/api/programme/rounds');
        expect(list(body, 'rounds')).toMatchObject([{ partial: true, total: 1_000 }]);
        const units = requests.reduce((sum, { readUnits }) => sum + readUnits, 0);
        return [requests.length, units];
      };
      await fill(system, id, 0, BEYOND);
      await cost();
      const few = await cost();
      await fill(system, id, BEYOND, 3 * BEYOND);
      expect(await cost()).toEqual(few);
    });
  }, 120_000);
});

describe('what somebody has a part in', () => {
  it('costs the same to find in a round of a thousand cases as in one of a hundred', async () => {
    const requests: Metered[] = [];
    const meter = { onRequest: (request: Metered) => requests.push(request) };
    await withSystem({ meter }, async (system, playing) => {
      const kase = await prepare(playing.on, 0);
      await lifecycle(playing.on, kase, playing.expert, minutes(1, playing.today));
      await settled(system.runtime);
      await fill(system, kase.id, 0, 100);
      const small = await costsOf(playing, requests);
      for (const { requests: asked, units } of Object.values(small)) {
        expect(asked).toBeGreaterThan(0);
        expect(units).toBeGreaterThan(0);
        expect(units).toBeLessThan(10);
      }
      await fill(system, kase.id, 100, 1_000);
      expect(await costsOf(playing, requests)).toEqual(small);
    });
  }, 120_000);
});
