import type { Context, DynamoDBStreamEvent } from 'aws-lambda';
import { describe, expect, it, vi } from 'vitest';
import * as z from 'zod';
import { headChange, onHttp, onStep, onStream } from '../../../adapters/lambda.ts';
import { createLogger, type LambdaLog } from '../../../adapters/logger.ts';
import { asPersonal } from '../../../engine/personal.ts';
import { refusal } from '../../../engine/refusal.ts';
import { step } from '../../../engine/step.ts';

const NotAsked = refusal('NotAsked', 'review.asked', () => ({ zh: '未征求', en: 'not asked' }));

const context = { awsRequestId: 'r-1', functionName: 'review' } as Context;

const silent = () => {
  const lines: { level: string; message: string; fields?: unknown }[] = [];
  const line = (level: string) => (message: string, fields?: unknown) =>
    void lines.push({ level, message, fields });
  const log: LambdaLog = {
    info: line('info'),
    warn: line('warn'),
    error: line('error'),
    bind: vi.fn(),
  };
  return { log, lines };
};

describe('a step behind Lambda', () => {
  const closing = step({
    name: 'review/close',
    input: z.object({ caseId: z.string() }),
    run:
      (ports: { now: string }) =>
      async ({ caseId }) => {
        if (caseId === 'none') throw new NotAsked();
        return { caseId, at: ports.now };
      },
  });

  it('parses its input and is given the ports', async () => {
    const { log } = silent();
    const handler = onStep(log, closing, () => ({ now: 'today' }));
    expect(await handler({ caseId: 'c-1', more: 1 }, context)).toEqual({
      caseId: 'c-1',
      at: 'today',
    });
    expect(log.bind).toHaveBeenCalledWith(context);
  });

  it('lets a refusal reach the machine under its name', async () => {
    const { log, lines } = silent();
    const handler = onStep(log, closing, () => ({ now: 'today' }));
    await expect(handler({ caseId: 'none' }, context)).rejects.toMatchObject({ name: 'NotAsked' });
    await expect(handler({}, context)).rejects.toBeInstanceOf(z.ZodError);
    expect(lines.map(({ level }) => level)).toEqual(['error', 'error']);
  });
});

describe('an HTTP handler behind Lambda', () => {
  it('sees header names in lower case', async () => {
    const { log } = silent();
    const handler = onHttp(log, async (event) => ({
      statusCode: 200,
      body: event.headers['idempotency-key'] ?? 'none',
    }));
    const event = { headers: { 'Idempotency-Key': 'k-1' } } as unknown as Parameters<
      typeof handler
    >[0];
    expect(await handler(event, context)).toMatchObject({ body: 'k-1' });
  });
});

describe('the stream of heads', () => {
  const record = (
    stream: string,
    from: number | undefined,
    to: number | undefined,
    number: string,
  ) => ({
    eventName: 'MODIFY' as const,
    dynamodb: {
      SequenceNumber: number,
      Keys: { pk: { S: stream }, sk: { S: 'HEAD' } },
      ...(from === undefined ? {} : { OldImage: { v: { N: String(from) } } }),
      ...(to === undefined ? {} : { NewImage: { v: { N: String(to) } } }),
    },
  });

  it('tells from which version to which', () => {
    expect(headChange(record('CASE#1', undefined, 1, '1'))).toEqual({
      stream: 'CASE#1',
      from: 0,
      to: 1,
    });
    expect(headChange(record('CASE#1', 4, 6, '1'))).toEqual({ stream: 'CASE#1', from: 4, to: 6 });
    expect(headChange(record('CASE#1', 4, undefined, '1'))).toBeUndefined();
    // A head that was mended says the same of the same event.
    expect(headChange(record('CASE#1', 4, 4, '1'))).toBeUndefined();
  });

  it('stops at the first record that fails, so that none is overtaken', async () => {
    const { log } = silent();
    const seen: string[] = [];
    const handler = onStream(log, async ({ stream }) => {
      seen.push(stream);
      if (stream === 'CASE#2') throw new NotAsked();
    });
    const event: DynamoDBStreamEvent = {
      Records: [
        record('CASE#1', 1, 2, '11'),
        record('CASE#2', 1, 2, '12'),
        record('CASE#3', 1, 2, '13'),
      ],
    };
    expect(await handler(event, context)).toEqual({
      batchItemFailures: [{ itemIdentifier: '12' }],
    });
    expect(seen).toEqual(['CASE#1', 'CASE#2']);
  });
});

describe('the log', () => {
  it('holds ids and never what is personal or secret', () => {
    const written: string[] = [];
    // Its way to write to this process's console rather than to one of its own.
    vi.stubEnv('POWERTOOLS_DEV', 'true');
    const spies = (['info', 'error', 'warn'] as const).map((level) =>
      vi.spyOn(console, level).mockImplementation((line: string) => void written.push(line)),
    );
    const log = createLogger('tidu');
    log.bind(context);
    log.info('answered', {
      caseId: 'c-1',
      token: 'secret-token',
      contact: asPersonal('s-1', '范例甲'),
    });
    log.error('failed', { error: 'StoreUnavailable', sourceIp: '10.1.2.3' });
    for (const spy of spies) spy.mockRestore();
    vi.unstubAllEnvs();
    const all = written.join('\n');
    expect(written).toHaveLength(2);
    expect(all).toContain('c-1');
    expect(all).toContain('r-1');
    for (const secret of ['secret-token', '范例甲', '10.1.2.3']) expect(all).not.toContain(secret);
  });
});
