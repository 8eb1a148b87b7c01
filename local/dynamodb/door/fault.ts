import { DatabaseError } from '../../../adapters/dynamodb/database-error.ts';

/** A refusal as it goes over the wire. */
export interface Fault {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

const DYNAMODB = 'com.amazonaws.dynamodb.v20120810';
/** What every service of AWS says alike: who may ask, and whether it knows the request. */
const COMMON = 'com.amazon.coral.service';

export const fault = (code: string, message: string): Fault => ({
  status: 400,
  body: { __type: `${COMMON}#${code}`, message },
});

const ofTable = (code: string, message: string, more: object = {}, status = 400): Fault => ({
  status,
  body: { __type: `${DYNAMODB}#${code}`, message, Message: message, ...more },
});

export const noSuchTable = (name: string): Fault =>
  ofTable('ResourceNotFoundException', `Requested resource not found: Table: ${name} not found`);

export const alreadyThere = (name: string): Fault =>
  ofTable('ResourceInUseException', `Table already exists: ${name}`);

export const invalidRequest = (message: string): Fault => ofTable('ValidationException', message);

export const tokenTakenOtherwise = (): Fault =>
  ofTable(
    'IdempotentParameterMismatchException',
    'The client request token was used for another transaction',
  );

/** The door is open for reading alone. */
export const readOnly = (operation: string): Fault =>
  ofTable(
    'AccessDeniedException',
    `${operation}: this door only reads, unless the system was started with TIDU_DYNAMODB_WRITES=1`,
  );

/** What the store answers, in the form of the protocol. What it does not do is a ValidationException that says so. */
export const faultOf = (error: unknown): Fault => {
  if (!(error instanceof DatabaseError))
    return ofTable('InternalServerError', 'The request was not answered', {}, 500);
  const { kind, code, message, item, reasons } = error;
  switch (kind) {
    case 'condition':
      return ofTable(code, 'The conditional request failed', item && { Item: item });
    case 'cancelled': {
      const codes = reasons.map(({ Code }) => Code).join(', ');
      const told = `Transaction cancelled, please refer cancellation reasons for specific reasons [${codes}]`;
      return ofTable(code, told, { CancellationReasons: reasons });
    }
    case 'rejected':
      return invalidRequest(message);
    case 'busy':
    case 'unanswered':
      return ofTable('InternalServerError', message, {}, 500);
  }
};
