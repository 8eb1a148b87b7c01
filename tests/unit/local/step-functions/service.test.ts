import { describe, expect, it } from 'vitest';
import { InvalidDefinition, ServiceError } from '../../../../local/step-functions/errors.ts';
import { askTask, callTask, engine, machineOf } from './fixture.ts';

class Busy extends Error {
  override readonly name = 'Busy';
}

describe('starting', () => {
  it('gives the running execution for the same name and input, and refuses another input', async () => {
    const { sfn, run, calls } = engine();
    const { arn } = await run(machineOf({ Ask: askTask() }), { caseId: 'a' });
    expect(
      sfn.start({ machine: 'machine', name: 'one', input: { caseId: 'a' } }).executionArn,
    ).toBe(arn);
    expect(() => sfn.start({ machine: 'machine', name: 'one', input: { caseId: 'b' } })).toThrow(
      ServiceError,
    );
    await sfn.idle();
    expect(calls).toHaveLength(1);
  });

  it('refuses the name of an execution that has ended, even with the same input', async () => {
    const { sfn, run } = engine();
    await run(machineOf({ Done: { Type: 'Succeed' } }));
    expect(() => sfn.start({ machine: 'machine', name: 'one', input: {} })).toThrow(
      /Execution Already Exists/,
    );
  });

  it('lets a running execution finish on the definition it began with', async () => {
    const { sfn, run, calls } = engine();
    const { see } = await run(
      machineOf({ Ask: askTask({ Next: 'Old' }), Old: { Type: 'Pass', Output: 'old', End: true } }),
    );
    sfn.deploy('machine', machineOf({ New: { Type: 'Pass', Output: 'new', End: true } }));
    sfn.sendTaskSuccess(calls[0]?.token ?? '', null);
    await sfn.idle();
    expect(see().output).toBe('old');
    const { executionArn } = sfn.start({ machine: 'machine', name: 'two', input: {} });
    await sfn.idle();
    expect(sfn.describe(executionArn).output).toBe('new');
  });

  it('refuses input above 256 KiB and a name that the service would refuse', () => {
    const { sfn } = engine();
    sfn.deploy('machine', machineOf({ Done: { Type: 'Succeed' } }));
    expect(() => sfn.start({ machine: 'machine', input: 'x'.repeat(262_143) })).toThrow(
      ServiceError,
    );
    expect(() => sfn.start({ machine: 'machine', name: 'a/b', input: {} })).toThrow(/Invalid Name/);
    expect(() => sfn.start({ machine: 'other', input: {} })).toThrow(
      /State Machine Does Not Exist/,
    );
  });
});

describe('a definition', () => {
  it.each([
    [
      'an unknown field',
      machineOf({ A: { Type: 'Pass', ResultPath: '$', End: true } }),
      /ResultPath/,
    ],
    [
      'a JSONPath state',
      machineOf({ A: { Type: 'Pass', QueryLanguage: 'JSONPath', End: true } }),
      /only JSONata/,
    ],
    [
      'no query language',
      { StartAt: 'A', States: { A: { Type: 'Pass', Output: 1, End: true } } },
      /must be JSONata/,
    ],
    ['a missing target', machineOf({ A: { Type: 'Pass', Next: 'B' } }), /goes to B/],
    ['neither Next nor End', machineOf({ A: { Type: 'Pass' } }), /either Next or End/],
    [
      'a resource that is not run here',
      machineOf({ A: { ...callTask(), Resource: 'arn:aws:states:::sns:publish' } }),
      /not run here/,
    ],
    [
      'a distributed map',
      machineOf({
        A: {
          Type: 'Map',
          End: true,
          ItemProcessor: {
            ProcessorConfig: { Mode: 'DISTRIBUTED' },
            StartAt: 'B',
            States: { B: { Type: 'Succeed' } },
          },
        },
      }),
      /inline/,
    ],
    [
      'a name used twice',
      machineOf({
        A: {
          Type: 'Parallel',
          End: true,
          Branches: [{ StartAt: 'A', States: { A: { Type: 'Succeed' } } }],
        },
      }),
      /used twice/,
    ],
    [
      'a heartbeat as long as the timeout',
      machineOf({ A: askTask({ TimeoutSeconds: 5, HeartbeatSeconds: 5 }) }),
      /smaller/,
    ],
    ['text that is not JSON', '{', /not JSON/],
  ])('with %s is refused when it is loaded', (_name, definition, message) => {
    const { sfn } = engine();
    expect(() => sfn.deploy('machine', definition)).toThrow(InvalidDefinition);
    expect(() => sfn.deploy('machine', definition)).toThrow(message);
  });
});

describe('running', () => {
  it("shows a function's result under Payload and its error under its name", async () => {
    const good = engine(() => Promise.resolve({ n: 7 }));
    expect(
      (
        await good.run(machineOf({ Call: callTask({ Output: '{% $states.result.Payload.n %}' }) }))
      ).see().output,
    ).toBe(7);
    const bad = engine(() => Promise.reject(new Busy('try later')));
    const failed = (await bad.run(machineOf({ Call: callTask() }))).see();
    expect(failed).toMatchObject({ status: 'FAILED', error: 'Busy' });
    expect(JSON.parse(failed.cause ?? '')).toMatchObject({
      errorType: 'Busy',
      errorMessage: 'try later',
    });
    expect(bad.alarms).toMatchObject([{ machine: 'machine', status: 'FAILED', error: 'Busy' }]);
  });

  it('runs at most forty iterations of a map at once', async () => {
    let running = 0;
    let most = 0;
    const { run } = engine(async () => {
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setImmediate(resolve));
      running -= 1;
      return null;
    });
    const ItemProcessor = {
      StartAt: 'Call',
      States: { Call: callTask({ Output: '{% $states.input %}' }) },
    };
    const { see } = await run(
      machineOf({ All: { Type: 'Map', Items: '{% [1..100] %}', ItemProcessor, End: true } }),
    );
    expect(most).toBe(40);
    expect(see().output).toEqual(Array.from({ length: 100 }, (_, i) => i + 1));
  });

  it('is idle only when no call is under way and what it woke has come to rest', async () => {
    const { run, calls } = engine(
      () => new Promise((resolve) => setTimeout(() => resolve(null), 3)),
    );
    const { see } = await run(machineOf({ One: callTask({ Next: 'Two' }), Two: callTask() }));
    expect(see().status).toBe('SUCCEEDED');
    expect(calls).toHaveLength(2);
  });

  it('hands on plain JSON: one of one stays an array, a function is no result', async () => {
    const { sfn, run } = engine();
    const keep = { Type: 'Pass', Output: '{% [$states.input[n > 1]] %}', Next: 'Count' };
    const count = {
      Type: 'Pass',
      Output: "{% {'all': $states.input, 'n': $count($states.input)} %}",
      End: true,
    };
    const { see } = await run(machineOf({ Keep: keep, Count: count }), [{ n: 1 }, { n: 2 }]);
    expect(see().output).toEqual({ all: [{ n: 2 }], n: 1 });
    sfn.deploy(
      'f',
      machineOf({ A: { Type: 'Pass', Output: '{% [function($x) { $x }] %}', End: true } }),
    );
    const { executionArn } = sfn.start({ machine: 'f', input: {} });
    await sfn.idle();
    expect(sfn.describe(executionArn).cause).toContain('returned an unsupported result type.');
  });

  it('may not assign a variable of an outer scope', async () => {
    const { run } = engine();
    const branch = {
      StartAt: 'Inner',
      States: { Inner: { Type: 'Pass', Assign: { x: 2 }, End: true } },
    };
    const { see } = await run(
      machineOf({
        Set: { Type: 'Pass', Assign: { x: 1 }, Next: 'Both' },
        Both: { Type: 'Parallel', Branches: [branch], End: true },
      }),
    );
    expect(see()).toMatchObject({ status: 'FAILED', error: 'States.Runtime' });
  });

  it('ends at 25,000 events and keeps a bounded history', async () => {
    const { run, sfn, alarms } = engine();
    const { arn, see } = await run(
      machineOf({ A: { Type: 'Pass', Next: 'B' }, B: { Type: 'Pass', Next: 'A' } }),
    );
    expect(see()).toMatchObject({ status: 'FAILED', error: 'States.Runtime' });
    expect(see().cause).toContain('25000');
    expect(sfn.history(arn).length).toBeLessThanOrEqual(1_001);
    expect(sfn.history(arn).at(0)?.type).toBe('ExecutionStarted');
    expect(sfn.history(arn).at(-1)).toMatchObject({ id: 25_000, type: 'ExecutionFailed' });
    expect(alarms).toHaveLength(1);
  });

  it('counts every state entered and every retry as a transition', async () => {
    let tries = 0;
    const { run, sfn, clock } = engine(() =>
      ++tries < 3 ? Promise.reject(new Busy()) : Promise.resolve(null),
    );
    await run(
      machineOf({
        Call: callTask({ Retry: [{ ErrorEquals: ['Busy'] }], Next: 'Done' }),
        Done: { Type: 'Succeed' },
      }),
    );
    await clock.advance(10_000);
    expect(sfn.transitions()).toBe(4);
  });

  it('takes $now and $millis from the clock', async () => {
    const { run } = engine();
    const { see } = await run(
      machineOf({
        A: {
          Type: 'Pass',
          Output: ['{% $now() %}', '{% $millis() %}', "{% $now('[Y]年[M]月', '+0800') %}"],
          End: true,
        },
      }),
    );
    expect(see().output).toEqual(['2026-03-02T01:00:00.000Z', 1_772_413_200_000, '2026年3月']);
  });

  it('drops the oldest ended executions beyond the bound, never those that run', async () => {
    const { sfn, run } = engine(undefined, 2);
    const asking = await run(machineOf({ Ask: askTask() }));
    sfn.deploy('short', machineOf({ Done: { Type: 'Succeed' } }));
    const arns = ['a', 'b', 'c'].map(
      (name) => sfn.start({ machine: 'short', name, input: {} }).executionArn,
    );
    await sfn.idle();
    expect(() => sfn.describe(arns[0] ?? '')).toThrow(ServiceError);
    expect(sfn.list('short').map(({ name }) => name)).toEqual(['c', 'b']);
    expect(asking.see().status).toBe('RUNNING');
  });

  it('tells a call under way when its execution is stopped', async () => {
    const { sfn, run, calls, alarms } = engine(
      ({ signal }) =>
        new Promise((_resolve, reject) =>
          signal.addEventListener('abort', () => reject(new Busy())),
        ),
    );
    const started = run(machineOf({ Call: callTask() }));
    await new Promise((resolve) => setTimeout(resolve, 5));
    const [open] = sfn.open();
    sfn.stop(open?.executionArn ?? '', 'Replaced', 'new definition');
    const { see } = await started;
    expect(calls[0]?.signal.aborted).toBe(true);
    expect(see()).toMatchObject({ status: 'ABORTED', error: 'Replaced', cause: 'new definition' });
    expect(alarms).toEqual([]);
  });

  it('drops everything when it closes', async () => {
    const { sfn, run, clock } = engine();
    await run(machineOf({ Rest: { Type: 'Wait', Seconds: 60, End: true } }));
    await sfn.close();
    expect(sfn.open()).toEqual([]);
    expect(clock.nextWake()).toBeUndefined();
  });
});
