import { describe, expect, it } from 'vitest';
import { DatabaseError, errorOf } from '../../../adapters/dynamodb/database-error.ts';
import { retrying } from '../../../adapters/dynamodb/retry.ts';
import type { Wire } from '../../../adapters/dynamodb/wire.ts';
import { StoreUnavailable } from '../../../engine/store-errors.ts';

const noWait = async () => undefined;

/** A wire that fails in this way, time after time, then answers. */
const failing = (...errors: readonly DatabaseError[]) => {
  const left = [...errors];
  const calls: string[] = [];
  const wire: Wire = async (operation) => {
    calls.push(operation);
    const error = left.shift();
    if (error !== undefined) throw error;
    return {};
  };
  return { wire: retrying(wire, noWait), calls };
};

const throttled = () => errorOf(400, { __type: 'com.amazon.coral#ThrottlingException' });
const reset = () =>
  DatabaseError.lost(Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' }));
const refused = () => errorOf(400, { __type: 'x#ConditionalCheckFailedException' });

describe('a request to the database', () => {
  it('is repeated while the database is busy or does not answer', async () => {
    const { wire, calls } = failing(throttled(), reset(), errorOf(503, {}));
    await wire('Query', {});
    expect(calls).toHaveLength(4);
  });

  it('is not repeated where the answer is clear', async () => {
    const { wire, calls } = failing(errorOf(400, { __type: 'x#ValidationException' }));
    await expect(wire('PutItem', {})).rejects.toMatchObject({ kind: 'rejected', doubted: false });
    expect(calls).toHaveLength(1);
  });

  it('is given up after six tries, which says what was tried', async () => {
    const { wire, calls } = failing(...Array.from({ length: 9 }, throttled));
    await expect(wire('Query', {})).rejects.toBeInstanceOf(StoreUnavailable);
    expect(calls).toHaveLength(6);
  });

  it('says that a refusal may meet its own write only after a try without answer', async () => {
    await expect(failing(reset(), refused()).wire('PutItem', {})).rejects.toMatchObject({
      doubted: true,
    });
    await expect(failing(throttled(), refused()).wire('PutItem', {})).rejects.toMatchObject({
      doubted: false,
    });
  });

  it('was certainly not carried out where nobody listened', () => {
    const error = DatabaseError.lost(Object.assign(new Error('nobody'), { code: 'ECONNREFUSED' }));
    expect(error.kind).toBe('busy');
    expect(reset().kind).toBe('unanswered');
  });
});
