import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Operation } from '../../adapters/dynamodb/wire.ts';
import { apiRoutes } from '../../functions/api/routes.ts';
import { type Answer, type Instance, startInstance } from './instance.ts';
import { accept, openCall, openCase } from './story.ts';

let instance: Instance;
const asked: Operation[] = [];

/** Another county, to whom neither application is anything. */
const stranger = () => instance.as('county:371622');
let draft: string;
let underReview: string;

beforeAll(async () => {
  instance = await startInstance({
    meter: { onRequest: ({ operation }) => asked.push(operation) },
  });
  await openCall(instance);
  draft = await openCase(instance);
  underReview = await accept(instance);
  await instance.settled();
});
afterAll(() => instance.stop());

/** What the database is asked while it is answered. */
const work = async (send: () => Promise<Answer>) => {
  await instance.settled();
  asked.length = 0;
  const { status, body } = await send();
  return { status, body, asked: [...asked] };
};

const pathsOfCases = apiRoutes
  .filter(({ method, path }) => method === 'GET' && path.startsWith('/api/cases/{id}'))
  .map(({ path }) => path.replace('{fileId}', 'f-1').replace('{part}', 'size'));

describe('what somebody may not see answers as what is not there, with the same work', () => {
  it('has addresses of an application to look at', () => {
    expect(pathsOfCases.length).toBeGreaterThan(10);
  });

  it.each(pathsOfCases)('GET %s', async (path) => {
    const ask = (id: string) => work(() => stranger().get(path.replace('{id}', id)));
    // Once before, so that roles and settings are known in all three.
    await ask('c-nobody-1');
    const missing = await ask('c-nobody-2');
    expect(missing.status).toBe(404);
    for (const id of [draft, underReview]) expect(await ask(id)).toEqual(missing);
  });

  it.each(['FileCase', 'WithdrawCase', 'AcceptCase', 'Object'])('command %s', async (type) => {
    const send = (id: string) =>
      work(() => stranger().post(`/api/cases/${id}/commands/${type}?dryRun=true`, {}));
    await send('c-nobody-1');
    const missing = await send('c-nobody-2');
    for (const id of [draft, underReview]) expect(await send(id)).toEqual(missing);
  });
});
