import { createHash, randomBytes } from 'node:crypto';
import type { Json } from '../../engine/state-machine.ts';
import { ServiceError, StateFailure } from './errors.ts';

export type Answer = { readonly output: Json } | { readonly failure: StateFailure };

/** A task that waits for the answer to its token. */
export interface Asked {
  /** Hears the answer, once; those who answer have been told that it counts. */
  readonly answered: (answer: Answer) => void;
  /** When the last heartbeat came, in epoch milliseconds; 0 before the first. */
  lastBeat: number;
}

export interface Tokens {
  issue(asked: Asked): string;
  /** From now on an answer comes too late. */
  close(token: string): void;
  succeed(token: string, output: Json): void;
  fail(token: string, error: string | undefined, cause: string | undefined): void;
  beat(token: string, now: Date): void;
}

/** Closed tokens remembered, answered or not, so that a late or repeated answer hears the truth. */
const MAX_CLOSED = 20_000;
const PREFIX = 'tidu1.';
/** 256 bits: nobody guesses a token. */
const TOKEN_BYTES = 32;
const SHAPE = /^tidu1\.[\w-]{43}$/;

const digest = (answer: unknown): string =>
  createHash('sha256').update(JSON.stringify(answer)).digest('base64');

/**
 * The tokens of one engine. An answer that repeats the one taken succeeds again (its sender may not
 * have heard); any other answer to a closed token is TaskTimedOut, as on the service.
 */
export const createTokens = (): Tokens => {
  const open = new Map<string, Asked>();
  const closed = new Map<string, string | undefined>();

  const remember = (token: string, answer: string | undefined): void => {
    open.delete(token);
    closed.set(token, answer);
    const [oldest] = closed.keys();
    if (closed.size > MAX_CLOSED && oldest !== undefined) closed.delete(oldest);
  };

  /** The open task of a token, or undefined when this very answer was taken before. */
  const find = (token: string, answer: string | undefined): Asked | undefined => {
    const task = open.get(token);
    if (task !== undefined) return task;
    if (!SHAPE.test(token))
      throw new ServiceError('InvalidToken', `Invalid Token: '${token.slice(0, 80)}'`);
    if (!closed.has(token)) {
      throw new ServiceError(
        'TaskDoesNotExist',
        'Task does not exist: it was never asked, or asked before a restart',
      );
    }
    if (answer !== undefined && closed.get(token) === answer) return undefined;
    throw new ServiceError(
      'TaskTimedOut',
      'Task Timed Out: the task has timed out or was closed already',
    );
  };

  return {
    issue: (asked) => {
      const token = PREFIX + randomBytes(TOKEN_BYTES).toString('base64url');
      open.set(token, asked);
      return token;
    },
    close: (token) => {
      if (open.has(token)) remember(token, undefined);
    },
    succeed: (token, output) => {
      const answer = digest({ output });
      const task = find(token, answer);
      if (task === undefined) return;
      remember(token, answer);
      task.answered({ output });
    },
    fail: (token, error, cause) => {
      const answer = digest({ error, cause });
      const task = find(token, answer);
      if (task === undefined) return;
      remember(token, answer);
      task.answered({ failure: new StateFailure(error, cause) });
    },
    beat: (token, now) => {
      const task = find(token, undefined);
      if (task !== undefined) task.lastBeat = now.getTime();
    },
  };
};
