import { DynamoDBClient, paginateScan } from '@aws-sdk/client-dynamodb';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { dynamoDb } from '../../adapters/dynamodb/index.ts';
import { sdkWire } from '../../adapters/dynamodb/sdk-wire.ts';
import { folderKeyWrapper } from '../../local/keys.ts';
import { append } from '../contract/samples.ts';
import { type Instance, startInstance } from './instance.ts';

const started: Instance[] = [];
const start = async (writes: '0' | '1'): Promise<Instance> => {
  process.env.TIDU_DYNAMODB_WRITES = writes;
  const instance = await startInstance();
  started.push(instance);
  return instance;
};
const clientFor = ({ system: { dynamodb } }: Instance) => ({
  endpoint: dynamodb?.endpoint ?? '',
  region: dynamodb?.region ?? '',
  credentials: {
    accessKeyId: dynamodb?.accessKeyId ?? '',
    secretAccessKey: dynamodb?.secretAccessKey ?? '',
  },
});

beforeAll(() => {
  process.env.TIDU_DYNAMODB_PORT = '0';
});
afterEach(async () => {
  for (const instance of started.splice(0)) await instance.stop();
});
afterAll(() => {
  delete process.env.TIDU_DYNAMODB_PORT;
  delete process.env.TIDU_DYNAMODB_WRITES;
});

describe('a running system, opened by TIDU_DYNAMODB_PORT', () => {
  it('shows its table to the SDK of AWS, as what happened last left it', async () => {
    const instance = await start('0');
    expect((await instance.as('office').get('/api/me')).status).toBe(200);
    const kinds = new Set<string>();
    const client = new DynamoDBClient(clientFor(instance));
    for await (const { Items = [] } of paginateScan({ client }, { TableName: 'tidu' }))
      for (const { pk, sk } of Items) kinds.add(`${pk?.S?.split('#')[0]} ${sk?.S?.split('#')[0]}`);
    expect([...kinds]).toEqual(expect.arrayContaining(['ACCOUNT E', 'ACCOUNT HEAD']));
  });

  it('announces what another process writes there', async () => {
    const instance = await start('1');
    const { events } = dynamoDb({
      wire: sdkWire({ client: clientFor(instance) }),
      tableName: 'tidu',
      keyWrapper: folderKeyWrapper(instance.folder),
    });
    await events.append(append('ELSEWHERE#1'));
    await instance.settled();
    const told = instance.log.filter((line) => line.includes('"stream":"ELSEWHERE#1"'));
    expect(told).toEqual([expect.stringContaining('"message":"event"')]);
    // Nothing of it is taken from memory that another may have outrun.
    const inside = instance.system.runtime.ports.events;
    const { version, hash } = await inside.load('ELSEWHERE#1');
    await events.append(append('ELSEWHERE#1', { expectedVersion: version, previousHash: hash }));
    expect((await inside.load('ELSEWHERE#1')).version).toBe(2);
  });
});
