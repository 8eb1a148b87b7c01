import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  DescribeExecutionCommand,
  ExecutionAlreadyExists,
  ExecutionDoesNotExist,
  GetExecutionHistoryCommand,
  InvalidExecutionInput,
  InvalidOutput,
  InvalidToken,
  ListExecutionsCommand,
  ListStateMachinesCommand,
  SendTaskFailureCommand,
  SendTaskHeartbeatCommand,
  SendTaskSuccessCommand,
  SFNClient,
  StartExecutionCommand,
  StateMachineDoesNotExist,
  StopExecutionCommand,
  TaskTimedOut,
} from '@aws-sdk/client-sfn';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createEndpoint } from '../../../../local/step-functions/endpoint.ts';
import { askTask, engine, machineOf, START } from './fixture.ts';

const secret = 'made-anew-at-each-start';
let server: Server;
let bench: ReturnType<typeof engine>;
let client: SFNClient;

const clientWith = (accessKeyId: string) =>
  new SFNClient({
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    region: 'local',
    credentials: { accessKeyId, secretAccessKey: 'unused' },
    maxAttempts: 1,
  });

beforeAll(async () => {
  server = createServer((request, response) =>
    createEndpoint({ stepFunctions: bench.sfn, secret })(request, response),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  client = clientWith(secret);
});
afterAll(() => {
  client.destroy();
  server.close();
});
beforeEach(() => {
  bench = engine();
  bench.sfn.deploy('machine', machineOf({ Ask: askTask({ HeartbeatSeconds: 60 }) }));
});

const start = async (name: string, input: unknown = { caseId: 'c-1' }) => {
  const stateMachineArn = bench.sfn.machineArn('machine');
  const started = await client.send(
    new StartExecutionCommand({ stateMachineArn, name, input: JSON.stringify(input) }),
  );
  await bench.sfn.idle();
  return { ...started, token: bench.calls.at(-1)?.token };
};

describe('the SDK client of Step Functions', () => {
  it('starts an execution, answers its question and reads how it ended', async () => {
    const { executionArn, startDate, token } = await start('one');
    expect(startDate).toEqual(START);
    await client.send(new SendTaskHeartbeatCommand({ taskToken: token }));
    await client.send(new SendTaskSuccessCommand({ taskToken: token, output: '{"ok":true}' }));
    await client.send(new SendTaskSuccessCommand({ taskToken: token, output: '{"ok":true}' }));
    await bench.sfn.idle();
    expect(await client.send(new DescribeExecutionCommand({ executionArn }))).toMatchObject({
      status: 'SUCCEEDED',
      name: 'one',
      input: '{"caseId":"c-1"}',
      output: '{"ok":true}',
      stopDate: START,
    });
    const { events } = await client.send(new GetExecutionHistoryCommand({ executionArn }));
    expect(events?.map(({ type }) => type)).toEqual([
      'ExecutionStarted',
      'TaskStateEntered',
      'TaskScheduled',
      'TaskStarted',
      'TaskSubmitted',
      'TaskSucceeded',
      'TaskStateExited',
      'ExecutionSucceeded',
    ]);
    expect(events?.[1]?.stateEnteredEventDetails).toEqual({
      name: 'Ask',
      input: '{"caseId":"c-1"}',
    });
    expect(events?.[7]?.executionSucceededEventDetails?.output).toBe('{"ok":true}');
  });

  it('lists and stops executions', async () => {
    const { executionArn } = await start('one');
    await start('two');
    const list = new ListExecutionsCommand({
      stateMachineArn: bench.sfn.machineArn('machine'),
      statusFilter: 'RUNNING',
    });
    expect((await client.send(list)).executions?.map(({ name }) => name)).toEqual(['two', 'one']);
    const stopped = await client.send(
      new StopExecutionCommand({ executionArn, error: 'Replaced', cause: 'by two' }),
    );
    expect(stopped.stopDate).toEqual(START);
    expect(await client.send(new DescribeExecutionCommand({ executionArn }))).toMatchObject({
      status: 'ABORTED',
      error: 'Replaced',
      cause: 'by two',
    });
    expect((await client.send(list)).executions).toHaveLength(1);
  });

  it('meets the classes of error that the service has', async () => {
    const { executionArn, token } = await start('one');
    const stateMachineArn = bench.sfn.machineArn('machine');
    expect((await start('one')).executionArn).toBe(executionArn);
    await expect(start('one', { caseId: 'c-2' })).rejects.toThrow(ExecutionAlreadyExists);
    await expect(
      client.send(new StartExecutionCommand({ stateMachineArn, input: 'no json' })),
    ).rejects.toThrow(InvalidExecutionInput);
    await expect(
      client.send(
        new StartExecutionCommand({
          stateMachineArn: 'arn:aws:states:eu-west-1:1:stateMachine:machine',
        }),
      ),
    ).rejects.toThrow(StateMachineDoesNotExist);
    await expect(
      client.send(new DescribeExecutionCommand({ executionArn: 'gone' })),
    ).rejects.toThrow(ExecutionDoesNotExist);
    await expect(
      client.send(new SendTaskSuccessCommand({ taskToken: token, output: '{' })),
    ).rejects.toThrow(InvalidOutput);
    await expect(
      client.send(new SendTaskSuccessCommand({ taskToken: 'nonsense', output: '1' })),
    ).rejects.toThrow(InvalidToken);
    await client.send(
      new SendTaskFailureCommand({ taskToken: token, error: 'Rejected', cause: 'no' }),
    );
    await bench.sfn.idle();
    expect(bench.sfn.describe(executionArn ?? '')).toMatchObject({
      status: 'FAILED',
      error: 'Rejected',
      cause: 'no',
    });
    await expect(
      client.send(new SendTaskSuccessCommand({ taskToken: token, output: '1' })),
    ).rejects.toThrow(TaskTimedOut);
    await expect(client.send(new ListStateMachinesCommand({}))).rejects.toMatchObject({
      name: 'UnknownOperationException',
    });
  });

  it('is refused with another access key, and without one', async () => {
    const stranger = clientWith('AKIAIOSFODNN7EXAMPLE');
    const list = new ListExecutionsCommand({ stateMachineArn: bench.sfn.machineArn('machine') });
    await expect(stranger.send(list)).rejects.toMatchObject({ name: 'AccessDeniedException' });
    const { port } = server.address() as AddressInfo;
    const bare = await fetch(`http://127.0.0.1:${port}/`, {
      method: 'POST',
      headers: { 'x-amz-target': 'AWSStepFunctions.ListExecutions' },
      body: '{}',
    });
    expect(bare.status).toBe(400);
    expect(await bare.json()).toMatchObject({ __type: 'AccessDeniedException' });
    stranger.destroy();
  });
});
