import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DatabaseError } from '../../adapters/dynamodb/database-error.ts';
import type { Operation, Wire } from '../../adapters/dynamodb/wire.ts';
import { sha256 } from '../../adapters/sha256.ts';
import { chainFaults } from '../../engine/chain.ts';
import { DraftConflict, StoreUnavailable, VersionConflict } from '../../engine/store-errors.ts';
import { type Embedded, embedded } from './embedded.ts';
import { append, newCase } from './samples.ts';

let on: Embedded;
beforeAll(async () => {
  on = await embedded();
});
afterAll(() => on.stop());

const reset = () => new DatabaseError('unanswered', 'ECONNRESET', 'socket hang up');

/** The request arrives and is carried out; its answer is lost, `times` in a row. */
const answerLost =
  (operation: Operation, times = 1) =>
  (wire: Wire): Wire => {
    let left = times;
    return async (asked, input) => {
      const answer = await wire(asked, input);
      if (asked === operation && left-- > 0) throw reset();
      return answer;
    };
  };

/** The request itself is lost, `times` in a row. */
const requestLost =
  (operation: Operation, times = 1) =>
  (wire: Wire): Wire => {
    let left = times;
    return async (asked, input) => {
      if (asked === operation && left-- > 0) throw reset();
      return wire(asked, input);
    };
  };

describe('a write whose answer is lost', () => {
  it('is known to be done, and is done once', async () => {
    const stream = newCase();
    const { events } = on.another(answerLost('TransactWriteItems'));
    const recorded = await events.append(append(stream));
    const loaded = await on.another().events.load(stream);
    expect(loaded.events).toEqual(recorded);
    const head = await on.db.events.head(stream);
    expect(chainFaults(sha256, await on.db.events.links(stream), head)).toEqual([]);
  });

  it('is sent again where it never arrived', async () => {
    const stream = newCase();
    const { events } = on.another(requestLost('TransactWriteItems', 2));
    await events.append(append(stream));
    expect((await on.db.events.load(stream)).version).toBe(1);
  });

  it('is told from another writer who was first', async () => {
    const stream = newCase();
    const slow = on.another((wire) => {
      let first = true;
      return async (operation, input) => {
        if (operation === 'TransactWriteItems' && first) {
          first = false;
          await on.db.events.append(append(stream));
          throw reset();
        }
        return wire(operation, input);
      };
    });
    await expect(slow.events.append(append(stream))).rejects.toBeInstanceOf(VersionConflict);
    expect((await on.db.events.load(stream)).version).toBe(1);
  });

  it('is told to be unavailable after bounded tries, with nothing written', async () => {
    const stream = newCase();
    const { events } = on.another(requestLost('TransactWriteItems', 1_000));
    await expect(events.append(append(stream))).rejects.toBeInstanceOf(StoreUnavailable);
    expect((await on.db.events.load(stream)).version).toBe(0);
  });

  it('is done where every answer was lost but the stream holds it', async () => {
    const stream = newCase();
    const { events } = on.another(answerLost('TransactWriteItems', 1_000));
    expect(await events.append(append(stream))).toHaveLength(1);
  });

  it('saves a draft once, and is no conflict with itself', async () => {
    const stream = newCase();
    const draft = {
      section: 'figures',
      data: { output: '59.2' },
      savedAt: '2026-03-02T01:00:00.000Z',
      savedBy: 'acc-1',
    };
    const lost = on.another(answerLost('PutItem'));
    expect(await lost.drafts.save(stream, draft, 0)).toEqual({ ...draft, version: 1 });
    const other = on.another(answerLost('PutItem'));
    const stale = { ...draft, data: { output: '60' } };
    await expect(other.drafts.save(stream, stale, 5)).rejects.toBeInstanceOf(DraftConflict);
  });

  it('raises an attempt that is its own', async () => {
    const stream = newCase();
    const { runs } = on.another(answerLost('PutItem'));
    expect(await runs.raise(stream, 'review', 'city', 0, 'c-review-city-1')).toBe(true);
  });
});

describe('a collision of transactions', () => {
  const cancelled = () =>
    new DatabaseError('cancelled', 'TransactionCanceledException', 'conflict', {
      reasons: [{ Code: 'None' }, { Code: 'TransactionConflict' }],
    });

  it('is tried again', async () => {
    const stream = newCase();
    let collisions = 2;
    const { events } = on.another((wire) => async (operation, input) => {
      if (operation === 'TransactWriteItems' && collisions-- > 0) throw cancelled();
      return wire(operation, input);
    });
    await events.append(append(stream));
    expect((await on.db.events.load(stream)).version).toBe(1);
  });

  it('is not tried for ever: whoever appends had better decide anew', async () => {
    const { events } = on.another((wire) => async (operation, input) => {
      if (operation === 'TransactWriteItems') throw cancelled();
      return wire(operation, input);
    });
    await expect(events.append(append(newCase()))).rejects.toBeInstanceOf(VersionConflict);
  });
});
