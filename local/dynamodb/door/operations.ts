import { isDeepStrictEqual } from 'node:util';
import type { Input, Operation } from '../../../adapters/dynamodb/wire.ts';
import type { Store } from '../store.ts';
import { description, timeToLive } from './describe.ts';
import {
  alreadyThere,
  type Fault,
  fault,
  faultOf,
  invalidRequest,
  noSuchTable,
  readOnly,
  tokenTakenOtherwise,
} from './fault.ts';
import { announcing, type HeadMoved } from './heads.ts';
import { said, tablesIn } from './said.ts';

export interface DoorTable {
  readonly store: Pick<Store, 'wire' | 'tools'>;
  readonly tableName: string;
  /** Whether it takes writes; each head that one of them moves is told. */
  readonly writes?: { readonly headMoved: HeadMoved } | undefined;
}

interface Told {
  readonly status: number;
  readonly body: object;
}

type Run = (input: Input) => Promise<object>;

/** As long as DynamoDB knows a transaction by its token. */
const TOKEN_MS = 10 * 60_000;
/** Some MB; whoever sends more within ten minutes is no tool. */
const TOKENS = 10_000;

/** A transaction that is sent again under its token is answered as before and carried out once. */
const once = (run: Run, now: () => number): Run => {
  const known = new Map<string, { input: Input; at: number; answer: Promise<object> }>();
  return async ({ ClientRequestToken: token, ...input }) => {
    if (typeof token !== 'string') return run(input);
    const before = known.get(token);
    if (before !== undefined && before.at > now() - TOKEN_MS) {
      if (!isDeepStrictEqual(before.input, input)) throw tokenTakenOtherwise();
      return before.answer;
    }
    const [oldest] = known.keys();
    if (known.size >= TOKENS && oldest !== undefined) known.delete(oldest);
    const answer = run(input);
    known.set(token, { input, at: now(), answer });
    // What was refused wrote nothing, and may be asked again.
    answer.catch(() => known.delete(token));
    return answer;
  };
};

const counted = (answer: { readonly Items?: readonly unknown[] }): object => {
  const count = answer.Items?.length ?? 0;
  return { ...answer, Count: count, ScannedCount: count };
};

const reading = ({ store, tableName }: DoorTable): Readonly<Record<string, Run>> => ({
  GetItem: (input) => store.wire('GetItem', input),
  BatchGetItem: (input) => store.wire('BatchGetItem', input),
  Query: async (input) => counted(await store.wire('Query', input)),
  Scan: async (input) => counted(await store.tools.scan(input)),
  DescribeTable: async () => description(tableName),
  DescribeTimeToLive: async () => timeToLive,
});

const writing = (
  { store, writes }: DoorTable,
  now: () => number,
): Readonly<Record<string, Run>> => {
  const to =
    (operation: Operation): Run =>
    (input) =>
      store.wire(operation, input);
  const runs = {
    PutItem: to('PutItem'),
    DeleteItem: to('DeleteItem'),
    UpdateItem: to('UpdateItem'),
    TransactWriteItems: once(to('TransactWriteItems'), now),
    BatchWriteItem: store.tools.batchWrite,
  };
  return Object.fromEntries(
    Object.entries(runs).map(([operation, run]): [string, Run] => [
      operation,
      writes === undefined
        ? () => Promise.reject(readOnly(operation))
        : announcing(store.wire, writes.headMoved, run),
    ]),
  );
};

const isFault = (error: unknown): error is Fault =>
  typeof error === 'object' && error !== null && 'status' in error && 'body' in error;

/**
 * Answers one operation of DynamoDB's JSON protocol. What the store does not do is told by name: an operation as
 * UnknownOperationException, a part of one as ValidationException.
 */
export const operations = (table: DoorTable, now: () => number) => {
  const runs = new Map(Object.entries({ ...reading(table), ...writing(table, now) }));
  return async (operation: string, body: Buffer): Promise<Told> => {
    const asked = said(operation, body);
    if ('wrong' in asked) return invalidRequest(asked.wrong);
    if (operation === 'ListTables') return { status: 200, body: { TableNames: [table.tableName] } };
    const other = tablesIn(asked.input).find((name) => name !== table.tableName);
    if (operation === 'CreateTable' && other === undefined) return alreadyThere(table.tableName);
    const run = runs.get(operation);
    if (run === undefined)
      return fault(
        'UnknownOperationException',
        `the embedded store does not do this: ${operation}`,
      );
    if (other !== undefined) return noSuchTable(other);
    try {
      return { status: 200, body: await run(asked.input) };
    } catch (error) {
      return isFault(error) ? error : faultOf(error);
    }
  };
};
