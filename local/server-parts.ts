import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { apiRoutes } from '../functions/api/routes.ts';
import { type ConsoleFiles, consoleFolder } from '../functions/console/folder.ts';
import { serveConsole } from '../functions/console/serve.ts';
import { createRouter } from '../functions/http/router.ts';
import { publicDoor } from '../functions/public/door.ts';
import type { Site } from '../functions/public/site.ts';
import { referenceData } from '../functions/wiring/reference-data.ts';
import { originOf } from '../interface/page-headers.ts';
import { internalHandler } from './http/internal.ts';
import type { ServerParts } from './http/server.ts';
import { demoAccounts } from './identity/demo-accounts.ts';
import { externalVerifier } from './identity/external.ts';
import type { Identity } from './identity/provider.ts';
import { remembering } from './identity/remembering.ts';
import type { Runtime } from './runtime.ts';
import { siteOf } from './site.ts';
import type { SystemOptions } from './system-options.ts';

/** Everybody may use a demo account, so the demo listens on this machine alone; so does an office's own system. */
export const HOST = '127.0.0.1';

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

/** Where the system listens: known once it does. */
export interface Address {
  origin: string;
}

/** What is there only after the server listens. */
export interface Held {
  identity?: Identity;
  ready?: true;
  /** Resolves once all of it is. */
  readonly started: Promise<void>;
}

/** What the server answers with, in the order in which it asks. */
export const partsOf = (
  { demo, reference = referenceData, console: built }: SystemOptions,
  runtime: Runtime,
  held: Held,
  address: Address,
  secret: string,
): ServerParts => {
  const external = externalVerifier();
  const files = built ?? consoleFolder(BUILT);
  const site = async () =>
    siteOf({ issuer: held.identity?.issuer, demo, build: (await files.list())?.version });
  return {
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
    started: held.started,
    health: () => ({ status: held.ready === true ? 'ok' : 'starting' }),
    hosts: () => {
      const { host } = new URL(address.origin);
      return [host, host.replace(HOST, 'localhost')];
    },
  };
};
