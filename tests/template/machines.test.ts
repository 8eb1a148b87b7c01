import { existsSync } from 'node:fs';
import validate from 'asl-validator';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { substitute, taskFunctions } from '../../engine/placeholders.ts';
import {
  type Json,
  LAMBDA_ASK,
  type Scope,
  type State,
  type StateMachine,
} from '../../engine/state-machine.ts';
import { stepNamed, steps } from '../../functions/steps.ts';
import { fileOf } from '../../infra/functions/function-list.ts';
import { lintMachine } from '../../local/step-functions/lint.ts';
import { MACHINE_ERRORS } from '../../workflows/machine.ts';
import { MACHINES } from '../../workflows/machines.ts';

/** As it is deployed, with an ARN for each function. */
const deployed = (machine: StateMachine): Json =>
  substitute(
    machine,
    Object.fromEntries(
      taskFunctions(machine).map((name) => [
        name,
        `arn:aws:lambda:us-east-1:123456789012:function:${name.replaceAll('/', '-')}`,
      ]),
    ),
  );

const problems = (definition: Json): string => {
  // It writes into what it is given.
  const { isValid, errorsText } = validate(structuredClone(definition), {
    checkPaths: true,
    checkArn: true,
  });
  return isValid ? '' : errorsText('\n');
};

const statesOf = (scope: Scope): readonly (readonly [string, State])[] =>
  Object.entries(scope.States).flatMap(([name, state]): readonly (readonly [string, State])[] => {
    const inner =
      state.Type === 'Map'
        ? statesOf(state.ItemProcessor)
        : state.Type === 'Parallel'
          ? state.Branches.flatMap(statesOf)
          : [];
    return [[name, state], ...inner];
  });

const tasksOf = (machine: StateMachine) =>
  statesOf(machine).flatMap(([name, state]) =>
    state.Type === 'Task' ? [[name, state] as const] : [],
  );

const caughtBy = (state: State): readonly string[] => [
  ...('Catch' in state ? (state.Catch ?? []) : []).flatMap(({ ErrorEquals }) => ErrorEquals),
];

const machines = MACHINES.map(({ name, machine }) => [name, machine] as const);

describe.each(machines)('the machine of %s', (process, machine) => {
  it('is valid Amazon States Language', () => {
    expect(problems(deployed(machine))).toBe('');
  });

  it('holds nothing that the service would refuse later', () => {
    expect(lintMachine(deployed(machine), { errors: MACHINE_ERRORS })).toEqual([]);
  });

  it('speaks JSONata at the top and nowhere else', () => {
    expect(machine.QueryLanguage).toBe('JSONata');
    for (const [name, state] of statesOf(machine)) {
      expect(Object.keys(state), name).not.toContain('QueryLanguage');
    }
  });

  it('names only errors that the service or our answers raise', () => {
    const named = statesOf(machine).flatMap(([, state]) => [
      ...caughtBy(state),
      ...('Retry' in state ? (state.Retry ?? []) : []).flatMap(({ ErrorEquals }) => ErrorEquals),
    ]);
    const ours: readonly string[] = MACHINE_ERRORS;
    expect(named.length).toBeGreaterThan(0);
    for (const error of named) {
      expect(/^(States|Lambda)\./.test(error) || ours.includes(error), error).toBe(true);
    }
  });

  it('calls only functions of its own process, each with a file', () => {
    for (const name of taskFunctions(machine)) {
      expect(name).toMatch(new RegExp(`^${process}/`));
      expect(existsSync(`functions/${fileOf(name)}.ts`), name).toBe(true);
      expect(stepNamed(name).name).toBe(name);
    }
  });

  it('gives each function exactly the fields that it reads', () => {
    for (const [state, task] of tasksOf(machine)) {
      const [name = ''] = taskFunctions({ StartAt: state, States: { [state]: task } });
      const { required = [], properties = {} } = z.toJSONSchema(stepNamed(name).input, {
        io: 'input',
      });
      const given = Object.keys(Object(task.Arguments.Payload));
      expect(given, `${state} gives`).toEqual(expect.arrayContaining([...required]));
      for (const field of given) expect(Object.keys(properties), state).toContain(field);
    }
  });

  it('bounds every wait and hears of time and change', () => {
    const waits = tasksOf(machine).filter(([, { Resource }]) => Resource === LAMBDA_ASK);
    expect(waits.length).toBeGreaterThan(0);
    for (const [name, wait] of waits) {
      expect(wait.TimeoutSeconds, name).toMatch(/\$max\(\[1,/);
      expect(caughtBy(wait), name).toEqual(expect.arrayContaining(['States.Timeout', 'Recheck']));
    }
  });
});

describe('steps', () => {
  it('are exactly the functions that machines call: none is missing, none is dead', () => {
    const called = machines.flatMap(([, machine]) => taskFunctions(machine));
    expect(steps.map(({ name }) => name).sort()).toEqual(called.sort());
  });
});

describe('the checks themselves', () => {
  const [, review] = machines[1] ?? expect.fail('no machine');
  const broken = (
    change: (definition: { States: Record<string, Record<string, unknown>> }) => void,
  ) => {
    const definition = structuredClone(deployed(review)) as never;
    change(definition);
    return definition as Json;
  };

  it('find a transition to nowhere', () => {
    const definition = broken(({ States }) =>
      Object.assign(States.Look ?? {}, { Next: 'Nowhere' }),
    );
    expect(problems(definition)).toContain('Nowhere');
  });

  it('find JSONPath in a state', () => {
    const definition = broken(({ States }) => Object.assign(States.Look ?? {}, { InputPath: '$' }));
    expect(problems(definition)).not.toBe('');
  });

  it('find an expression that does not compile', () => {
    const definition = broken(({ States }) =>
      Object.assign(States.Look ?? {}, { Assign: { look: '{% $states.result.( %}' } }),
    );
    expect(lintMachine(definition, { errors: MACHINE_ERRORS })).not.toEqual([]);
  });

  it('find an error that nobody raises', () => {
    const definition = broken(({ States }) =>
      Object.assign(States.Look ?? {}, { Catch: [{ ErrorEquals: ['Typo'], Next: 'Done' }] }),
    );
    expect(lintMachine(definition, { errors: MACHINE_ERRORS })).not.toEqual([]);
  });
});
