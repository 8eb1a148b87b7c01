import { randomBytes } from 'node:crypto';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { ReferenceData } from '../functions/kinds/reference.ts';
import { sweep } from '../functions/stream/sweep.ts';
import { channelsIn } from '../functions/wiring/channels.ts';
import { referenceData } from '../functions/wiring/reference-data.ts';
import { scannerIn } from '../functions/wiring/scanner.ts';
import { lookAtEnded, noteFollowed } from './ended.ts';
import { createHttpServer } from './http/server.ts';
import { prepareAccount } from './identity/accounts.ts';
import { DEMO_ADMINISTRATORS, demoAccounts } from './identity/demo-accounts.ts';
import { secretFile, signingKeys } from './identity/keys.ts';
import { createIdentity, type Identity } from './identity/provider.ts';
import { sessionJournal } from './identity/session-journal.ts';
import { privateFolder } from './private-folder.ts';
import { type Runtime, startRuntime } from './runtime.ts';
import { secretFileOf } from './secret-file.ts';
import { type Address, type Held, HOST, partsOf } from './server-parts.ts';
import type { SystemOptions } from './system-options.ts';
import type { TableAccess } from './table-door.ts';

export interface System {
  readonly origin: string;
  /** Opens the internal endpoints; new at each start. */
  readonly secret: string;
  readonly runtime: Runtime;
  readonly identity: Identity | undefined;
  /** Where and as whom tools reach the table, where it is open to them. */
  readonly dynamodb: TableAccess | undefined;
  /** Resolves when every open case has been looked at and its executions have started. */
  readonly followed: Promise<unknown>;
  stop(): Promise<void>;
}

const demoIdentity = async (
  folder: string,
  origin: string,
  runtime: Runtime,
  { orgs }: ReferenceData,
): Promise<Identity> => {
  const accounts = demoAccounts(orgs);
  return createIdentity({
    origin,
    keys: await signingKeys(folder),
    cookieKey: await secretFile(folder, 'cookie.key', async () => randomBytes(32).toString('hex')),
    accounts,
    orgs,
    sessions: sessionJournal(join(folder, 'identity-sessions.jsonl')),
    prepare: (account) => prepareAccount(runtime.ports, accounts, account),
  });
};

const configuredAdministrators = (): readonly string[] =>
  (process.env.TIDU_FIRST_ADMINISTRATORS ?? '').split(',').filter((subject) => subject !== '');

const runtimeOf = (
  { folder, demo, log, reference = referenceData, startAt, ...given }: SystemOptions,
  address: Address,
): Promise<Runtime> =>
  startRuntime({
    folder,
    log,
    reference,
    demo,
    firstAdministrators: [...configuredAdministrators(), ...(demo ? DEMO_ADMINISTRATORS : [])],
    origin: () => address.origin,
    ...(given.bus === undefined ? {} : { bus: given.bus }),
    scanner: given.scanner ?? scannerIn(process.env),
    channels: given.channels ?? channelsIn(process.env, secretFileOf(process.env)),
    meter: given.meter,
    following: given.following,
    ...(startAt === undefined ? {} : { startAt }),
  });

/** Throws EADDRINUSE and its like. */
const listening = (server: Server, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, HOST, resolve);
  });

/** Starts everything: database, engine, identity, HTTP; then looks at all open cases, since executions are in memory. */
export const startSystem = async (options: SystemOptions): Promise<System> => {
  const { folder, demo, log, reference = referenceData } = options;
  privateFolder(folder);
  const address: Address = { origin: `http://${HOST}:${options.port}` };
  const secret = randomBytes(24).toString('hex');
  const runtime = await runtimeOf(options, address);
  const { promise: started, resolve: begin } = Promise.withResolvers<void>();
  const held: Held = { started };
  const server = createHttpServer(partsOf(options, runtime, held, address, secret), (error) =>
    log.error('server', { error: String(error) }),
  );
  await listening(server, options.port);
  address.origin = `http://${HOST}:${(server.address() as AddressInfo).port}`;
  if (demo) held.identity = await demoIdentity(folder, address.origin, runtime, reference);
  const dynamodb = await runtime.table.open();
  options.announce?.({ origin: address.origin, secret, dynamodb });
  held.ready = true;
  begin();
  // Executions lived in memory: every open case is looked at once more. People can work meanwhile.
  const swept = sweep(runtime.ports, 'whole')
    .then(() => lookAtEnded(runtime.ports, runtime.afterCommit))
    .catch((error: unknown) => log.error('first sweep failed', { error: String(error) }));
  const noted = swept.then(() => noteFollowed(runtime.ports, runtime.afterCommit));

  return {
    origin: address.origin,
    secret,
    runtime,
    identity: held.identity,
    dynamodb,
    followed: swept,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      (await noted)();
      await runtime.stop();
    },
  };
};
