import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openStore } from '../../local/dynamodb/store.ts';
import { seeded } from '../crash/random.ts';
import { type Asked, type Outcome, outcome, request } from './asking-both.ts';
import { otherDatabase } from './other-database.ts';

/** 5,000 in `npm test`; TIDU_OPERATIONS=100000 asks for longer, TIDU_SEED for the same again. */
const OPERATIONS = Number(process.env.TIDU_OPERATIONS ?? 5_000);
const SEED = Number(process.env.TIDU_SEED ?? 20_261_129);

const other = otherDatabase();

describe.skipIf(other === undefined)('the embedded store and another DynamoDB', () => {
  it('answer the same requests the same, refusals and units included', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'tidu-both-'));
    const ours = openStore({ folder });
    const theirs = await other?.();
    if (theirs === undefined) return;
    const random = seeded(SEED);
    const seen = new Map<string, number>();
    try {
      for (let n = 0; n < OPERATIONS; n += 1) {
        let asked: Asked | undefined = request(random);
        // A page is followed to its end, so that the cursors are compared too.
        for (let page = 0; asked !== undefined && page < 20; page += 1) {
          const [one, two]: readonly Outcome[] = await Promise.all([
            outcome(ours.wire, asked),
            outcome(theirs.wire, asked),
          ]);
          expect(one?.told, `seed ${SEED}, ${n}: ${JSON.stringify(asked).slice(0, 2_000)}`).toEqual(
            two?.told,
          );
          const what = `${asked[0]} ${Reflect.get(Object(one?.told), 'code') ?? 'done'}`;
          seen.set(what, (seen.get(what) ?? 0) + 1);
          const [operation, input]: Asked = asked;
          asked =
            one?.next === undefined
              ? undefined
              : [operation, { ...input, ExclusiveStartKey: one.next }];
        }
      }
      expect([...seen.keys()].sort()).toEqual([
        'BatchGetItem ValidationException',
        'BatchGetItem done',
        'DeleteItem ConditionalCheckFailedException',
        'DeleteItem done',
        'GetItem done',
        'PutItem ConditionalCheckFailedException',
        'PutItem ValidationException',
        'PutItem done',
        'Query ValidationException',
        'Query done',
        'TransactWriteItems TransactionCanceledException',
        'TransactWriteItems ValidationException',
        'TransactWriteItems done',
        'UpdateItem ConditionalCheckFailedException',
        'UpdateItem ValidationException',
        'UpdateItem done',
      ]);
    } finally {
      await theirs.stop();
      await ours.stop();
      rmSync(folder, { recursive: true, force: true });
    }
  }, 3_600_000);
});
