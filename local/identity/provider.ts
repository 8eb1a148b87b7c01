import type { IncomingMessage, ServerResponse } from 'node:http';
import { importJWK, type JWK, SignJWT } from 'jose';
import { errors, Provider } from 'oidc-provider';
import { publicPart, tokenVerifier } from '../../adapters/oidc-tokens.ts';
import type { OrgDirectory } from '../../workflows/orgs/org.ts';
import { AUDIENCE, configuration } from './configuration.ts';
import type { DemoAccount } from './demo-accounts.ts';
import { memoryAdapter } from './memory-adapter.ts';
import { expiredPage, LEAVE, sendPage } from './page.ts';
import type { SessionJournal } from './session-journal.ts';
import { signInPage } from './sign-in-page.ts';

export interface Identity {
  readonly issuer: string;
  /** Claims of a valid access token; undefined where it is none of ours or out of date. */
  verify(token: string): Promise<Readonly<Record<string, unknown>> | undefined>;
  /** A token for a demo account, for the command line. */
  mint(subject: string): Promise<string>;
  /** Answers requests below `/oidc` and `/interaction`. */
  handle(request: IncomingMessage, response: ServerResponse): Promise<void>;
}

export interface IdentityOptions {
  readonly origin: string;
  /** The first one signs; the others are still known by what they signed. */
  readonly keys: readonly [JWK, ...JWK[]];
  readonly cookieKey: string;
  readonly accounts: readonly DemoAccount[];
  readonly orgs: OrgDirectory;
  readonly sessions: SessionJournal;
  /** Called before an account is first used, so that its grants exist. */
  readonly prepare: (account: DemoAccount) => Promise<void>;
}

const formOf = async (request: IncomingMessage): Promise<URLSearchParams> => {
  let text = '';
  for await (const chunk of request) {
    text += String(chunk);
    // A sign-in form holds one subject.
    if (text.length > 10_000) break;
  }
  return new URLSearchParams(text);
};

/** OpenID Connect for the embedded mode, by the certified `oidc-provider`: code flow with PKCE, JWT access tokens. */
export const createIdentity = async (options: IdentityOptions): Promise<Identity> => {
  const { origin, keys, accounts, orgs } = options;
  const [key] = keys;
  const issuer = `${origin}/oidc`;
  const provider = new Provider(issuer, {
    ...configuration(options),
    adapter: memoryAdapter(options.sessions),
    // The console is our own: what it asks for is granted with the sign-in.
    loadExistingGrant: async (context) => {
      const { session, client, params } = context.oidc;
      if (session?.accountId === undefined || client === undefined) return undefined;
      const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
      grant.addOIDCScope(String(params?.scope ?? 'openid'));
      grant.addResourceScope(AUDIENCE, '');
      await grant.save();
      return grant;
    },
  });
  const callback = provider.callback();
  const verify = tokenVerifier({ issuer, audience: [AUDIENCE], keys: keys.map(publicPart) });
  const signer = await importJWK(key, 'RS256');

  const interaction = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (request.method === 'POST') {
      const subject = (await formOf(request)).get('subject') ?? '';
      const account = accounts.find((known) => known.subject === subject);
      if (account !== undefined) {
        await options.prepare(account);
        await provider.interactionFinished(request, response, { login: { accountId: subject } });
        return;
      }
    }
    const { uid } = await provider.interactionDetails(request, response);
    const query = new URL(request.url ?? '', origin).searchParams.get('q') ?? '';
    sendPage(response, 200, signInPage(`/interaction/${uid}`, accounts, orgs, query));
  };

  const interactionOrExpired: typeof interaction = async (request, response) => {
    try {
      await interaction(request, response);
    } catch (error) {
      if (!(error instanceof errors.SessionNotFound)) throw error;
      sendPage(response, 404, expiredPage);
    }
  };

  return {
    issuer,
    verify,
    mint: (subject) =>
      new SignJWT({})
        .setProtectedHeader({
          alg: 'RS256',
          typ: 'at+jwt',
          ...(key.kid === undefined ? {} : { kid: key.kid }),
        })
        .setSubject(subject)
        .setIssuer(issuer)
        .setAudience(AUDIENCE)
        .setIssuedAt()
        .setExpirationTime('8h')
        .setJti(crypto.randomUUID())
        .sign(signer),
    handle: async (request, response) => {
      if (request.url === LEAVE.address) {
        response
          .writeHead(200, { 'content-type': 'text/javascript; charset=utf-8' })
          .end(LEAVE.content);
        return;
      }
      if (request.url?.startsWith('/interaction/') === true)
        return interactionOrExpired(request, response);
      // The provider is mounted below /oidc; it builds its own addresses from originalUrl.
      Object.assign(request, { originalUrl: request.url });
      request.url = (request.url ?? '').replace(/^\/oidc/, '') || '/';
      await callback(request, response);
    },
  };
};
