import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { DatabaseError } from '../../adapters/dynamodb/database-error.ts';
import type { Ports } from '../../functions/kinds/ports.ts';
import { type Embedded, embedded } from '../contract/embedded.ts';
import { department, fileCase, office, openCall } from './office.ts';
import { createWorld, type World } from './world.ts';

// On Lambda every request has a process of its own: the queue of one process keeps nobody apart there.
vi.hoisted(() => {
  process.env.TIDU_QUEUE = 'off';
});

const ORGS = [
  ...['BZ-IIT', 'BZ-SCIENCE', 'BZ-NDRC', 'BZ-EDUCATION', 'BZ-MARKET', 'BZ-TELECOM', 'BZ-ECOLOGY'],
  ...['BZ-SASAC', 'BZ-COMMERCE', 'BZ-INVESTMENT', 'BZ-HR', 'BZ-FINANCE', 'BZ-PBC', 'BZ-STATS'],
  ...['BZ-TAX', 'BZ-EMERGENCY'],
];

/** A round trip to the database in milliseconds: some processes are warm, others have just started. */
const roundTrip = (nth: number): number => 20 + 10 * nth;

let on: Embedded;
let world: World;
beforeAll(async () => {
  on = await embedded();
  world = createWorld(on, new Date('2026-03-03T01:00:00Z'));
  const reviewingDepartments = ORGS.map((org) => ({ org, indicators: ['size.revenue'] }));
  await openCall(world, { reviewingDepartments, vetoFacts: [] });
  await fileCase(world, 'c-1');
  await world.send('c-1', office, { type: 'AcceptCase' });
});
afterAll(() => on.stop());

/** Transactions on the case under way. AWS cancels one that comes while another is. */
let underWay = 0;

const inTransaction = async <T>(write: () => Promise<T>): Promise<T> => {
  if (underWay > 0)
    throw new DatabaseError('cancelled', 'TransactionCanceledException', 'conflict', {
      reasons: [{ Code: 'TransactionConflict' }],
    });
  underWay += 1;
  try {
    return await write();
  } finally {
    underWay -= 1;
  }
};

/** What a process of its own has: its own memory of the case, and a line to the database. */
const processOf = (nth: number): Ports => {
  const { events, drafts } = on.another((wire) => async (operation, input) => {
    await sleep(roundTrip(nth) / 2);
    const work = async () => {
      const answer = await wire(operation, input);
      await sleep(roundTrip(nth) / 2);
      return answer;
    };
    return operation === 'TransactWriteItems' ? inTransaction(work) : work();
  });
  return { ...world.ports, events, drafts };
};

describe('sixteen departments answer one case in the same second, each in a process of its own', () => {
  it('nobody is turned away, and every opinion stands once', async () => {
    const started = performance.now();
    const answers = await Promise.allSettled(
      ORGS.map((org, nth) =>
        world.send(
          'c-1',
          department(org),
          { type: 'GiveOpinion', verdict: 'no-objection' },
          processOf(nth),
        ),
      ),
    );
    const refused = answers.flatMap((answer) =>
      answer.status === 'rejected' ? answer.reason : [],
    );
    expect(refused).toEqual([]);
    expect(performance.now() - started).toBeLessThan(12_000);
    const { departments } = (await world.stateOf('c-1')).review;
    expect(
      Object.values(departments)
        .map(({ org, status }) => [org, status])
        .sort(),
    ).toEqual(ORGS.map((org) => [org, 'answered']).sort());
  });
});
