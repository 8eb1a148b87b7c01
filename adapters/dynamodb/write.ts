import type { StreamRead } from '../../engine/decider.ts';
import type { ClaimWrite } from './claim-write.ts';
import { fitting, type Item, number } from './item.ts';
import { headKey } from './keys.ts';
import type { Input } from './wire.ts';

/** A write, and what becomes of it where its condition was not met. */
export type Write = ClaimWrite | { readonly item: Input; readonly onRefused: 'version' };

export const put = (table: string, item: Item, condition: Input = {}): Input => ({
  Put: { TableName: table, Item: fitting(item), ...condition },
});

/** A stream that was read is where it was. */
export const readCheck = (table: string, { stream, version }: StreamRead): Write => ({
  item: {
    ConditionCheck: {
      TableName: table,
      Key: headKey(stream),
      ...(version === 0
        ? { ConditionExpression: 'attribute_not_exists(pk)' }
        : {
            ConditionExpression: 'v = :v',
            ExpressionAttributeValues: { ':v': number(version) },
          }),
    },
  },
  onRefused: 'version',
});
