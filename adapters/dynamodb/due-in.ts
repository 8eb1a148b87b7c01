import { INBOX } from '../../engine/table.ts';
import { type Item, text } from './item.ts';
import type { Table } from './table.ts';

/** Before every instant. */
const LONG_AGO = '0';

/** A page of what is due. Whoever takes one does some ten requests for each of it. */
const PAGE = 100;

/** What is due in an inbox by an instant, in pages, the longest due first. */
export async function* dueIn(
  table: Table,
  inbox: string,
  until: string,
): AsyncGenerator<readonly Item[]> {
  let from: Item | undefined;
  do {
    const answer = await table.wire('Query', {
      TableName: table.name,
      IndexName: INBOX.name,
      KeyConditionExpression: 'inbox = :i AND due BETWEEN :a AND :n',
      ExpressionAttributeValues: { ':i': text(inbox), ':a': text(LONG_AGO), ':n': text(until) },
      Limit: PAGE,
      ...(from === undefined ? {} : { ExclusiveStartKey: from }),
    });
    const items = answer.Items ?? [];
    if (items.length > 0) yield items;
    from = answer.LastEvaluatedKey;
  } while (from !== undefined);
}
