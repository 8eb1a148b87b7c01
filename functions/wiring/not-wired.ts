import type { KeyWrapper } from '../../adapters/dynamodb/data-keys.ts';
import { Failure } from '../../engine/failure.ts';
import type { Executions } from '../../engine/ports/executions.ts';
import type { Files } from '../../engine/ports/files.ts';
import type { Bus } from '../../engine/ports/onward.ts';
import type { Scanner } from '../../engine/ports/scanner.ts';

/** A function used a port that it is deployed without: a defect of its wiring. */
export class NotWired extends Failure {
  override readonly name = 'NotWired';
}

const refuse = (port: string) => async (): Promise<never> => {
  throw new NotWired(`this function is deployed without ${port}`);
};

/** Stand-ins for what a function does not use, so that its bundle does not hold it and its role need not allow it. */
export const noExecutions: Executions = {
  start: refuse('executions'),
  status: refuse('executions'),
  stop: refuse('executions'),
  answer: refuse('executions'),
  recheck: refuse('executions'),
};

/** Neither seals nor opens: machines, followers and the clock carry sealed values along and never look inside. */
export const noKeys: KeyWrapper = { create: refuse('keys'), unwrap: refuse('keys') };

export const noBus: Bus = { publish: refuse('the bus') };

export const noScanner: Scanner = { scan: refuse('a scanner') };

export const noFiles: Files = {
  uploadUrl: refuse('files'),
  parts: { begin: refuse('files'), partUrl: refuse('files'), complete: refuse('files') },
  downloadUrl: refuse('files'),
  stat: refuse('files'),
  range: refuse('files'),
  bytes: refuse('files'),
  keep: refuse('files'),
  put: refuse('files'),
};
