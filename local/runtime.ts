import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { dynamoDb } from '../adapters/dynamodb/index.ts';
import type { Meter } from '../adapters/dynamodb/meter.ts';
import type { Wire } from '../adapters/dynamodb/wire.ts';
import { sha256 } from '../adapters/sha256.ts';
import { Failure } from '../engine/failure.ts';
import { substitute, taskFunctions } from '../engine/placeholders.ts';
import type { Log } from '../engine/ports/log.ts';
import type { Bus } from '../engine/ports/onward.ts';
import type { Json } from '../engine/state-machine.ts';
import { TODAYS_NAMES } from '../functions/kinds/catalogue.ts';
import type { Ports } from '../functions/kinds/ports.ts';
import { createReference, type ReferenceData } from '../functions/kinds/reference.ts';
import { stepNamed } from '../functions/steps.ts';
import { sweep } from '../functions/stream/sweep.ts';
import { accessDaysIn } from '../functions/wiring/access-days.ts';
import { MACHINES } from '../workflows/machines.ts';
import { type AfterCommit, createAfterCommit } from './after-commit.ts';
import { type StoredClock, storedClock } from './clock-file.ts';
import { openDatabase } from './database.ts';
import { createDelivery, type Delivery } from './delivery.ts';
import { directExecutions } from './executions.ts';
import { createFiles, type LocalFiles } from './files.ts';
import { followingInMemory } from './following.ts';
import { keepSweeping } from './keep-sweeping.ts';
import { folderKeyWrapper } from './keys.ts';
import { silentBus } from './silent-bus.ts';
import type { StepFunctions } from './step-functions/port.ts';
import { createStepFunctions } from './step-functions/service.ts';
import { type TableDoor, tableDoor } from './table-door.ts';

const TABLE = 'tidu';

class NotStarted extends Failure {
  override readonly name = 'NotStarted';
}

export interface RuntimeOptions {
  readonly folder: string;
  readonly log: Log;
  readonly reference: ReferenceData;
  readonly firstAdministrators: readonly string[];
  readonly demo: boolean;
  /** Address of the HTTP server, for signed URLs; known only once it listens. */
  readonly origin: () => string;
  readonly bus?: Bus;
  /** Ways to people; none, unless the settings name some. */
  readonly channels?: Ports['channels'];
  readonly scanner?: Ports['scanner'];
  readonly meter?: Meter;
  /** Waits and runs go to the table and histories are asked for again, as on AWS: for who counts what that costs. */
  readonly following?: 'table';
  /** The offset of a fresh folder's clock starts here, so that a demo can play a day of the past. */
  readonly startAt?: Date;
}

export interface Runtime {
  readonly ports: Ports;
  readonly clock: StoredClock;
  readonly stepFunctions: StepFunctions;
  readonly afterCommit: AfterCommit;
  readonly delivery: Delivery;
  readonly files: LocalFiles;
  /** The line to the table, for who measures. */
  readonly wire: Wire;
  readonly invocations: () => number;
  readonly erase: (subject: string) => Promise<void>;
  /** The table's door for tools. */
  readonly table: Pick<TableDoor, 'open'>;
  stop(): Promise<void>;
}

const startStepFunctions = (
  clock: StoredClock,
  ports: () => Ports,
  log: Log,
  counted: () => void,
) => {
  const stepFunctions = createStepFunctions({
    clock,
    invoke: async ({ functionName, payload }) => {
      counted();
      const step = stepNamed(functionName);
      const input: unknown = step.input.parse(payload);
      // What a Lambda returns goes through JSON, here as there.
      return JSON.parse(JSON.stringify((await step.run(ports())(input as never)) ?? null)) as Json;
    },
    onAlarm: (alarm) => log.error('execution failed', { ...alarm }),
    // Nobody asks a running system for them: what happened to a case is in its own events.
    keepEvents: 0,
  });
  for (const { name, machine } of MACHINES) {
    const functions = Object.fromEntries(taskFunctions(machine).map((file) => [file, file]));
    stepFunctions.deploy(name, substitute(machine, functions));
  }
  return stepFunctions;
};

const never = (): never => {
  throw new NotStarted('the runtime is not ready');
};

const storedIn = (
  { wire, sole }: Awaited<ReturnType<typeof openDatabase>>,
  { folder, following }: RuntimeOptions,
) =>
  dynamoDb({
    wire,
    sole: sole && following === undefined,
    tableName: TABLE,
    keyWrapper: folderKeyWrapper(folder),
    accessDays: accessDaysIn(process.env),
    names: TODAYS_NAMES,
  });

/** What functions reach, with this machine's adapters. */
const portsOf = (
  { vault, tokenBucket, ...stored }: ReturnType<typeof dynamoDb>,
  options: RuntimeOptions,
  clock: StoredClock,
  others: Pick<Ports, 'executions' | 'files' | 'committed' | 'written'>,
): Ports => ({
  ...stored,
  ...(options.following === 'table' ? {} : followingInMemory()),
  ...others,
  log: options.log,
  sha256,
  bus: options.bus ?? silentBus(options.log),
  channels: options.channels ?? new Map(),
  scanner: options.scanner,
  site: options.origin,
  seal: (value) => vault.seal(value),
  open: (value) => vault.open(value),
  now: () => clock.now(),
  salt: () => randomBytes(16).toString('hex'),
  reference: createReference(stored.events, options.reference),
  firstAdministrators: options.firstAdministrators,
  demo: options.demo,
  // By the demo's clock: whoever waits by moving it has waited.
  takeToken: (of, bucket) => tokenBucket.take(of, bucket, clock.now().getTime()),
});

/** What is done every few minutes. */
const sweptBy = (ports: Ports, files: LocalFiles): Promise<unknown> =>
  Promise.all([sweep(ports), files.sweep(), ports.access.flush()]);

/** The whole system in this process: the same functions as on AWS, with adapters of this machine. */
export const startRuntime = async (options: RuntimeOptions): Promise<Runtime> => {
  const { folder, log } = options;
  const database = await openDatabase({
    folder: join(folder, 'dynamodb'),
    tableName: TABLE,
    meter: options.meter,
    now: () => clock.now().getTime(),
    log,
  });
  const clock = storedClock(folder, options.startAt);
  const stored = storedIn(database, options);
  const secret = randomBytes(32).toString('hex');
  const files = createFiles({ folder: join(folder, 'files'), secret, origin: options.origin });
  let invocations = 0;
  const held: { ports?: Ports } = {};
  const ports = (): Ports => held.ports ?? never();
  const stepFunctions = startStepFunctions(clock, ports, log, () => {
    invocations += 1;
  });
  const afterCommit = createAfterCommit(ports, log);
  const delivery = createDelivery(ports, log);
  held.ports = portsOf(stored, options, clock, {
    executions: directExecutions(stepFunctions),
    files,
    committed: afterCommit.committed,
    written: delivery.soon,
  });
  const table = tableDoor({ store: database.store, tableName: TABLE, ports, afterCommit, log });
  const stopSweeping = keepSweeping(() => sweptBy(ports(), files), log);

  return {
    ports: ports(),
    clock,
    stepFunctions,
    afterCommit,
    delivery,
    files,
    wire: database.wire,
    table,
    invocations: () => invocations,
    erase: (subject) => stored.vault.eraseSubject(subject),
    stop: async () => {
      stopSweeping();
      await table.stop();
      await afterCommit.close();
      await delivery.stop();
      await stepFunctions.close();
      await ports().access.flush();
      await database.stop();
    },
  };
};
