import type { Task } from '../../engine/decider.ts';
import type { Asked, Lists, Lying } from '../../engine/ports/lists.ts';
import { INBOX } from '../../engine/table.ts';
import { inboxOf, taskOf } from './head-item.ts';
import { type Item, text } from './item.ts';
import type { Table } from './table.ts';

/** Pages of an inbox that are counted, of 1 MB: a page holds some thousand tasks. */
const MOST_COUNTED = 5;

type Inbox = Parameters<Lists['asked']>[0][number];
type By = Parameters<Lists['asked']>[1];

/** In whose hand a question is; undefined where it lies before everybody, or is the reader's. */
const elsewhere = ({ inHand }: Task, account: string): string | undefined =>
  inHand === undefined || [inHand.account, inHand.lent].includes(account)
    ? undefined
    : (inHand.account ?? inHand.section);

const lying = (tasks: readonly Task[], now: string): Lying => ({
  open: tasks.length,
  late: tasks.filter(({ due, paused }) => paused !== true && (due?.at ?? '9') <= now).length,
});

const tasksIn = async (table: Table, inbox: string) => {
  const tasks: Task[] = [];
  let from: Item | undefined;
  for (let page = 0; page < MOST_COUNTED; page += 1) {
    const answer = await table.wire('Query', {
      TableName: table.name,
      IndexName: INBOX.name,
      KeyConditionExpression: '#k = :k',
      ExpressionAttributeNames: { '#k': INBOX.partitionKey },
      ExpressionAttributeValues: { ':k': text(inbox) },
      ...(from === undefined ? {} : { ExclusiveStartKey: from }),
    });
    tasks.push(...(answer.Items ?? []).map(taskOf));
    from = answer.LastEvaluatedKey;
    if (from === undefined) return { tasks, more: false };
  }
  return { tasks, more: true };
};

const askedIn = async (table: Table, inbox: Inbox, { account, now }: By): Promise<Asked> => {
  const { tasks, more } = await tasksIn(table, inboxOf(inbox));
  const asked = tasks.filter((task) => task.account === undefined || task.account === account);
  const byHand = Map.groupBy(asked, (task) => elsewhere(task, account));
  const inHands = [...byHand].flatMap(([hand, those]) =>
    hand === undefined ? [] : [{ ...inbox, inHand: those[0]?.inHand, ...lying(those, now) }],
  );
  return { ...lying(byHand.get(undefined) ?? [], now), inHands, more };
};

/** What lies in some inboxes, each counted once. */
export const askedOf = async (table: Table, of: readonly Inbox[], by: By): Promise<Asked> => {
  const inboxes = [...new Map(of.map((one) => [inboxOf(one), one])).values()];
  const each = await Promise.all(inboxes.map(({ org, role }) => askedIn(table, { org, role }, by)));
  return {
    open: each.reduce((sum, { open }) => sum + open, 0),
    late: each.reduce((sum, { late }) => sum + late, 0),
    inHands: each.flatMap(({ inHands }) => inHands),
    more: each.some(({ more }) => more),
  };
};
