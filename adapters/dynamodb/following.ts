import type { Following, Run, Runs, Wait, Waits } from '../../engine/ports/executions.ts';
import type { Marks } from '../../engine/ports/onward.ts';
import { type Item, jsonOf, number, numberOf, text, textOf } from './item.ts';
import { key } from './keys.ts';
import { conditional, queryAll, queryBeginning, type Table } from './table.ts';
import { WAKE_SORT_KEY } from './wakes.ts';

/**
 * Item `W#<taskId>`: `t` token, `e` when the state was entered and `r` the retry, which conditions compare; `d` all
 * else of the wait (JSON).
 */
export const waits = (table: Table): Waits => ({
  async attach(stream, { taskId, token, enteredAt, retry, ...rest }) {
    // A wait of a later entry, or of a later retry of the same entry, stays: its token is the one that counts.
    await conditional(
      table.wire('PutItem', {
        TableName: table.name,
        Item: {
          ...key(stream, `W#${taskId}`),
          t: text(token),
          e: text(enteredAt),
          r: number(retry),
          d: text(JSON.stringify(rest)),
        },
        ConditionExpression: 'attribute_not_exists(pk) OR e < :e OR (e = :e AND r <= :r)',
        ExpressionAttributeValues: { ':e': text(enteredAt), ':r': number(retry) },
      }),
    );
  },
  async drop(stream, wait) {
    await conditional(
      table.wire('DeleteItem', {
        TableName: table.name,
        Key: key(stream, `W#${wait.taskId}`),
        ConditionExpression: 't = :t',
        ExpressionAttributeValues: { ':t': text(wait.token) },
      }),
    );
  },
});

/** Item `X#<process>#<level>`: `a` attempt, `n` name of the execution. */
export const runs = (table: Table): Runs => ({
  async raise(stream, process, level, from, execution) {
    const refused = await conditional(
      table.wire('PutItem', {
        TableName: table.name,
        Item: { ...key(stream, `X#${process}#${level}`), a: number(from + 1), n: text(execution) },
        ...(from === 0
          ? { ConditionExpression: 'attribute_not_exists(pk)' }
          : { ConditionExpression: 'a = :a', ExpressionAttributeValues: { ':a': number(from) } }),
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      }),
    );
    if (refused === undefined) return true;
    const stored = refused.item;
    // After a lost answer our own attempt stands there. Another's of that name would start the same execution.
    return (
      refused.doubted &&
      stored !== undefined &&
      numberOf(stored, 'a') === from + 1 &&
      textOf(stored, 'n') === execution
    );
  },
});

const waitOf = (item: Item): Wait => ({
  ...(jsonOf(item, 'd') as Omit<Wait, 'taskId' | 'token' | 'enteredAt' | 'retry'>),
  taskId: textOf(item, 'sk').slice('W#'.length),
  token: textOf(item, 't'),
  enteredAt: textOf(item, 'e'),
  retry: numberOf(item, 'r'),
});

const runOf = (item: Item): Run => {
  const [, process = '', level = ''] = textOf(item, 'sk').split('#');
  return { process, level, attempt: numberOf(item, 'a'), execution: textOf(item, 'n') };
};

/** `W#…`, `WAKE` and `X#…` stand side by side in the partition; `Y` is behind them. */
export const following = (table: Table): Following => ({
  async of(stream) {
    const items = await queryAll(table, {
      KeyConditionExpression: 'pk = :p AND sk BETWEEN :a AND :b',
      ExpressionAttributeValues: { ':p': text(stream), ':a': text('W#'), ':b': text('Y') },
    });
    const beginning = (letter: string) =>
      items.filter((item) => textOf(item, 'sk').startsWith(`${letter}#`));
    const wake = items.find((item) => textOf(item, 'sk') === WAKE_SORT_KEY);
    return {
      waits: beginning('W').map(waitOf),
      runs: beginning('X').map(runOf),
      ...(wake === undefined ? {} : { wake: textOf(wake, 'due') }),
    };
  },
});

/** Item `M#<key>`, empty: that it is there is all. */
export const marks = (table: Table): Marks => ({
  async of(stream) {
    const items = await queryBeginning(table, stream, 'M#');
    return new Set(items.map((item) => textOf(item, 'sk').slice('M#'.length)));
  },
  async set(stream, mark) {
    await table.wire('PutItem', { TableName: table.name, Item: key(stream, `M#${mark}`) });
  },
});
