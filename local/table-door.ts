import { randomBytes } from 'node:crypto';
import { Failure } from '../engine/failure.ts';
import type { Log } from '../engine/ports/log.ts';
import type { Ports } from '../functions/kinds/ports.ts';
import { headStream } from '../functions/stream/head-stream.ts';
import { publishSince } from '../functions/stream/publish.ts';
import type { AfterCommit } from './after-commit.ts';
import type { HeadMoved } from './dynamodb/door/heads.ts';
import { type Door, openDoor } from './dynamodb/door/server.ts';
import type { Credentials } from './dynamodb/door/signature.ts';
import type { Store } from './dynamodb/store.ts';

/** A port is named for a table that is not in this process: it has a door of its own. */
export class NoTableHere extends Failure {
  override readonly name = 'NoTableHere';
}

export interface TableAccess extends Credentials {
  readonly endpoint: string;
  readonly region: string;
}

export interface TableDoor extends Pick<Door, 'stop'> {
  /**
   * Opens it where TIDU_DYNAMODB_PORT names a port (0: any free one); undefined where it names none.
   * Throws NoTableHere, and what `listen` throws.
   */
  open(): Promise<TableAccess | undefined>;
}

/** What SDKs and the AWS CLI want beside an endpoint; any would do. */
const REGION = 'local';

/** TIDU_DYNAMODB_WRITES=1: tools write too, so that a history in memory may not be the stored one any more. */
export const tableDoorWrites = (): boolean =>
  portAsked() !== undefined && process.env.TIDU_DYNAMODB_WRITES === '1';

const portAsked = (): number | undefined => {
  const { TIDU_DYNAMODB_PORT: port = '' } = process.env;
  return port === '' ? undefined : Number(port);
};

interface DoorOf {
  readonly store: Store | undefined;
  readonly tableName: string;
  readonly ports: () => Ports;
  readonly afterCommit: AfterCommit;
  readonly log: Log;
}

/** What a tool wrote is announced and reconciled as every other commit. */
const headMoved =
  ({ ports, afterCommit, log }: DoorOf): HeadMoved =>
  (partition, from, to) => {
    const stream = headStream(partition);
    publishSince(ports(), stream, from, to).catch((error: unknown) =>
      log.error('publish failed', { stream, error: String(error) }),
    );
    afterCommit.look(stream);
  };

/** The table for tools, on this machine alone, for whoever signs with the credentials of this start. */
export const tableDoor = (of: DoorOf): TableDoor => {
  let door: Door | undefined;
  return {
    open: async () => {
      const port = portAsked();
      if (port === undefined) return undefined;
      const { store, tableName } = of;
      if (store === undefined)
        throw new NoTableHere('TIDU_DYNAMODB_PORT opens the embedded table; this one is elsewhere');
      const credentials = {
        accessKeyId: `TIDU${randomBytes(8).toString('hex').toUpperCase()}`,
        secretAccessKey: randomBytes(32).toString('base64url'),
      };
      const writes = tableDoorWrites() ? { headMoved: headMoved(of) } : undefined;
      door = await openDoor({ store, tableName, port, credentials, writes });
      return { endpoint: door.endpoint, region: REGION, ...credentials };
    },
    stop: async () => door?.stop(),
  };
};
