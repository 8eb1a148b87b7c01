import { Failure } from '../../engine/failure.ts';
import type { Item } from './item.ts';

/**
 * `condition`: one write's condition was not met. `cancelled`: a transaction was, with a reason per item.
 * `busy`: certainly not executed, may be tried again. `unanswered`: perhaps executed. `rejected`: wrong request.
 */
export type DatabaseErrorKind = 'condition' | 'cancelled' | 'busy' | 'unanswered' | 'rejected';

export interface CancellationReason {
  readonly Code?: string;
  readonly Item?: Item;
}

export class DatabaseError extends Failure {
  override readonly name = 'DatabaseError';
  readonly kind: DatabaseErrorKind;
  /** The service's own name of the error, or the system's (`ECONNRESET`). */
  readonly code: string;
  readonly reasons: readonly CancellationReason[];
  /** The item that a condition met, where the request asked for it. */
  readonly item: Item | undefined;
  /** An earlier try of the same request stayed unanswered: what is refused now may be our own write. */
  doubted = false;

  constructor(
    kind: DatabaseErrorKind,
    code: string,
    message: string,
    found: { readonly reasons?: readonly CancellationReason[]; readonly item?: Item } = {},
  ) {
    super(`${code}: ${message}`);
    this.kind = kind;
    this.code = code;
    this.reasons = found.reasons ?? [];
    this.item = found.item;
  }

  /** The connection failed. Only a refused connection is sure never to have carried the request. */
  static lost(error: Error): DatabaseError {
    if (error instanceof DatabaseError) return error;
    const code = 'code' in error ? String(error.code) : 'lost';
    return new DatabaseError(code === 'ECONNREFUSED' ? 'busy' : 'unanswered', code, error.message);
  }
}

/** Source: https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Programming.Errors.html */
const BUSY: ReadonlySet<string> = new Set([
  'LimitExceededException',
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  'ThrottlingException',
  'TransactionConflictException',
  'TransactionInProgressException',
]);

const kindOf = (status: number, code: string): DatabaseErrorKind => {
  if (code === 'ConditionalCheckFailedException') return 'condition';
  if (code === 'TransactionCanceledException') return 'cancelled';
  if (BUSY.has(code)) return 'busy';
  return status >= 500 ? 'unanswered' : 'rejected';
};

export const errorOf = (
  status: number,
  body: {
    readonly __type?: string;
    readonly message?: string;
    readonly Message?: string;
    readonly CancellationReasons?: readonly CancellationReason[];
    readonly Item?: Item;
  },
): DatabaseError => {
  const code = body.__type?.split('#').at(-1) ?? `http-${status}`;
  return new DatabaseError(
    kindOf(status, code),
    code,
    body.message ?? body.Message ?? 'no message',
    {
      reasons: body.CancellationReasons,
      item: body.Item,
    },
  );
};
