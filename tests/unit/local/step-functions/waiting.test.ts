import { queryObjects } from 'node:v8';
import { describe, expect, it } from 'vitest';
import { ServiceError } from '../../../../local/step-functions/errors.ts';
import { askTask, DAY_MS, engine, machineOf } from './fixture.ts';

const refusal = (act: () => void): string => {
  try {
    act();
  } catch (error) {
    expect(error).toBeInstanceOf(ServiceError);
    return (error as ServiceError).name;
  }
  return 'taken';
};

describe('a machine that waits', () => {
  it('waits thirty days, past what setTimeout can count', async () => {
    const { run, clock } = engine();
    const { see } = await run(
      machineOf({ Rest: { Type: 'Wait', Seconds: 30 * 86_400, End: true } }),
    );
    await clock.advance(30 * DAY_MS - 1);
    expect(see().status).toBe('RUNNING');
    await clock.advance(1);
    expect(see().status).toBe('SUCCEEDED');
    expect(see().stopDate).toEqual(new Date('2026-04-01T01:00:00Z'));
  });

  it('goes on with the answer to its question', async () => {
    const { run, sfn, calls } = engine();
    const { see } = await run(machineOf({ Ask: askTask() }));
    expect(see().status).toBe('RUNNING');
    expect(calls[0]?.payload).toEqual({ token: calls[0]?.token });
    sfn.sendTaskSuccess(calls[0]?.token ?? '', { verdict: 'agree' });
    await sfn.idle();
    expect(see()).toMatchObject({ status: 'SUCCEEDED', output: { verdict: 'agree' } });
  });

  it('takes the same answer twice without a second effect, and refuses another one', async () => {
    const { run, sfn, calls } = engine();
    await run(machineOf({ Ask: askTask({ Next: 'Again' }), Again: askTask() }));
    const token = calls[0]?.token ?? '';
    expect(refusal(() => sfn.sendTaskSuccess(token, { n: 1 }))).toBe('taken');
    await sfn.idle();
    expect(refusal(() => sfn.sendTaskSuccess(token, { n: 1 }))).toBe('taken');
    expect(refusal(() => sfn.sendTaskSuccess(token, { n: 2 }))).toBe('TaskTimedOut');
    expect(refusal(() => sfn.sendTaskFailure(token, 'Late'))).toBe('TaskTimedOut');
    await sfn.idle();
    expect(calls).toHaveLength(2);
  });

  it('refuses an answer after the timeout', async () => {
    const { run, sfn, calls, clock } = engine();
    const { see } = await run(machineOf({ Ask: askTask({ TimeoutSeconds: 60 }) }));
    await clock.advance(60_000);
    expect(see()).toMatchObject({ status: 'FAILED', error: 'States.Timeout' });
    expect(refusal(() => sfn.sendTaskSuccess(calls[0]?.token ?? '', 1))).toBe('TaskTimedOut');
  });

  it('tells a token of before a restart from nonsense', () => {
    const { sfn } = engine();
    expect(refusal(() => sfn.sendTaskSuccess(`tidu1.${'a'.repeat(43)}`, 1))).toBe(
      'TaskDoesNotExist',
    );
    expect(refusal(() => sfn.sendTaskSuccess('nonsense', 1))).toBe('InvalidToken');
  });

  it('goes on at once with an answer that comes before the asking call has returned', async () => {
    let back: (value: null) => void = () => undefined;
    let aborted = false;
    const { run, sfn, calls } = engine(({ signal, token }) => {
      if (token === undefined) return Promise.resolve(null);
      signal.addEventListener('abort', () => {
        aborted = true;
      });
      sfn.sendTaskSuccess(token, 'quick');
      return new Promise((resolve) => {
        back = resolve;
      });
    });
    const started = run(machineOf({ Ask: askTask() }));
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(sfn.open()).toEqual([]);
    expect(aborted).toBe(false);
    back(null);
    const { see } = await started;
    expect(see()).toMatchObject({ status: 'SUCCEEDED', output: 'quick' });
    expect(calls).toHaveLength(1);
  });

  it('is data alone while it waits: thousands do, for weeks', async () => {
    const { sfn } = engine();
    const seats = { Type: 'Map', Items: [1, 2], ItemProcessor: machineWithout({ Sit: askTask() }) };
    sfn.deploy('asking', machineOf({ Ask: askTask({ TimeoutSeconds: 60 }) }));
    sfn.deploy('seats', machineOf({ Seats: { ...seats, End: true } }));
    const alive = (): number =>
      Number(queryObjects(Promise)) + Number(queryObjects(AbortController));
    const before = alive();
    for (let n = 0; n < 200; n += 1) {
      sfn.start({ machine: 'asking', input: {} });
      sfn.start({ machine: 'seats', input: {} });
    }
    await sfn.idle();
    expect(sfn.open()).toHaveLength(400);
    // Those of the test's own surroundings come and go.
    expect(alive() - before).toBeLessThan(100);
  });

  it('never hands out the same token twice', async () => {
    const { run, calls } = engine();
    await run(
      machineOf({
        Seats: {
          Type: 'Map',
          Items: '{% [1..40] %}',
          ItemProcessor: machineWithout({ Ask: askTask() }),
          End: true,
        },
      }),
    );
    expect(new Set(calls.map(({ token }) => token)).size).toBe(40);
  });
});

const machineWithout = (states: Record<string, unknown>) => ({
  StartAt: Object.keys(states)[0],
  States: states,
});
