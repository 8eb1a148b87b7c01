import { Logger } from '@aws-lambda-powertools/logger';
import type { Context } from 'aws-lambda';
import { isPersonal } from '../engine/personal.ts';
import type { Log } from '../engine/ports/log.ts';

export interface LambdaLog extends Log {
  /** Request id and trace id of the invocation go into each line from now on. */
  bind(context: Context): void;
}

/** Never written, whatever somebody logs: personal values, tokens of waits, credentials. */
const SECRET: ReadonlySet<string> = new Set([
  'authorization',
  'token',
  'taskToken',
  'sourceIp',
  'cookie',
]);

const guarded = (name: string, value: unknown): unknown => {
  if (SECRET.has(name)) return '[withheld]';
  return isPersonal(value) ? '[personal]' : value;
};

/** JSON lines on standard output. Fields are ids and counts, never personal data (design §7). */
export const createLogger = (
  service: string,
  level: 'DEBUG' | 'INFO' | 'WARN' | 'ERROR' = 'INFO',
): LambdaLog => {
  const logger = new Logger({ serviceName: service, logLevel: level, jsonReplacerFn: guarded });
  return {
    info: (message, fields = {}) => logger.info(message, fields),
    warn: (message, fields = {}) => logger.warn(message, fields),
    error: (message, fields = {}) => logger.error(message, fields),
    bind: (context) => logger.addContext(context),
  };
};
