import { DatabaseError } from '../../adapters/dynamodb/database-error.ts';

/** DynamoDB's own answer to a request that is wrong in itself. */
export const invalid = (message: string): DatabaseError =>
  new DatabaseError('rejected', 'ValidationException', message);

/**
 * DynamoDB could do it and the embedded store does not, since nothing here asks for it: said by name, so that it is
 * never passed over in silence.
 */
export const notSupported = (what: string): DatabaseError =>
  new DatabaseError('rejected', 'NotSupported', `the embedded store does not do this: ${what}`);
