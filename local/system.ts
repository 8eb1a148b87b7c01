import { randomBytes } from 'node:crypto';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Meter } from '../adapters/dynamodb/meter.ts';
import type { Bus, Log } from '../engine/ports.ts';
import { apiRoutes } from '../functions/api/routes.ts';
import { type ConsoleFiles, consoleFolder } from '../functions/console/folder.ts';
import { serveConsole } from '../functions/console/serve.ts';
import { createRouter } from '../functions/http/router.ts';
import type { ReferenceData } from '../functions/kinds/reference.ts';
import { publicDoor } from '../functions/public/door.ts';
import type { Site } from '../functions/public/site.ts';
import { sweep } from '../functions/stream/sweep.ts';
import { referenceData } from '../functions/wiring/reference-data.ts';
import { originOf } from '../interface/page-headers.ts';
import { internalHandler } from './http/internal.ts';
import { createHttpServer, type ServerParts } from './http/server.ts';
import { prepareAccount } from './identity/accounts.ts';
import { DEMO_ADMINISTRATORS, demoAccounts } from './identity/demo-accounts.ts';
import { externalVerifier } from './identity/external.ts';
import { secretFile, signingKeys } from './identity/keys.ts';
import { createIdentity, type Identity } from './identity/provider.ts';
import { remembering } from './identity/remembering.ts';
import { sessionJournal } from './identity/session-journal.ts';
import { privateFolder } from './private-folder.ts';
import { type Runtime, type RuntimeOptions, startRuntime } from './runtime.ts';
import { siteOf } from './site.ts';
import type { TableAccess } from './table-door.ts';

export interface SystemOptions {
  readonly folder: string;
  /** 0 takes any free port. */
  readonly port: number;
  readonly demo: boolean;
  readonly log: Log;
  readonly startAt?: Date;
  /** Another region's organisations, levels, calendar and forms; default: what is shipped. */
  readonly reference?: ReferenceData;
  readonly bus?: Bus;
  readonly meter?: Meter;
  readonly following?: RuntimeOptions['following'];
  /** The built console; default: where console/build.ts puts it. */
  readonly console?: ConsoleFiles;
  /** Told where the system listens, before it says that it is well. */
  readonly announce?: (where: Announcement) => void;
}

export interface Announcement {
  readonly origin: string;
  readonly secret: string;
  /** Where and as whom tools reach the table, where it is open to them. */
  readonly dynamodb: TableAccess | undefined;
}

export interface System {
  readonly origin: string;
  /** Opens the internal endpoints; new at each start. */
  readonly secret: string;
  readonly runtime: Runtime;
  readonly identity: Identity | undefined;
  readonly dynamodb: TableAccess | undefined;
  stop(): Promise<void>;
}

/** Everybody may use a demo account, so the demo listens on this machine alone; so does an office's own system. */
const HOST = '127.0.0.1';

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

/** Where console/build.ts puts the console. */
const BUILT = join(import.meta.dirname, '..', 'node_modules', '.cache', 'tidu-console');

/** The doors that API Gateway opens on AWS. */
const doorsOf = (
  { ports }: Runtime,
  files: ConsoleFiles,
  site: () => Promise<Site>,
): ServerParts['doors'] => ({
  api: createRouter(apiRoutes, ports),
  public: publicDoor(ports, site),
  console: serveConsole(files, async () => ({ issuer: originOf((await site()).issuer) })),
});

const below =
  (
    prefixes: readonly string[],
    handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>,
  ) =>
  async (request: IncomingMessage, response: ServerResponse): Promise<boolean> => {
    if (!prefixes.some((prefix) => request.url?.startsWith(prefix) === true)) return false;
    await handle(request, response);
    return true;
  };

const counting = ({ meter, following }: SystemOptions) => ({ meter, following });

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
  const address = { origin: `http://${HOST}:${options.port}` };
  const secret = randomBytes(24).toString('hex');
  const configured = (process.env.TIDU_FIRST_ADMINISTRATORS ?? '')
    .split(',')
    .filter((subject) => subject !== '');
  const runtime = await startRuntime({
    folder,
    log,
    reference,
    demo,
    firstAdministrators: [...configured, ...(demo ? DEMO_ADMINISTRATORS : [])],
    origin: () => address.origin,
    ...(options.bus === undefined ? {} : { bus: options.bus }),
    ...counting(options),
    ...(options.startAt === undefined ? {} : { startAt: options.startAt }),
  });
  const held: { identity?: Identity; ready?: true } = {};
  const external = externalVerifier();
  const files = options.console ?? consoleFolder(BUILT);
  const site = async () =>
    siteOf({ issuer: held.identity?.issuer, demo, build: (await files.list())?.version });
  const server = createHttpServer(
    {
      doors: doorsOf(runtime, files, site),
      verify: remembering(
        (token) => (external ?? held.identity)?.verify(token) ?? Promise.resolve(undefined),
      ),
      others: [
        below(['/oidc', '/interaction/'], async (request, response) => {
          if (held.identity === undefined) response.writeHead(404).end();
          else await held.identity.handle(request, response);
        }),
        (request, response) => runtime.files.handle(request, response),
        internalHandler({
          secret,
          demo,
          runtime,
          accounts: () => demoAccounts(reference.orgs),
          identity: () => held.identity,
        }),
      ],
      health: () => ({ status: held.ready === true ? 'ok' : 'starting' }),
      hosts: () => {
        const { host } = new URL(address.origin);
        return [host, host.replace(HOST, 'localhost')];
      },
    },
    (error) => log.error('server', { error: String(error) }),
  );
  await listening(server, options.port);
  address.origin = `http://${HOST}:${(server.address() as AddressInfo).port}`;
  if (demo) held.identity = await demoIdentity(folder, address.origin, runtime, reference);
  const dynamodb = await runtime.table.open();
  options.announce?.({ origin: address.origin, secret, dynamodb });
  held.ready = true;
  // Executions lived in memory: every open case is looked at once more. People can work meanwhile.
  const swept = sweep(runtime.ports, 'whole').catch((error: unknown) =>
    log.error('first sweep failed', { error: String(error) }),
  );

  return {
    origin: address.origin,
    secret,
    runtime,
    identity: held.identity,
    dynamodb,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await swept;
      await runtime.stop();
    },
  };
};
