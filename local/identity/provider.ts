import type { IncomingMessage, ServerResponse } from 'node:http';
import { createLocalJWKSet, importJWK, type JWK, jwtVerify, SignJWT } from 'jose';
import { Provider } from 'oidc-provider';
import type { DemoAccount } from './demo-accounts.ts';
import { memoryAdapter } from './memory-adapter.ts';
import { signInPage } from './sign-in-page.ts';

/** Audience of the tokens that the API takes. */
export const AUDIENCE = 'urn:tidu:api';
const HOUR = 3600;

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
  readonly key: JWK;
  readonly cookieKey: string;
  readonly accounts: readonly DemoAccount[];
  /** Called before an account is first used, so that its grants exist. */
  readonly prepare: (account: DemoAccount) => Promise<void>;
}

const publicPart = ({ d: _private, ...rest }: JWK): JWK => rest;

const configuration = ({ origin, key, cookieKey, accounts }: IdentityOptions) => ({
  clients: [
    {
      client_id: 'tidu-console',
      redirect_uris: [`${origin}/`, `${origin}/signed-in`],
      post_logout_redirect_uris: [`${origin}/`],
      token_endpoint_auth_method: 'none' as const,
      // The folder's one key signs all; the provider's default would be RS256.
      id_token_signed_response_alg: 'ES256' as const,
      grant_types: ['authorization_code', 'refresh_token'],
      response_types: ['code' as const],
    },
  ],
  jwks: { keys: [{ ...key }] },
  cookies: { keys: [cookieKey] },
  pkce: { required: () => true },
  scopes: ['openid', 'offline_access'],
  ttl: {
    AccessToken: HOUR,
    Session: 12 * HOUR,
    Interaction: HOUR,
    Grant: 12 * HOUR,
    IdToken: HOUR,
  },
  features: {
    devInteractions: { enabled: false },
    resourceIndicators: {
      enabled: true,
      defaultResource: () => AUDIENCE,
      useGrantedResource: () => true,
      getResourceServerInfo: () => ({
        scope: '',
        audience: AUDIENCE,
        accessTokenTTL: HOUR,
        accessTokenFormat: 'jwt' as const,
        jwt: { sign: { alg: 'ES256' as const } },
      }),
    },
  },
  // The provider's own page fetches fonts from elsewhere; this one works without a network.
  renderError: (context: { type: string; body: unknown }, { error }: { error: string }) => {
    context.type = 'text/plain; charset=utf-8';
    context.body = `登录未完成（${error}），请返回重试 / the sign-in did not succeed （${error}）: go back and try again\n`;
  },
  interactions: { url: (_context: unknown, { uid }: { uid: string }) => `/interaction/${uid}` },
  findAccount: (_context: unknown, subject: string) =>
    accounts.some((account) => account.subject === subject)
      ? { accountId: subject, claims: () => ({ sub: subject }) }
      : undefined,
});

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
  const { origin, key, accounts } = options;
  const issuer = `${origin}/oidc`;
  const provider = new Provider(issuer, {
    ...configuration(options),
    adapter: memoryAdapter(),
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
  const keys = createLocalJWKSet({ keys: [publicPart(key)] });
  const signer = await importJWK(key, 'ES256');

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
    response.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy':
        "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'",
      'cache-control': 'no-store',
    });
    response.end(signInPage(`/interaction/${uid}`, accounts));
  };

  return {
    issuer,
    verify: async (token) => {
      try {
        const { payload } = await jwtVerify(token, keys, { issuer, audience: AUDIENCE });
        return payload;
      } catch {
        return undefined;
      }
    },
    mint: (subject) =>
      new SignJWT({})
        .setProtectedHeader({
          alg: 'ES256',
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
      if (request.url?.startsWith('/interaction/') === true) return interaction(request, response);
      // The provider is mounted below /oidc; it builds its own addresses from originalUrl.
      Object.assign(request, { originalUrl: request.url });
      request.url = (request.url ?? '').replace(/^\/oidc/, '') || '/';
      await callback(request, response);
    },
  };
};
