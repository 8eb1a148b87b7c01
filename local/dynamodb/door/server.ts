import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { crc32 } from 'node:zlib';
import { bodyOf } from '../../http/read.ts';
import { fault } from './fault.ts';
import { type DoorTable, operations } from './operations.ts';
import { type Credentials, signatureFault } from './signature.ts';

export interface Door {
  /** `http://127.0.0.1:8000` */
  readonly endpoint: string;
  stop(): Promise<void>;
}

export interface DoorOptions extends DoorTable {
  /** 0 takes any free port. */
  readonly port: number;
  readonly credentials: Credentials;
}

const HOST = '127.0.0.1';
const TARGET = 'DynamoDB_20120810.';
/** Source: https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Constraints.html (a batch takes 16 MB) */
const MOST_BYTES = 17 * 1024 * 1024;

const answer = (response: ServerResponse, status: number, body: object): void => {
  const json = Buffer.from(JSON.stringify(body));
  response.writeHead(status, {
    'content-type': 'application/x-amz-json-1.0',
    'content-length': json.length,
    'x-amz-crc32': String(crc32(json)),
    'x-amzn-requestid': randomUUID(),
    'cache-control': 'no-store',
  });
  response.end(json);
};

/** A page in a browser, or a name that leads here by somebody else's DNS: neither has business here. */
const isForeign = ({ headers }: IncomingMessage, hosts: readonly string[]): boolean =>
  !hosts.includes(headers.host ?? '') ||
  headers.origin !== undefined ||
  headers['sec-fetch-site'] !== undefined;

/**
 * The embedded store in DynamoDB's JSON protocol on this machine's own address, for whoever signs with the credentials
 * of this start. Throws what `listen` throws (EADDRINUSE).
 */
export const openDoor = async ({ port, credentials, ...table }: DoorOptions): Promise<Door> => {
  const run = operations(table, Date.now);
  const hosts: string[] = [];
  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (isForeign(request, hosts))
      return answer(response, 403, fault('AccessDeniedException', 'not from here').body);
    const body = await bodyOf(request, MOST_BYTES);
    if (body === 'too-large')
      return answer(response, 413, fault('RequestEntityTooLarge', 'at most 16 MB').body);
    const unsigned = signatureFault(request.headers, body, credentials, Date.now());
    if (unsigned !== undefined) return answer(response, unsigned.status, unsigned.body);
    const target = String(request.headers['x-amz-target'] ?? '');
    if (request.method !== 'POST' || request.url !== '/' || !target.startsWith(TARGET))
      return answer(response, 400, fault('UnknownOperationException', target).body);
    const told = await run(target.slice(TARGET.length), body);
    answer(response, told.status, told.body);
  };
  const server = createServer((request, response) => {
    serve(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, HOST, resolve);
  });
  const address = server.address();
  const taken = typeof address === 'object' && address !== null ? address.port : port;
  hosts.push(`${HOST}:${taken}`, `localhost:${taken}`);
  return {
    endpoint: `http://${HOST}:${taken}`,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};
