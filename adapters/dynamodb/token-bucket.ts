import { StoreUnavailable } from '../../engine/store-errors.ts';
import { type Item, number, numberOf } from './item.ts';
import { key } from './keys.ts';
import { pause } from './retry.ts';
import { conditional, get, type Table } from './table.ts';

export interface TokenBucket {
  /**
   * Takes `cost` tokens, one where it is not said, from the bucket of `of`, which holds `capacity` and gains
   * `refillPerMinute`. `now` in
   * milliseconds. `retryAfterSeconds` is 0 where a token was taken.
   */
  take(
    of: string,
    bucket: {
      readonly capacity: number;
      readonly refillPerMinute: number;
      readonly cost?: number;
    },
    now: number,
  ): Promise<{ readonly ok: boolean; readonly retryAfterSeconds: number }>;
}

/** Requests of one caller race for its bucket; those who lose this often are refused, which is what it is for. */
const ROUNDS = 5;
const MINUTE_MS = 60_000;

/** Item `RATE#<of>` / `RATE`: `n` thousandths of a token, `at` milliseconds since 1970, `ttl` when it is full again. */
export const tokenBucket = (table: Table): TokenBucket => {
  const keyOf = (of: string): Item => key(`RATE#${of}`, 'RATE');

  const level = (
    item: Item | undefined,
    capacity: number,
    refillPerMinute: number,
    now: number,
  ): number => {
    if (item === undefined) return capacity;
    const passed = Math.max(0, now - numberOf(item, 'at'));
    return Math.min(capacity, numberOf(item, 'n') / 1000 + (passed * refillPerMinute) / MINUTE_MS);
  };

  return {
    async take(of, { capacity, refillPerMinute, cost = 1 }, now) {
      for (let round = 0; round < ROUNDS; round++) {
        const item = await get(table, keyOf(of));
        const tokens = level(item, capacity, refillPerMinute, now);
        if (tokens < cost) {
          const seconds = Math.ceil(((cost - tokens) * 60) / refillPerMinute);
          return { ok: false, retryAfterSeconds: seconds };
        }
        const left = Math.floor((tokens - cost) * 1000);
        const fullAt = Math.ceil(now / 1000 + ((capacity - tokens + cost) * 60) / refillPerMinute);
        // Time may not run backwards in the item, else a slow clock would refill it twice.
        const at = Math.max(now, item === undefined ? 0 : numberOf(item, 'at'));
        const refused = await conditional(
          table.wire('PutItem', {
            TableName: table.name,
            Item: { ...keyOf(of), n: number(left), at: number(at), ttl: number(fullAt) },
            ConditionExpression:
              item === undefined ? 'attribute_not_exists(pk)' : 'n = :n AND #at = :at',
            ...(item === undefined
              ? {}
              : {
                  ExpressionAttributeNames: { '#at': 'at' },
                  ExpressionAttributeValues: {
                    ':n': number(numberOf(item, 'n')),
                    ':at': number(numberOf(item, 'at')),
                  },
                }),
          }),
        );
        if (refused === undefined) return { ok: true, retryAfterSeconds: 0 };
        await pause(round);
      }
      throw new StoreUnavailable(`the bucket of ${of} is too busy`);
    },
  };
};
