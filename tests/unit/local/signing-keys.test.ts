import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { afterAll, describe, expect, it } from 'vitest';
import { publicPart, tokenVerifier } from '../../../adapters/oidc-tokens.ts';
import { signingKeys } from '../../../local/identity/keys.ts';

const folder = mkdtempSync(join(tmpdir(), 'tidu-keys-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('the keys of a data folder', () => {
  it('sign by RSA with a name, as API Gateway asks, and are the owner’s alone', async () => {
    const [first, ...others] = await signingKeys(folder);
    expect(others).toEqual([]);
    expect(first).toMatchObject({ kty: 'RSA', alg: 'RS256', use: 'sig' });
    expect(first.kid).toMatch(/^[0-9a-f-]{36}$/);
    expect(statSync(join(folder, 'signing-key.json')).mode & 0o777).toBe(0o600);
    expect(await signingKeys(folder)).toEqual([first]);
  });

  it('know what the key of an earlier version signed, and sign no more with it', async () => {
    const { privateKey } = await generateKeyPair('ES256', { extractable: true });
    const former = { ...(await exportJWK(privateKey)), kid: 'former', alg: 'ES256', use: 'sig' };
    writeFileSync(join(folder, 'identity-key.json'), JSON.stringify(former));
    const keys = await signingKeys(folder);
    expect(keys.map(({ alg }) => alg)).toEqual(['RS256', 'ES256']);
    const token = await new SignJWT({})
      .setProtectedHeader({ alg: 'ES256', kid: 'former' })
      .setSubject('demo:office')
      .setIssuer('http://127.0.0.1/oidc')
      .setAudience('urn:tidu:api')
      .setExpirationTime('1h')
      .sign(privateKey);
    const verify = tokenVerifier({
      issuer: 'http://127.0.0.1/oidc',
      audience: ['urn:tidu:api'],
      keys: keys.map(publicPart),
    });
    expect(await verify(token)).toMatchObject({ sub: 'demo:office' });
  });
});
