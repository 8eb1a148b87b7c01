import type { IncomingMessage, ServerResponse } from 'node:http';
import { importJWK, type JWK, SignJWT } from 'jose';
import { errors, Provider } from 'oidc-provider';
import { publicPart, tokenVerifier } from '../../adapters/oidc-tokens.ts';
import type { OrgDirectory } from '../../workflows/orgs/org.ts';
import { addressOf, bodyOf } from '../http/read.ts';
import { AUDIENCE, configuration } from './configuration.ts';
import type { DemoAccount } from './demo-accounts.ts';
import { memoryAdapter } from './memory-adapter.ts';
import { expiredPage, LEAVE, sendPage, tooLargePage } from './page.ts';
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

/** Access tokens, and no other token that we sign. Source: RFC 9068, section 4. */
const TOKEN_TYPE = 'at+jwt';

/** A sign-in form holds one subject. */
const MOST_FORM = 10_000;

const formOf = async (request: IncomingMessage): Promise<URLSearchParams | undefined> => {
  const body = await bodyOf(request, MOST_FORM);
  return body === 'too-large' ? undefined : new URLSearchParams(body.toString('utf8'));
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
  const verify = tokenVerifier({
    issuer,
    audience: [AUDIENCE],
    type: TOKEN_TYPE,
    keys: keys.map(publicPart),
  });
  const signer = await importJWK(key, 'RS256');

  const interaction = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    // Only within a sign-in that somebody began: otherwise any page could make accounts.
    const { uid } = await provider.interactionDetails(request, response);
    if (request.method === 'POST') {
      const form = await formOf(request);
      if (form === undefined) return sendPage(response, 413, tooLargePage);
      const subject = form.get('subject') ?? '';
      const account = accounts.find((known) => known.subject === subject);
      if (account !== undefined) {
        await options.prepare(account);
        await provider.interactionFinished(request, response, { login: { accountId: subject } });
        return;
      }
    }
    const query = addressOf(request)?.searchParams.get('q') ?? '';
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
          typ: TOKEN_TYPE,
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
