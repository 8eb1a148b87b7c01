import type { Item } from '../../../adapters/dynamodb/item.ts';
import type { Input, Wire } from '../../../adapters/dynamodb/wire.ts';
import { HEAD_SORT_KEY } from '../../../engine/table.ts';

/** The head of a partition went from one version to another; 0 where there was none. */
export type HeadMoved = (partition: string, from: number, to: number) => void;

type Run = (input: Input) => Promise<object>;

/** The keys that a write names, wherever it names them. */
const keysIn = (value: unknown): readonly Item[] => {
  if (typeof value !== 'object' || value === null) return [];
  const { pk, sk } = value as Item;
  if (pk?.S !== undefined && sk?.S !== undefined) return [value as Item];
  return Object.values(value).flatMap(keysIn);
};

/**
 * What a stream of the table does on AWS: whoever writes a head, the others are told. Told twice where two writes of
 * one head come at the same moment, and never not at all.
 */
export const announcing = (wire: Wire, moved: HeadMoved, run: Run): Run => {
  const versionAt = async (partition: string): Promise<number> => {
    const key = { pk: { S: partition }, sk: { S: HEAD_SORT_KEY } };
    const { Item: head } = await wire('GetItem', { Key: key, ConsistentRead: true });
    return Number(head?.v?.N ?? 0);
  };
  return async (input) => {
    const heads = keysIn(input).filter(({ sk }) => sk?.S === HEAD_SORT_KEY);
    // A partition without a kind is no stream's, whatever its item is called.
    const partitions = [...new Set(heads.map(({ pk }) => pk?.S ?? ''))].filter((one) =>
      one.includes('#'),
    );
    const before = await Promise.all(partitions.map(versionAt));
    const answer = await run(input);
    for (const [index, partition] of partitions.entries()) {
      const [from, to] = [before[index] ?? 0, await versionAt(partition)];
      if (to > from) moved(partition, from, to);
    }
    return answer;
  };
};
