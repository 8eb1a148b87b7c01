import { DatabaseError } from './database-error.ts';
import type { Answer, Input, Operation, Units, Wire } from './wire.ts';

/** Consumed capacity as the database reports it (0 for what it refuses to report, as after a cancellation). */
export interface Metered {
  readonly operation: Operation;
  readonly input: Input;
  readonly readUnits: number;
  readonly writeUnits: number;
  /** A transaction that was cancelled, or a write whose condition failed. */
  readonly cancelled: boolean;
  readonly ms: number;
}

export interface Meter {
  onRequest(request: Metered): void;
  /** The embedded store has made writes durable: one commit, one flush to the disk. */
  onFlush?(): void;
}

const READS: ReadonlySet<Operation> = new Set(['GetItem', 'Query', 'BatchGetItem']);
const COUNTED: ReadonlySet<Operation> = new Set([
  ...READS,
  'PutItem',
  'UpdateItem',
  'DeleteItem',
  'TransactWriteItems',
]);

const unitsOf = (capacity: Answer['ConsumedCapacity'], kind: 'read' | 'write'): number => {
  const all: readonly Units[] =
    capacity === undefined ? [] : 'length' in capacity ? capacity : [capacity];
  return all.reduce((sum, units) => {
    const own = kind === 'read' ? units.ReadCapacityUnits : units.WriteCapacityUnits;
    return sum + (own ?? units.CapacityUnits ?? 0);
  }, 0);
};

/** Cancelled, or one condition not met: what AWS charges although nothing is written. */
const isCancelled = (error: unknown): boolean =>
  error instanceof DatabaseError && (error.kind === 'cancelled' || error.kind === 'condition');

/** Asks for the capacity of each request and reports it, failed ones too. */
export const metered = (wire: Wire, meter: Meter): Wire => {
  const report = (
    [operation, input]: Parameters<Wire>,
    began: number,
    answer: Answer,
    cancelled: boolean,
  ) => {
    const reads = READS.has(operation);
    meter.onRequest({
      operation,
      input,
      readUnits: reads ? unitsOf(answer.ConsumedCapacity, 'read') : 0,
      writeUnits: reads ? 0 : unitsOf(answer.ConsumedCapacity, 'write'),
      cancelled,
      ms: performance.now() - began,
    });
  };
  return async (operation, input) => {
    if (!COUNTED.has(operation)) return wire(operation, input);
    const began = performance.now();
    try {
      const answer = await wire(operation, { ...input, ReturnConsumedCapacity: 'TOTAL' });
      report([operation, input], began, answer, false);
      return answer;
    } catch (error) {
      report([operation, input], began, {}, isCancelled(error));
      throw error;
    }
  };
};
