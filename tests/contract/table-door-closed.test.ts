import { request } from 'node:http';
import { type DynamoDBClientConfig, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { afterEach, describe, expect, it } from 'vitest';
import { credentials, type OpenedDoor, openedDoor } from './opened-door.ts';

let door: OpenedDoor;
afterEach(() => door.stop());
const open = async (): Promise<OpenedDoor> => {
  door = await openedDoor();
  return door;
};

/** A request as somebody writes it by hand. */
const byHand = (headers: Readonly<Record<string, string>>, body = '{}') =>
  new Promise<{ status: number; body: string }>((resolve, reject) => {
    const asking = request(door.endpoint, { method: 'POST', headers }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => {
        text += chunk;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body: text }));
    });
    asking.on('error', reject);
    asking.end(body);
  });

describe('who has no business there', () => {
  const list = (more: DynamoDBClientConfig) => door.client(more).send(new ListTablesCommand());

  it('another secret or another name opens nothing', async () => {
    await open();
    await expect(
      list({ credentials: { ...credentials, secretAccessKey: 'guessed' } }),
    ).rejects.toMatchObject({ name: 'InvalidSignatureException' });
    await expect(
      list({ credentials: { ...credentials, accessKeyId: 'AKIAOTHER' } }),
    ).rejects.toMatchObject({ name: 'UnrecognizedClientException' });
  });

  it('an old signature opens nothing: what was overheard is worthless soon', async () => {
    await open();
    await expect(list({ systemClockOffset: -20 * 60_000 })).rejects.toMatchObject({
      name: 'InvalidSignatureException',
    });
  });

  it('nobody comes without a signature, or with one for another request', async () => {
    const aws = (await open()).client();
    expect(await byHand({ 'x-amz-target': 'DynamoDB_20120810.ListTables' })).toMatchObject({
      status: 400,
      body: expect.stringContaining('MissingAuthenticationTokenException'),
    });
    aws.middlewareStack.add(
      (next) => (args) => {
        Reflect.set(Object(args.request), 'body', '[]');
        return next(args);
      },
      { step: 'finalizeRequest', priority: 'low' },
    );
    await expect(aws.send(new ListTablesCommand({}))).rejects.toMatchObject({
      name: 'InvalidSignatureException',
    });
  });

  it.each([
    ['a page of another origin', { origin: 'https://evil.example' }],
    ['a page that a browser shows', { 'sec-fetch-site': 'same-origin' }],
    ['another name for this machine', { host: 'evil.example' }],
  ])('%s is turned away before anything is read', async (_who, headers) => {
    await open();
    expect(await byHand(headers)).toMatchObject({
      status: 403,
      body: expect.stringContaining('AccessDeniedException'),
    });
  });
});
