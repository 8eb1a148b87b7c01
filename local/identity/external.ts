import { createRemoteJWKSet, jwtVerify } from 'jose';
import { Failure } from '../../engine/failure.ts';

class IssuerIncomplete extends Failure {
  override readonly name = 'IssuerIncomplete';
}

/**
 * Any OIDC provider instead of the demo's: `TIDU_OIDC_ISSUER`, `TIDU_OIDC_JWKS` (its key set's address) and
 * `TIDU_OIDC_AUDIENCE`. Undefined where none is configured.
 */
export const externalVerifier = () => {
  const issuer = process.env.TIDU_OIDC_ISSUER;
  if (issuer === undefined || issuer === '') return undefined;
  const keys = process.env.TIDU_OIDC_JWKS;
  const audience = process.env.TIDU_OIDC_AUDIENCE;
  if (keys === undefined || audience === undefined) {
    throw new IssuerIncomplete(
      'TIDU_OIDC_ISSUER needs TIDU_OIDC_JWKS and TIDU_OIDC_AUDIENCE beside it',
    );
  }
  const keySet = createRemoteJWKSet(new URL(keys));
  return {
    verify: async (token: string): Promise<Readonly<Record<string, unknown>> | undefined> => {
      try {
        return (await jwtVerify(token, keySet, { issuer, audience, requiredClaims: ['exp'] }))
          .payload;
      } catch {
        return undefined;
      }
    },
  };
};
