import { exportJWK, generateKeyPair, type JWK, SignJWT } from 'jose';
import { describe, expect, it } from 'vitest';
import { publicPart, tokenVerifier } from '../../../adapters/oidc-tokens.ts';

const issuer = 'https://id.example.gov.cn/realms/tidu';

const pair = async (alg: string) => {
  const { privateKey } = await generateKeyPair(alg, { extractable: true });
  return { privateKey, jwk: { ...(await exportJWK(privateKey)), alg, kid: `k-${alg}` } as JWK };
};

const signed = ({ privateKey, jwk }: Awaited<ReturnType<typeof pair>>, ends?: string) => {
  const token = new SignJWT({})
    .setProtectedHeader({ alg: String(jwk.alg), kid: String(jwk.kid) })
    .setSubject('s-1')
    .setIssuer(issuer)
    .setAudience('tidu');
  return (ends === undefined ? token : token.setExpirationTime(ends)).sign(privateKey);
};

describe('an access token', () => {
  it.each(['RS256', 'ES256', 'EdDSA'])(
    'signed by %s is known by the public key alone',
    async (alg) => {
      const key = await pair(alg);
      const published = publicPart(key.jwk);
      expect(Object.keys(published)).not.toEqual(expect.arrayContaining(['d']));
      expect(Object.keys(published).filter((name) => /^(d|p|q|dp|dq|qi)$/.test(name))).toEqual([]);
      const verify = tokenVerifier({ issuer, audience: ['other', 'tidu'], keys: [published] });
      expect(await verify(await signed(key, '1h'))).toMatchObject({ sub: 's-1', iss: issuer });
    },
  );

  it('that is out of date, never ends, is another issuer’s or another audience’s is none', async () => {
    const key = await pair('RS256');
    const keys = [publicPart(key.jwk)];
    const verify = tokenVerifier({ issuer, audience: ['tidu'], keys });
    expect(await verify(await signed(key, '-1s'))).toBeUndefined();
    expect(await verify(await signed(key))).toBeUndefined();
    const good = await signed(key, '1h');
    expect(
      await tokenVerifier({ issuer: 'https://else', audience: ['tidu'], keys })(good),
    ).toBeUndefined();
    expect(await tokenVerifier({ issuer, audience: ['else'], keys })(good)).toBeUndefined();
    expect(await verify(good)).toBeDefined();
  });

  it('signed with a shared secret is none, whatever it says', async () => {
    const key = await pair('RS256');
    const secret = new TextEncoder().encode(JSON.stringify(publicPart(key.jwk)));
    const forged = await new SignJWT({})
      .setProtectedHeader({ alg: 'HS256', kid: 'k-RS256' })
      .setSubject('s-1')
      .setIssuer(issuer)
      .setAudience('tidu')
      .setExpirationTime('1h')
      .sign(secret);
    const keys = [publicPart(key.jwk)];
    expect(await tokenVerifier({ issuer, audience: ['tidu'], keys })(forged)).toBeUndefined();
  });
});
