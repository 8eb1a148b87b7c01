import { randomBytes, randomUUID } from 'node:crypto';
import { sha256 } from '../../adapters/sha256.ts';
import type { Actor } from '../../engine/event.ts';
import { substitute, taskFunctions } from '../../engine/placeholders.ts';
import type { StreamKey } from '../../engine/ports/event-store.ts';
import type { Executions } from '../../engine/ports/executions.ts';
import type { Json } from '../../engine/state-machine.ts';
import { handleCommand } from '../../functions/door/command.ts';
import { aggregates, streamKey } from '../../functions/kinds/catalogue.ts';
import { rehydrate } from '../../functions/kinds/history.ts';
import type { Ports } from '../../functions/kinds/ports.ts';
import { createReference } from '../../functions/kinds/reference.ts';
import { stepNamed } from '../../functions/steps.ts';
import { reconcile } from '../../functions/stream/reconcile.ts';
import { noKeys } from '../../functions/wiring/not-wired.ts';
import { referenceData } from '../../functions/wiring/reference-data.ts';
import { RECONCILE, SWEEP } from '../../infra/functions/function-list.ts';
import { rightsFor } from '../../infra/functions/rights.ts';
import { createFakeClock, type FakeClock } from '../../local/clock.ts';
import { ServiceError } from '../../local/step-functions/errors.ts';
import type { StepFunctions } from '../../local/step-functions/port.ts';
import { createStepFunctions } from '../../local/step-functions/service.ts';
import type { CaseState } from '../../workflows/case/state.ts';
import { MACHINES } from '../../workflows/machines.ts';
import type { Embedded } from '../contract/embedded.ts';
import { confined } from './confined.ts';

/** Step Functions of this process behind the port, without the HTTP between. */
const executionsOf = (engine: () => StepFunctions): Executions => {
  const arnOf = (machine: string, name: string): string =>
    `${engine().machineArn(machine).replace(':stateMachine:', ':execution:')}:${name}`;
  const unless = <T, E>(names: readonly string[], otherwise: E, work: () => T): T | E => {
    try {
      return work();
    } catch (error) {
      if (error instanceof ServiceError && names.includes(error.name)) return otherwise;
      throw error;
    }
  };
  const closed = ['InvalidToken', 'TaskDoesNotExist', 'TaskTimedOut'];
  return {
    start: async (machine, name, input) =>
      unless(['ExecutionAlreadyExists'], 'exists' as const, () => {
        engine().start({ machine, name, input });
        return 'started' as const;
      }),
    status: async (machine, name) =>
      unless(['ExecutionDoesNotExist'], 'unknown' as const, () =>
        engine().describe(arnOf(machine, name)).status === 'RUNNING'
          ? ('running' as const)
          : ('ended' as const),
      ),
    stop: async (machine, name, cause) => void engine().stop(arnOf(machine, name), 'stop', cause),
    answer: async (token, output) =>
      unless(closed, 'gone' as const, () => {
        engine().sendTaskSuccess(token, JSON.parse(JSON.stringify(output)));
        return 'answered' as const;
      }),
    recheck: async (token) =>
      unless(closed, 'gone' as const, () => {
        engine().sendTaskFailure(token, 'Recheck', 'changed');
        return 'answered' as const;
      }),
  };
};

export interface World {
  readonly ports: Ports;
  readonly clock: FakeClock;
  readonly engine: () => StepFunctions;
  /** Runs a machine's step with its ports; a test puts gates around them. */
  around: (
    asked: { readonly step: string; readonly caseId: unknown },
    run: (ports: Ports) => Promise<unknown>,
  ) => Promise<unknown>;
  /** All executions are gone, as with the process that kept them. */
  loseExecutions(): void;
  send(
    id: string,
    actor: Actor,
    command: { readonly type: string } & Readonly<Record<string, unknown>>,
    ports?: Ports,
  ): Promise<unknown>;
  /** What the table's stream does after a commit, and the sweep: looks at a case. */
  look(id: string): Promise<void>;
  /** Until nothing moves without time or a person; commits are followed as the table's stream would. */
  settle(): Promise<void>;
  stateOf(id: string): Promise<CaseState>;
}

const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** What a function has on AWS: a line to the table that allows what its role does, no keys, and a memory of its own. */
const withRightsOf = (on: Embedded, ports: Ports, name: string): Ports => {
  const {
    tokenBucket: _none,
    vault,
    ...stored
  } = on.another(confined(name, rightsFor(name, MACHINES)), noKeys);
  return {
    ...ports,
    ...stored,
    seal: (value) => vault.seal(value),
    open: (value) => vault.open(value),
    reference: createReference(stored.events, referenceData),
  };
};

/** The product's own functions on the embedded database and engine, with a clock that a test moves. */
export const createWorld = (on: Embedded, start: Date): World => {
  const changed = new Set<StreamKey>();
  const held: { engine?: StepFunctions } = {};
  const newEngine = (): StepFunctions => {
    const engine = createStepFunctions({
      clock,
      invoke: async ({ functionName, payload }) => {
        // What died with its process does nothing more.
        if (held.engine !== engine) return new Promise<never>(() => undefined);
        const step = stepNamed(functionName);
        const input: unknown = step.input.parse(payload);
        const asked = { step: functionName, caseId: Reflect.get(Object(payload), 'caseId') };
        const done = await world.around(asked, (through) => step.run(through)(input as never));
        return JSON.parse(JSON.stringify(done ?? null)) as Json;
      },
    });
    for (const { name, machine } of MACHINES) {
      const functions = Object.fromEntries(taskFunctions(machine).map((file) => [file, file]));
      engine.deploy(name, substitute(machine, functions));
    }
    return engine;
  };
  const engine = (): StepFunctions => {
    held.engine ??= newEngine();
    return held.engine;
  };
  const settle = async (): Promise<void> => {
    do {
      for (const stream of [...changed]) {
        changed.delete(stream);
        await reconcile(asFunction(RECONCILE), stream);
      }
      await engine().idle();
    } while (changed.size > 0);
  };
  const stepped = createFakeClock(start, settle);
  // No two looks at a real clock are the same, and waits are told apart by their millisecond.
  let looks = 0;
  const now = (): Date => {
    looks += 1;
    return new Date(stepped.now().getTime() + looks);
  };
  const clock: FakeClock = { ...stepped, now };
  const { tokenBucket, vault, ...stored } = on.another();
  const ports: Ports = {
    ...stored,
    executions: executionsOf(engine),
    bus: { publish: async () => undefined },
    files: undefined as never,
    log: quiet,
    now,
    sha256,
    seal: (value) => vault.seal(value),
    open: (value) => vault.open(value),
    salt: () => randomBytes(16).toString('hex'),
    reference: createReference(stored.events, referenceData),
    committed: ({ stream }) => void changed.add(stream),
    takeToken: (of, bucket) => tokenBucket.take(of, bucket, now().getTime()),
    firstAdministrators: [],
    channels: new Map(),
    site: () => '',
    demo: false,
  };
  const functions = new Map<string, Ports>();
  const asFunction = (name: string): Ports => {
    const known = functions.get(name) ?? withRightsOf(on, ports, name);
    functions.set(name, known);
    return known;
  };
  const world: World = {
    ports,
    clock,
    engine,
    around: ({ step }, run) => run(asFunction(step)),
    loseExecutions: () => {
      held.engine = newEngine();
    },
    send: (id, actor, { type, ...sent }, through = ports) =>
      handleCommand(through, {
        aggregate: aggregates.cases,
        stream: streamKey(aggregates.cases, id),
        command: { ...Object(aggregates.cases.commands[type]?.body.parse(sent)), type },
        commandId: randomUUID(),
        actor: () => actor,
      }),
    settle,
    look: (id) => reconcile(asFunction(SWEEP), streamKey(aggregates.cases, id), 'sweep'),
    stateOf: async (id) =>
      (await rehydrate(ports, aggregates.cases, streamKey(aggregates.cases, id)))
        .state as CaseState,
  };
  return world;
};

/** Names of the places where each process's machine rests, `Done` apart. */
const RESTS: ReadonlySet<string> = new Set(
  MACHINES.flatMap(({ machine }) =>
    Object.keys(machine.States).filter(
      (name) => !['Look', 'Route', 'KeepTime', 'CloseRanking', 'Done'].includes(name),
    ),
  ),
);

/** Where the running executions of a case's process stand. */
export const standing = (
  { engine }: World,
  process: string,
  caseId: string,
): readonly (string | undefined)[] =>
  engine()
    .list(process)
    .filter(
      ({ status, input }) =>
        status === 'RUNNING' && Reflect.get(Object(input), 'caseId') === caseId,
    )
    .map(({ executionArn }) =>
      engine()
        .history(executionArn)
        .filter(({ type }) => type.endsWith('StateEntered'))
        .map(({ details }) => String(details.name))
        .findLast((name) => RESTS.has(name)),
    );
