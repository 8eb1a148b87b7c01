import type { TurnedAway } from '../../engine/ports/turned-away.ts';
import { type Item, number, numberOf } from './item.ts';
import { key } from './keys.ts';
import { conditional, get, type Table } from './table.ts';

/** Item `RATE#<of>` / `AWAY`: `at` milliseconds since 1970, and `ttl`. */
export const turnedAway = (table: Table): TurnedAway => {
  const keyOf = (of: string): Item => key(`RATE#${of}`, 'AWAY');
  return {
    async note(of, at, forMs) {
      const now = at.getTime();
      await conditional(
        table.wire('PutItem', {
          TableName: table.name,
          Item: { ...keyOf(of), at: number(now), ttl: number(Math.ceil((now + forMs) / 1000)) },
          ConditionExpression: 'attribute_not_exists(pk) OR #at < :old',
          ExpressionAttributeNames: { '#at': 'at' },
          ExpressionAttributeValues: { ':old': number(now - forMs) },
        }),
      );
    },
    async since(of, at, forMs) {
      const item = await get(table, keyOf(of));
      if (item === undefined) return undefined;
      const noted = numberOf(item, 'at');
      return noted < at.getTime() - forMs ? undefined : new Date(noted);
    },
  };
};
