import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, describe, expect, it } from 'vitest';
import { sweep } from '../../functions/stream/sweep.ts';
import { checkFolder } from '../../local/upkeep/folder.ts';
import { list } from '../round/api.ts';
import { type Instance, startInstance } from './instance.ts';
import { act, agree, appoint, declare, openCall, paper, score } from './story.ts';

const held: { instance?: Instance } = {};
afterAll(() => held.instance?.stop());

/** An application on which departments and an expert have had their say, and which has ended. */
const notAdopted = async (instance: Instance): Promise<string> => {
  const id = await agree(instance);
  await appoint(instance, id, 1);
  await declare(instance, id, 1);
  await score(instance, id, 1);
  await act(instance.as('body:BZ-LEADING-GROUP'), id, 'RecordDecision', {
    body: 'BZ-LEADING-GROUP',
    verdict: 'reject',
    document: paper(),
    reason: '产业规模未达到申报通知要求',
  });
  await instance.settled();
  return id;
};

/** As a version left it that had no lists of whoever has a part, and no walks. */
const madeOlder = (folder: string): void => {
  const database = new DatabaseSync(join(folder, 'dynamodb', 'items.sqlite'));
  const { changes } = database
    .prepare("DELETE FROM items WHERE sk LIKE 'L#%' OR pk LIKE 'WALK#%'")
    .run();
  database.close();
  expect(Number(changes)).toBeGreaterThanOrEqual(3);
};

const opinionsOf = async (instance: Instance) =>
  list((await instance.as('department:BZ-STATS').get('/api/opinions/given')).body, 'items');

describe('a folder of an earlier version', () => {
  it('is put right at the start: who had a part in what has ended finds it again', async () => {
    const before = await startInstance();
    held.instance = before;
    await openCall(before);
    await notAdopted(before);
    expect(await opinionsOf(before)).toHaveLength(1);
    await before.system.stop();
    madeOlder(before.folder);
    expect((await checkFolder(before.folder)).findings).not.toEqual([]);

    const after = await startInstance({ folder: before.folder });
    held.instance = after;
    await expect.poll(() => opinionsOf(after)).toHaveLength(1);
    const seats = await after.as('expert:1').get('/api/reviews');
    expect(list(seats.body, 'items')).toHaveLength(1);
    expect((await checkFolder(after.folder)).findings).toEqual([]);
    // Once: what has ended is not looked at again.
    expect(await sweep(after.system.runtime.ports)).toEqual({ seen: 0, failed: 0 });
  });
});
