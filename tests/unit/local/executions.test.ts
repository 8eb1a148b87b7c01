import { beforeEach, describe, expect, it } from 'vitest';
import type { Executions } from '../../../engine/ports/executions.ts';
import { directExecutions } from '../../../local/executions.ts';
import { askTask, engine, machineOf } from './step-functions/fixture.ts';

let bench: ReturnType<typeof engine>;
let executions: Executions;
beforeEach(() => {
  bench = engine();
  bench.sfn.deploy('review', machineOf({ Ask: askTask() }));
  executions = directExecutions(bench.sfn);
});

const asked = async (): Promise<string> => {
  await bench.sfn.idle();
  return bench.calls.at(-1)?.token ?? '';
};

// The same sentences as for Step Functions on AWS (tests/unit/adapters/aws-services.test.ts).
describe('executions in this process', () => {
  it('are started by name, once', async () => {
    expect(await executions.start('review', 'c-1', { caseId: 'c' })).toBe('started');
    await executions.stop('review', 'c-1', 'withdrawn');
    expect(await executions.start('review', 'c-1', { caseId: 'other' })).toBe('exists');
  });

  it('are running, ended or unknown', async () => {
    expect(await executions.status('review', 'c-1')).toBe('unknown');
    await executions.start('review', 'c-1', { caseId: 'c' });
    expect(await executions.status('review', 'c-1')).toBe('running');
    await executions.stop('review', 'c-1', 'withdrawn');
    expect(await executions.status('review', 'c-1')).toBe('ended');
  });

  it('are answered by token; one that nobody waits for is gone, which is normal', async () => {
    await executions.start('review', 'c-1', { caseId: 'c' });
    const token = await asked();
    expect(await executions.answer(token, { done: true })).toBe('answered');
    expect(await executions.answer(token, { done: 'by another' })).toBe('gone');
    expect(await executions.answer('made up', {})).toBe('gone');
    await bench.sfn.idle();
    expect(await executions.status('review', 'c-1')).toBe('ended');
  });

  it('look again where the question has changed', async () => {
    await executions.start('review', 'c-1', { caseId: 'c' });
    expect(await executions.recheck(await asked())).toBe('answered');
    await bench.sfn.idle();
    expect(bench.alarms).toMatchObject([{ error: 'Recheck' }]);
  });

  it('are stopped, and one that is unknown needs no stopping', async () => {
    await executions.stop('review', 'c-1', 'withdrawn');
    expect(await executions.status('review', 'c-1')).toBe('unknown');
  });

  it('of a machine that nobody deployed are a defect', async () => {
    await expect(executions.start('notice', 'n', {})).rejects.toMatchObject({
      name: 'StateMachineDoesNotExist',
    });
  });
});
