import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DatabaseError } from '../../adapters/dynamodb/database-error.ts';
import { dynamoDb } from '../../adapters/dynamodb/index.ts';
import type { Operation, Wire } from '../../adapters/dynamodb/wire.ts';
import { StoreUnavailable, VersionConflict } from '../../engine/store-errors.ts';
import { folderKeyWrapper } from '../../local/keys.ts';
import { type Embedded, embedded, TABLE_NAME } from './embedded.ts';
import { append, newCase } from './samples.ts';

let on: Embedded;
beforeAll(async () => {
  on = await embedded();
});
afterAll(() => on.stop());

/** The only process that writes, with what it asks the database noted. */
const soleProcess = (around: (wire: Wire) => Wire = (wire) => wire) => {
  const asked: Operation[] = [];
  const noting: Wire = (operation, input) => {
    asked.push(operation);
    return on.wire(operation, input);
  };
  const keyWrapper = folderKeyWrapper(on.folder);
  const { events } = dynamoDb({
    wire: around(noting),
    tableName: TABLE_NAME,
    keyWrapper,
    sole: true,
  });
  return { events, asked };
};

describe('a process that is the only one to write', () => {
  it('does not ask again for a history that it wrote', async () => {
    const { events, asked } = soleProcess();
    const stream = newCase();
    await events.append(append(stream));
    const loaded = await events.load(stream);
    expect(asked).toEqual(['TransactWriteItems']);
    expect(loaded).toEqual({ ...(await on.another().events.load(stream)), remembered: true });
  });

  it('asks once for a history of an earlier start', async () => {
    const stream = newCase();
    await on.another().events.append(append(stream));
    const { events, asked } = soleProcess();
    expect((await events.load(stream)).version).toBe(1);
    expect((await events.load(stream)).version).toBe(1);
    expect(asked).toEqual(['Query']);
  });

  it('asks each time once it does not know whether a write will still be carried out', async () => {
    const stream = newCase();
    let late: (() => Promise<unknown>) | undefined;
    const { events } = soleProcess((wire) => async (operation, input) => {
      if (operation !== 'TransactWriteItems') return wire(operation, input);
      late ??= () => wire(operation, input);
      throw new DatabaseError('unanswered', 'timeout', 'no answer');
    });
    await expect(events.append(append(stream))).rejects.toBeInstanceOf(StoreUnavailable);
    expect((await events.load(stream)).version).toBe(0);
    await late?.();
    expect((await events.load(stream)).version).toBe(1);
  });

  it('is put right by a refused write where it was mistaken', async () => {
    const stream = newCase();
    const { events } = soleProcess();
    const first = append(stream);
    const [recorded] = await events.append(first);
    const second = { ...append(stream), expectedVersion: 1, previousHash: recorded?.hash ?? '' };
    await on.another().events.append(second);
    expect((await events.load(stream)).version).toBe(1);
    await expect(events.append(second)).rejects.toBeInstanceOf(VersionConflict);
    expect((await events.load(stream)).version).toBe(2);
  });
});
