import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BusRefused, eventBridgeBus } from '../../../adapters/eventbridge.ts';
import { kmsKeyWrapper } from '../../../adapters/kms.ts';
import { disposition, s3Files } from '../../../adapters/s3.ts';
import { sfnExecutions, UnknownMachine } from '../../../adapters/sfn.ts';

interface Answer {
  readonly status?: number;
  readonly body: unknown;
}

let server: ReturnType<typeof createServer>;
let asked: { operation: string; body: Record<string, unknown> }[];
let answers: Answer[];
let config: {
  endpoint: string;
  region: string;
  credentials: { accessKeyId: string; secretAccessKey: string };
  maxAttempts: number;
};

const textOf = async (request: IncomingMessage) => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
};

beforeEach(async () => {
  asked = [];
  answers = [];
  server = createServer(async (request, response) => {
    const operation = String(request.headers['x-amz-target']).split('.').at(-1) ?? '';
    asked.push({ operation, body: JSON.parse(await textOf(request)) });
    const { status = 200, body } = answers.shift() ?? { body: {} };
    response
      .writeHead(status, { 'content-type': 'application/x-amz-json-1.0' })
      .end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const credentials = { accessKeyId: 'a', secretAccessKey: 'b' };
  config = {
    endpoint: `http://127.0.0.1:${port}`,
    region: 'cn-north-1',
    credentials,
    maxAttempts: 1,
  };
});
afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

const MACHINES = { review: 'arn:aws-cn:states:cn-north-1:1:stateMachine:tidu-review' };
const failure = (type: string): Answer => ({ status: 400, body: { __type: type, message: type } });

describe('executions', () => {
  it('are started by name, with ids only, once', async () => {
    const executions = sfnExecutions(MACHINES, config);
    answers = [{ body: { executionArn: 'x', startDate: 1 } }, failure('ExecutionAlreadyExists')];
    expect(await executions.start('review', 'c-1', { caseId: 'c' })).toBe('started');
    expect(await executions.start('review', 'c-1', { caseId: 'c' })).toBe('exists');
    expect(asked[0]?.body).toEqual({
      stateMachineArn: MACHINES.review,
      name: 'c-1',
      input: '{"caseId":"c"}',
    });
  });

  it('are running, ended or unknown', async () => {
    const executions = sfnExecutions(MACHINES, config);
    answers = [
      { body: { status: 'RUNNING' } },
      { body: { status: 'TIMED_OUT' } },
      failure('ExecutionDoesNotExist'),
    ];
    expect(await executions.status('review', 'c-1')).toBe('running');
    expect(await executions.status('review', 'c-1')).toBe('ended');
    expect(await executions.status('review', 'c-1')).toBe('unknown');
    expect(asked[0]?.body.executionArn).toBe(
      'arn:aws-cn:states:cn-north-1:1:execution:tidu-review:c-1',
    );
  });

  it('are answered by token; one that nobody waits for is gone, which is normal', async () => {
    const executions = sfnExecutions(MACHINES, config);
    answers = [
      { body: {} },
      failure('TaskTimedOut'),
      failure('TaskDoesNotExist'),
      failure('InvalidToken'),
      { body: {} },
    ];
    expect(await executions.answer('t', { done: true })).toBe('answered');
    for (const _ of [1, 2, 3]) expect(await executions.answer('t', {})).toBe('gone');
    expect(await executions.recheck('t')).toBe('answered');
    expect(asked[0]).toEqual({
      operation: 'SendTaskSuccess',
      body: { taskToken: 't', output: '{"done":true}' },
    });
    expect(asked.at(-1)).toMatchObject({
      operation: 'SendTaskFailure',
      body: { error: 'Recheck' },
    });
  });

  it('are stopped, and one that is unknown needs no stopping', async () => {
    answers = [failure('ExecutionDoesNotExist')];
    await sfnExecutions(MACHINES, config).stop('review', 'c-1', 'withdrawn');
    expect(asked[0]).toMatchObject({ operation: 'StopExecution', body: { cause: 'withdrawn' } });
  });

  it('of a machine that nobody deployed are a defect', async () => {
    await expect(sfnExecutions(MACHINES, config).start('notice', 'n', {})).rejects.toBeInstanceOf(
      UnknownMachine,
    );
  });

  it('that are throttled are an error, not an answer', async () => {
    answers = [failure('ThrottlingException')];
    await expect(sfnExecutions(MACHINES, config).answer('t', {})).rejects.toMatchObject({
      name: 'ThrottlingException',
    });
  });
});

describe('the bus', () => {
  const entry = (seq: number) => ({
    type: 'CaseFiled',
    stream: 'CASE#1' as const,
    seq,
    at: '2026-03-02T01:00:00.000Z',
    detail: { stream: 'CASE#1', seq },
  });
  const entriesOf = (at: number) =>
    asked[at]?.body.Entries as readonly { readonly Detail: string }[];
  const taken = (count: number) => ({
    FailedEntryCount: 0,
    Entries: Array.from({ length: count }, () => ({ EventId: 'e' })),
  });

  it('takes ten events at a time', async () => {
    answers = [{ body: taken(10) }, { body: taken(2) }];
    await eventBridgeBus('tidu', config).publish(
      Array.from({ length: 12 }, (_, index) => entry(index)),
    );
    expect(asked.map(({ body }) => (body.Entries as unknown[]).length)).toEqual([10, 2]);
    expect(entriesOf(0)[0]).toMatchObject({
      EventBusName: 'tidu',
      Source: 'tidu',
      DetailType: 'CaseFiled',
      Detail: '{"stream":"CASE#1","seq":0}',
    });
  });

  it('is given again what it did not take, and only that', async () => {
    const partly = {
      FailedEntryCount: 1,
      Entries: [{ EventId: 'e' }, { ErrorCode: 'ThrottlingException' }],
    };
    answers = [{ body: partly }, { body: taken(1) }];
    await eventBridgeBus('tidu', config).publish([entry(1), entry(2)]);
    expect(entriesOf(1).map(({ Detail }) => Detail)).toEqual(['{"stream":"CASE#1","seq":2}']);
  });

  it('is not believed to have taken what it refused three times', async () => {
    const refused = { body: { FailedEntryCount: 1, Entries: [{ ErrorCode: 'InternalFailure' }] } };
    answers = [refused, refused, refused];
    await expect(eventBridgeBus('tidu', config).publish([entry(1)])).rejects.toBeInstanceOf(
      BusRefused,
    );
  });
});

describe('a data key of KMS', () => {
  it('is bound to its subject', async () => {
    const blob = Buffer.from('wrapped').toString('base64');
    const plain = Buffer.alloc(32, 7).toString('base64');
    answers = [
      { body: { Plaintext: plain, CiphertextBlob: blob } },
      { body: { Plaintext: plain } },
    ];
    const wrapper = kmsKeyWrapper('alias/tidu', config);
    const { key, wrapped } = await wrapper.create('s-1');
    expect(Buffer.from(await wrapper.unwrap('s-1', wrapped))).toEqual(Buffer.from(key));
    expect(asked.map(({ body }) => body.EncryptionContext)).toEqual([
      { subject: 's-1' },
      { subject: 's-1' },
    ]);
    expect(asked[1]?.body.CiphertextBlob).toBe(blob);
  });
});

describe('a signed URL', () => {
  const files = () =>
    s3Files('tidu-files', {
      region: 'cn-north-1',
      credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
    });
  const sha256 = 'ab'.repeat(32);

  it('of an upload pins length, type and checksum, and lives ten minutes', async () => {
    const { url, headers } = await files().uploadUrl({
      key: `c-1/${sha256}`,
      size: 1234,
      sha256,
      contentType: 'application/pdf',
    });
    const query = new URL(url).searchParams;
    expect(query.get('X-Amz-SignedHeaders')).toBe(
      'content-length;content-type;host;x-amz-checksum-sha256',
    );
    expect(query.get('X-Amz-Expires')).toBe('600');
    expect([...query.keys()].filter((name) => name.toLowerCase().includes('checksum'))).toEqual([]);
    expect(headers).toEqual({
      'content-type': 'application/pdf',
      'content-length': '1234',
      'x-amz-checksum-sha256': Buffer.from(sha256, 'hex').toString('base64'),
    });
  });

  it('of a download gives the file its own name', async () => {
    const url = new URL(await files().downloadUrl('c-1/x', '会议纪要"1".pdf'));
    expect(url.searchParams.get('response-content-disposition')).toBe(
      disposition('会议纪要"1".pdf'),
    );
    expect(url.searchParams.get('response-content-type')).toBe('application/octet-stream');
    const typed = new URL(await files().downloadUrl('c-1/x', 'a.pdf', 'application/pdf'));
    expect(typed.searchParams.get('response-content-type')).toBe('application/pdf');
    expect(disposition('会议"纪要.pdf')).toBe(
      'attachment; filename="_____.pdf"; filename*=UTF-8\'\'%E4%BC%9A%E8%AE%AE%22%E7%BA%AA%E8%A6%81.pdf',
    );
  });
});
