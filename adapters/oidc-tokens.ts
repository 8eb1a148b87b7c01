import { createLocalJWKSet, createRemoteJWKSet, type JWK, type JWTPayload, jwtVerify } from 'jose';

/** What OIDC providers sign with: an asymmetric key, so that nobody who verifies could have signed. */
const ALGORITHMS = ['RS256', 'RS384', 'RS512', 'PS256', 'ES256', 'ES384', 'EdDSA'];

export interface TokensOf {
  readonly issuer: string;
  /** One of these. */
  readonly audience: readonly string[];
  /** The header's `typ`, where only tokens of that type are taken; other providers name several. */
  readonly type?: string;
  /** Public keys; or the address where they are, asked again where a token names one that is new. */
  readonly keys?: readonly JWK[];
  readonly keysAt?: string;
}

/** A key without what only its owner may know. */
export const publicPart = ({ d: _d, p: _p, q: _q, dp: _dp, dq: _dq, qi: _qi, ...rest }: JWK): JWK =>
  rest;

/** Tells the claims of a valid access token; undefined where it is none of this issuer's, or out of date. */
export const tokenVerifier = ({ issuer, audience, type, keys = [], keysAt }: TokensOf) => {
  const known =
    keysAt === undefined
      ? createLocalJWKSet({ keys: [...keys] })
      : createRemoteJWKSet(new URL(keysAt));
  const options = {
    issuer,
    audience: [...audience],
    ...(type === undefined ? {} : { typ: type }),
    algorithms: ALGORITHMS,
    // A token that never ends would outlive whoever lost it.
    requiredClaims: ['exp', 'sub'],
  };
  return async (token: string): Promise<JWTPayload | undefined> => {
    try {
      return (await jwtVerify(token, known, options)).payload;
    } catch {
      return undefined;
    }
  };
};
