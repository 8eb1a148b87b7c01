import * as oauth from 'oauth4webapi';
import { NoProvider, type Settings, SignInFailed, settings } from './settings.ts';

/** What has to be remembered between leaving for the provider and coming back; no token is ever kept. */
interface Pending {
  readonly verifier: string;
  readonly nonce: string;
  readonly returnTo: string;
}

export interface Tokens {
  readonly accessToken: string;
  readonly idToken: string | undefined;
}

const REDIRECT = '/signed-in';
const keyOf = (state: string): string => `tidu.sign-in.${state}`;

type Configured = Settings & { readonly issuer: string };

const configured = async (): Promise<Configured> => {
  const { issuer, ...rest } = await settings();
  if (issuer === undefined) throw new NoProvider();
  return { ...rest, issuer };
};

/** Plain HTTP only where the provider itself is on this machine (the embedded mode). */
const insecure = ({ issuer }: Configured): { [oauth.allowInsecureRequests]: boolean } => ({
  [oauth.allowInsecureRequests]: new URL(issuer).protocol === 'http:',
});

const provider = async (given: Configured): Promise<oauth.AuthorizationServer> => {
  const issuer = new URL(given.issuer);
  const response = await oauth.discoveryRequest(issuer, { algorithm: 'oidc', ...insecure(given) });
  return oauth.processDiscoveryResponse(issuer, response);
};

export type Prompt = 'none' | 'login' | undefined;

/** The address at which the provider signs in; the verifier waits in this tab's session storage. */
export const signInAddress = async (
  returnTo: string,
  { prompt, popup = false }: { readonly prompt?: Prompt; readonly popup?: boolean } = {},
): Promise<string> => {
  const given = await configured();
  const server = await provider(given);
  const state = `${popup ? 'popup' : 'page'}.${oauth.generateRandomState()}`;
  const pending: Pending = {
    verifier: oauth.generateRandomCodeVerifier(),
    nonce: oauth.generateRandomNonce(),
    returnTo,
  };
  sessionStorage.setItem(keyOf(state), JSON.stringify(pending));
  const url = new URL(server.authorization_endpoint ?? '');
  const asked = {
    client_id: given.clientId,
    response_type: 'code',
    redirect_uri: `${location.origin}${REDIRECT}`,
    scope: given.scope ?? 'openid',
    state,
    nonce: pending.nonce,
    code_challenge: await oauth.calculatePKCECodeChallenge(pending.verifier),
    code_challenge_method: 'S256',
    ...(prompt === undefined ? {} : { prompt }),
  };
  for (const [name, value] of Object.entries(asked)) url.searchParams.set(name, value);
  return url.href;
};

/** Whether this page is the provider's way back, and whether a popup of ours is at its end. */
export const cameBack = (url: URL): 'page' | 'popup' | undefined => {
  if (url.pathname !== REDIRECT) return undefined;
  return url.searchParams.get('state')?.startsWith('popup.') === true ? 'popup' : 'page';
};

/** Changes the code for a token. Throws what the library throws; the caller offers to sign in again. */
export const finishSignIn = async (url: URL): Promise<Tokens & { readonly returnTo: string }> => {
  const given = await configured();
  const server = await provider(given);
  const client: oauth.Client = { client_id: given.clientId };
  const state = url.searchParams.get('state') ?? '';
  const kept = sessionStorage.getItem(keyOf(state));
  sessionStorage.removeItem(keyOf(state));
  if (kept === null) throw new SignInFailed('this sign-in was not begun in this tab');
  const pending: Pending = JSON.parse(kept);
  const parameters = oauth.validateAuthResponse(server, client, url, state);
  const response = await oauth.authorizationCodeGrantRequest(
    server,
    client,
    oauth.None(),
    parameters,
    `${location.origin}${REDIRECT}`,
    pending.verifier,
    insecure(given),
  );
  const result = await oauth.processAuthorizationCodeResponse(server, client, response, {
    expectedNonce: pending.nonce,
  });
  return {
    accessToken: result.access_token,
    idToken: result.id_token,
    returnTo: pending.returnTo,
  };
};

/** Where the provider ends its own session, if it offers that. */
export const signOutAddress = async (idToken: string | undefined): Promise<string> => {
  const given = await configured();
  const { end_session_endpoint: end } = await provider(given);
  if (end === undefined) return '/';
  const url = new URL(end);
  url.searchParams.set('client_id', given.clientId);
  url.searchParams.set('post_logout_redirect_uri', `${location.origin}/`);
  if (idToken !== undefined) url.searchParams.set('id_token_hint', idToken);
  return url.href;
};
