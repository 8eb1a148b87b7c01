import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import type { DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';
import { createTable } from '../../adapters/dynamodb/create-table.ts';
import type { Meter } from '../../adapters/dynamodb/meter.ts';
import { sdkWire } from '../../adapters/dynamodb/sdk-wire.ts';
import type { Wire } from '../../adapters/dynamodb/wire.ts';

/** A DynamoDB that is not ours, to hold ours against. */
export interface OtherDatabase {
  readonly wire: Wire;
  readonly stop: () => Promise<void>;
}

export const TABLE_NAME = 'tidu';
const credentials = { accessKeyId: 'tidu', secretAccessKey: 'tidu' };

const wireTo = async (client: DynamoDBClientConfig | undefined, meter: Meter | undefined) => {
  const wire = sdkWire({
    ...(client === undefined ? {} : { client }),
    ...(meter === undefined ? {} : { meter }),
  });
  const patience = Date.now() + 10_000;
  for (;;) {
    try {
      await createTable(wire, TABLE_NAME);
      return wire;
    } catch (error) {
      if (Date.now() > patience) throw error;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
};

const freePort = async (): Promise<number> => {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  return typeof address === 'object' && address !== null ? address.port : 0;
};

/** The emulator's binary, which exists for Linux x64 alone. */
const binary = (): string | undefined => {
  try {
    const manifest = createRequire(import.meta.url).resolve('@dynoxide/linux-x64/package.json');
    return join(dirname(manifest), 'dynoxide');
  } catch {
    return undefined;
  }
};

const ended = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGKILL');
  await once(child, 'exit');
};

const dynoxide = async (file: string, meter?: Meter): Promise<OtherDatabase> => {
  const port = await freePort();
  // Without a file it keeps all in memory.
  const child = spawn(file, ['serve', '--host', '127.0.0.1', '--port', String(port)], {
    stdio: 'ignore',
  });
  try {
    const endpoint = `http://127.0.0.1:${port}`;
    const wire = await wireTo({ endpoint, region: 'local', credentials }, meter);
    return { wire, stop: () => ended(child) };
  } catch (error) {
    await ended(child);
    throw error;
  }
};

/**
 * The DynamoDB that TIDU_DYNAMODB_ENDPOINT names, else the emulator where it is installed, else none. At a named one the
 * table `tidu` is made where it is not there, and filled.
 */
export const otherDatabase = (): ((meter?: Meter) => Promise<OtherDatabase>) | undefined => {
  if ((process.env.TIDU_DYNAMODB_ENDPOINT ?? '') !== '')
    return async (meter) => ({
      wire: await wireTo(undefined, meter),
      stop: async () => undefined,
    });
  const file = binary();
  return file === undefined ? undefined : (meter) => dynoxide(file, meter);
};
