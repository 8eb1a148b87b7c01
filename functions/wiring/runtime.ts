import { randomBytes } from 'node:crypto';
import type { KeyWrapper } from '../../adapters/dynamodb/data-keys.ts';
import { dynamoDb } from '../../adapters/dynamodb/index.ts';
import { sdkWire } from '../../adapters/dynamodb/sdk-wire.ts';
import { createLogger } from '../../adapters/logger.ts';
import { sha256 } from '../../adapters/sha256.ts';
import type { Executions } from '../../engine/ports/executions.ts';
import type { Files } from '../../engine/ports/files.ts';
import type { Bus } from '../../engine/ports/onward.ts';
import type { Scanner } from '../../engine/ports/scanner.ts';
import { TODAYS_NAMES } from '../kinds/catalogue.ts';
import type { Ports } from '../kinds/ports.ts';
import { createReference } from '../kinds/reference.ts';
import { accessDaysIn } from './access-days.ts';
import { type Environment, environmentOf } from './environment.ts';
import { namedChannels } from './named-channels.ts';
import { noBus, noExecutions, noFiles, noKeys, noScanner } from './not-wired.ts';
import { referenceData } from './reference-data.ts';

export const log = createLogger('tidu');

/** Adapters beyond the table, which every function has: each file of a handler names those that it uses. */
export interface Wiring {
  /** Personal values, for those who show them or write new ones. */
  readonly keys?: (environment: Environment) => KeyWrapper;
  readonly executions?: (environment: Environment) => Executions;
  readonly bus?: (environment: Environment) => Bus;
  readonly files?: (environment: Environment) => Files;
  /** For those who check files; others know only whether there is one. */
  readonly scanner?: (environment: Environment) => Scanner;
}

const create = ({ keys, executions, bus, files, scanner = () => noScanner }: Wiring): Ports => {
  const environment = environmentOf(process.env);
  const { tokenBucket, vault, ...stored } = dynamoDb({
    wire: sdkWire(),
    tableName: environment.TABLE_NAME,
    keyWrapper: keys?.(environment) ?? noKeys,
    names: TODAYS_NAMES,
    accessDays: accessDaysIn(process.env),
  });
  return {
    ...stored,
    executions: executions?.(environment) ?? noExecutions,
    bus: bus?.(environment) ?? noBus,
    files: files?.(environment) ?? noFiles,
    scanner: environment.SCANNER === '' ? undefined : scanner(environment),
    channels: namedChannels(environment.CHANNELS, environment.GATEWAYS),
    site: () => environment.CONSOLE_AT,
    log,
    seal: (value) => vault.seal(value),
    open: (value) => vault.open(value),
    now: () => new Date(),
    sha256,
    salt: () => randomBytes(16).toString('hex'),
    reference: createReference(stored.events, referenceData),
    takeToken: (of, bucket) => tokenBucket.take(of, bucket, Date.now()),
    firstAdministrators: environment.FIRST_ADMINISTRATORS,
    demo: false,
  };
};

/** The ports of a Lambda: made at the first use and kept while its container lives. Throws NotConfigured. */
export const portsWith = (wiring: Wiring = {}): (() => Ports) => {
  const made: { ports?: Ports } = {};
  return () => {
    made.ports ??= create(wiring);
    return made.ports;
  };
};
