import type { JWK } from 'jose';
import type { KoaContextWithOIDC } from 'oidc-provider';
import { CLIENT_ID } from '../site.ts';
import type { DemoAccount } from './demo-accounts.ts';
import {
  failedPage,
  type IdentityPage,
  identityHeaders,
  identityPage,
  leavingPage,
} from './page.ts';

/** Audience of the tokens that the API takes. */
export const AUDIENCE = 'urn:tidu:api';
const HOUR = 3600;

const show = (context: KoaContextWithOIDC, page: IdentityPage): void => {
  context.set({ ...identityHeaders });
  context.body = identityPage(page);
};

const features = {
  devInteractions: { enabled: false },
  rpInitiatedLogout: {
    enabled: true,
    // The provider hands over its form as text; the two values in it are what counts.
    logoutSource: async (context: KoaContextWithOIDC, form: string) => {
      const [, action = ''] = /action="([^"]*)"/.exec(form) ?? [];
      const [, token = ''] = /name="xsrf" value="([^"]*)"/.exec(form) ?? [];
      show(context, leavingPage(action, token));
    },
    postLogoutSuccessSource: async (context: KoaContextWithOIDC) => context.redirect('/'),
  },
  resourceIndicators: {
    enabled: true,
    defaultResource: () => AUDIENCE,
    useGrantedResource: () => true,
    getResourceServerInfo: () => ({
      scope: '',
      audience: AUDIENCE,
      accessTokenTTL: HOUR,
      accessTokenFormat: 'jwt' as const,
      // As API Gateway takes them, so that what works here works there (docs/decisions/0009-identity-on-aws.md).
      jwt: { sign: { alg: 'RS256' as const } },
    }),
  },
};

/** The provider as the console needs it: code flow with PKCE for one public client, JWT access tokens. */
export const configuration = (of: {
  readonly origin: string;
  /** The first one signs. */
  readonly keys: readonly JWK[];
  readonly cookieKey: string;
  readonly accounts: readonly DemoAccount[];
}) => ({
  clients: [
    {
      client_id: CLIENT_ID,
      redirect_uris: [`${of.origin}/`, `${of.origin}/signed-in`],
      post_logout_redirect_uris: [`${of.origin}/`],
      token_endpoint_auth_method: 'none' as const,
      grant_types: ['authorization_code', 'refresh_token'],
      response_types: ['code' as const],
    },
  ],
  jwks: { keys: of.keys.map((key) => ({ ...key })) },
  cookies: { keys: [of.cookieKey] },
  pkce: { required: () => true },
  scopes: ['openid', 'offline_access'],
  ttl: {
    AccessToken: HOUR,
    Session: 12 * HOUR,
    Interaction: HOUR,
    Grant: 12 * HOUR,
    IdToken: HOUR,
  },
  features,
  // The provider's own pages fetch fonts from elsewhere; these work without a network.
  renderError: (context: KoaContextWithOIDC, { error }: { error: string }) =>
    show(context, failedPage(error)),
  interactions: { url: (_context: unknown, { uid }: { uid: string }) => `/interaction/${uid}` },
  findAccount: (_context: unknown, subject: string) =>
    of.accounts.some((account) => account.subject === subject)
      ? { accountId: subject, claims: () => ({ sub: subject }) }
      : undefined,
});
