import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { POLICY, policyTargets } from '../../cli/demo/year/policy.ts';
import { type Instance, startInstance } from '../end-to-end/instance.ts';
import { COUNTY, done } from '../end-to-end/story.ts';
import { list, text } from '../round/api.ts';

let instance: Instance;

beforeAll(async () => {
  instance = await startInstance();
});
afterAll(() => instance.stop());

const enter = (as: string, values: object, { query = '', headers = {}, more = {} } = {}) =>
  instance
    .as(as)
    .post(
      `/api/entries${query}`,
      { register: 'targets', values, document: POLICY, ...more },
      headers,
    );

const numbers = async (): Promise<readonly string[]> => {
  const { body } = done(
    await instance.as('office').get('/api/registers/targets/entries?limit=100'),
  );
  return list(body, 'items').map((line) => text(line, 'columns', 'number'));
};

/** A key of each proposed entry, the same whenever it is sent again. */
const keyOf = (index: number): string =>
  `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;

const adoptAll = () =>
  Promise.all(
    policyTargets().map((values, index) =>
      enter('office', values, { headers: { 'idempotency-key': keyOf(index) } }),
    ),
  );

describe('a set of targets is adopted by its document', () => {
  it('play.cultivation.3.8.adoption the policy’s 29 are tried out and enter nothing, are entered once, and a second click changes nothing', async () => {
    const proposed = policyTargets();
    expect(proposed.map(({ number }) => number)).toHaveLength(29);
    const tried = await Promise.all(
      proposed.map((values) => enter('office', values, { query: '?dryRun=true' })),
    );
    expect(tried.map(({ status }) => status)).toEqual(proposed.map(() => 200));
    expect(await numbers()).toEqual([]);

    const unproved = await enter('office', proposed[0] ?? {}, { more: { document: undefined } });
    expect([unproved.status, JSON.stringify(unproved.body)]).toEqual([
      409,
      expect.stringContaining('须附正式文件'),
    ]);
    const county = await enter(COUNTY, proposed[0] ?? {}, { query: '?dryRun=true' });
    expect([county.status, JSON.stringify(county.body)]).toEqual([
      409,
      expect.stringContaining('“列入目标”不由您所在单位办理'),
    ]);

    const first = (await adoptAll()).map((answer) => text(done(answer).body, 'id'));
    const second = (await adoptAll()).map((answer) => text(done(answer).body, 'id'));
    expect(second).toEqual(first);
    expect((await numbers()).toSorted()).toEqual(proposed.map(({ number }) => number));

    const another = await enter('office', proposed[0] ?? {}, { query: '?dryRun=true' });
    expect([another.status, JSON.stringify(another.body)]).toEqual([
      409,
      expect.stringContaining('该体系的这一编号“1122+N，T01”已在台账中'),
    ]);
  });
});
