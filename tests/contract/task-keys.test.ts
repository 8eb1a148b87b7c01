import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Task } from '../../engine/decider.ts';
import { seeded } from '../crash/random.ts';
import { type EmbeddedStore, embedded } from './embedded.ts';
import { append, newCase, task } from './samples.ts';

let on: EmbeddedStore;
beforeAll(async () => {
  on = await embedded();
});
afterAll(() => on.stop());

const IDS = ['file', 'formal-review', 'opinion:BZ-TAX', 'appoint:1', 'declare:1', 'score:1'];

/** One step of a stream's questions: some end, some come, some change. Whoever appends may have loaded nothing. */
const stepOf = (random: ReturnType<typeof seeded>, open: ReadonlyMap<string, Task>, n: number) => {
  const remove = [...open.keys()].filter(() => random.chance(0.4));
  const asked = IDS.filter((id) => !open.has(id) && random.chance(0.4));
  const stays = [...open.keys()].filter((id) => !remove.includes(id));
  const changed = stays.filter(() => random.chance(0.2));
  const due = { at: `2026-03-1${n % 10}T09:00:00.000Z`, date: '2026-03-11', why: `${n}` };
  const put = [...asked, ...changed].map((id) => task(id, { due }));
  return { put, remove, open: [...open.keys()] };
};

describe('the questions of a stream', () => {
  it('are the ones that the table holds, whichever took whose place', async () => {
    const random = seeded(20_261_129);
    for (let run = 0; run < 12; run += 1) {
      const stream = newCase();
      const open = new Map<string, Task>();
      let at = { version: 0, hash: append(stream).previousHash };
      for (let n = 0; n < 12; n += 1) {
        const tasks = stepOf(random, open, n);
        const { events } = random.chance(0.5) ? on.db : on.another();
        const over = { expectedVersion: at.version, previousHash: at.hash, tasks };
        const [recorded] = await events.append(append(stream, over));
        at = { version: at.version + 1, hash: recorded?.hash ?? '' };
        for (const id of tasks.remove) open.delete(id);
        for (const each of tasks.put) open.set(each.id, each);
        const stored = await on.another().events.tasks(stream);
        expect(new Map(stored.map((each) => [each.id, each]))).toEqual(open);
        expect(stored).toHaveLength(open.size);
      }
    }
  });

  it('take the place of one that is over for 4 write units instead of 6', async () => {
    const stream = newCase();
    const [first] = await on.db.events.append(
      append(stream, { tasks: { put: [task('file')], remove: [], open: [] } }),
    );
    on.requests.length = 0;
    const over = { expectedVersion: 1, previousHash: first?.hash ?? '' };
    const tasks = { put: [task('formal-review')], remove: ['file'], open: ['file'] };
    await on.db.events.append(append(stream, { ...over, tasks }));
    // Event 2, head 2, question 2 and 2 for its place in the inbox.
    expect(on.requests.map(({ writeUnits }) => writeUnits)).toEqual([8]);
    const rows = on.rawItems(stream).filter(({ sk }) => sk?.S?.startsWith('T#'));
    expect(rows.map(({ sk }) => sk?.S)).toEqual(['T#file']);
  });
});
