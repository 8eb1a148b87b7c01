import { createHash, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { decodeProtectedHeader, generateKeyPair, importJWK, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AUDIENCE } from '../../local/identity/configuration.ts';
import { list, text } from '../round/api.ts';
import { browser } from './cookie-browser.ts';
import { ask, type Instance, startInstance } from './instance.ts';

let instance: Instance;

beforeAll(async () => {
  instance = await startInstance();
});
afterAll(() => instance.stop());

type Key = Parameters<SignJWT['sign']>[0];

const ownKey = async (): Promise<Key> =>
  importJWK(JSON.parse(readFileSync(join(instance.folder, 'signing-key.json'), 'utf8')), 'RS256');

const signed = async (
  key: Key,
  claims: {
    subject?: string;
    issuer?: string;
    audience?: string;
    ends?: number | 'never';
    typ?: string;
  } = {},
): Promise<string> => {
  const token = new SignJWT({})
    .setProtectedHeader({ alg: 'RS256', typ: claims.typ ?? 'at+jwt' })
    .setSubject(claims.subject ?? 'demo:office')
    .setIssuer(claims.issuer ?? `${instance.origin}/oidc`)
    .setAudience(claims.audience ?? AUDIENCE)
    .setIssuedAt();
  if (claims.ends !== 'never')
    token.setExpirationTime(Math.floor(Date.now() / 1000) + (claims.ends ?? 3600));
  return token.sign(key);
};

const me = (token: string, language = 'zh-CN') =>
  ask(instance.origin, 'GET', '/api/me', {
    headers: { authorization: `Bearer ${token}`, 'accept-language': language },
  });

describe('tokens', () => {
  it('a good token tells who I am', async () => {
    await instance.token('office');
    const { status, body } = await me(await signed(await ownKey()));
    expect(status).toBe(200);
    expect(list(body, 'grants')).toMatchObject([{ role: 'office', org: 'BZ-OFFICE' }]);
  });

  it('an expired session is told so, and that nothing saved is lost', async () => {
    const expired = await signed(await ownKey(), { ends: -1 });
    const [chinese, english] = [await me(expired), await me(expired, 'en')];
    expect([chinese.status, english.status]).toEqual([401, 401]);
    expect(text(chinese.body, 'detail')).toMatch(
      /^登录已过期或未登录.请重新登录后再试.已暂存的内容仍在$/u,
    );
    expect(text(english.body, 'detail')).toContain('saved drafts are still there');
  });

  it('a token of another issuer, for another audience, by another key, or unsigned is none', async () => {
    const key = await ownKey();
    const stranger = (await generateKeyPair('RS256')).privateKey;
    const unsigned = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${Buffer.from(
      JSON.stringify({ sub: 'demo:office', iss: `${instance.origin}/oidc`, aud: AUDIENCE }),
    ).toString('base64url')}.`;
    const tokens = [
      await signed(key, { issuer: 'https://elsewhere.example' }),
      await signed(key, { audience: 'urn:other' }),
      await signed(stranger),
      await signed(key, { ends: 'never' }),
      await signed(key, { typ: 'JWT' }),
      unsigned,
      'nonsense',
    ];
    for (const token of tokens) expect((await me(token)).status).toBe(401);
  });

  it('somebody whom the identity provider knows and we do not has no role', async () => {
    const { status, body } = await me(await signed(await ownKey(), { subject: 'nobody' }));
    expect(status).toBe(200);
    expect(list(body, 'grants')).toEqual([]);
  });

  it('every demo account gets a token that works', async () => {
    const { body } = await instance.internal('accounts');
    const accounts = list(body, 'accounts');
    expect(accounts.length).toBeGreaterThan(60);
    for (const account of accounts) {
      const answer = await instance.as(text(account, 'alias')).get('/api/me');
      expect(`${text(account, 'alias')} ${answer.status}`).toBe(`${text(account, 'alias')} 200`);
      expect(list(answer.body, 'grants').length).toBeGreaterThan(0);
    }
  });
});

describe('the doors of the embedded system', () => {
  it('a request for another host’s name is misdirected: a page elsewhere cannot rebind us', async () => {
    const statusFor = (host: string): Promise<number | undefined> =>
      new Promise((resolve, reject) => {
        request(`${instance.origin}/health`, { headers: { host } }, (response) => {
          response.resume();
          resolve(response.statusCode);
        })
          .on('error', reject)
          .end();
      });
    const { port } = new URL(instance.origin);
    expect(await statusFor('evil.example')).toBe(421);
    expect(await statusFor(`evil.example:${port}`)).toBe(421);
    expect(await statusFor(`127.0.0.1:${port}`)).toBe(200);
    expect(await statusFor(`localhost:${port}`)).toBe(200);
  });

  it('without this start’s secret the internal endpoints do not exist', async () => {
    for (const path of ['accounts', 'token?as=office', 'clock', 'settled'])
      for (const secret of ['', 'x', instance.system.secret.slice(1), `${instance.system.secret}0`])
        expect((await instance.internal(path, 'GET', secret)).status).toBe(404);
    expect((await instance.internal('clock?to=2027-01-01T00:00:00Z', 'POST', '')).status).toBe(404);
  });

  it('an empty system has no demo accounts, no tokens for them, and a clock that nobody moves', async () => {
    const empty = await startInstance({ demo: false });
    try {
      for (const path of ['accounts', 'token?as=office', 'clock'])
        expect((await empty.internal(path)).status).toBe(403);
      expect((await empty.clockTo('2027-01-01T00:00:00Z')).status).toBe(403);
      expect(
        (await ask(empty.origin, 'GET', '/oidc/.well-known/openid-configuration')).status,
      ).toBe(404);
      expect((await empty.nobody.get('/api/me')).status).toBe(401);
      expect((await empty.nobody.get('/public/calls')).body).toEqual({ items: [] });
    } finally {
      await empty.stop();
    }
  });
});

describe('OpenID Connect: code flow with PKCE', () => {
  const begin = (challenge?: string): string => {
    const url = new URL(`${instance.origin}/oidc/auth`);
    const parameters = {
      client_id: 'tidu-console',
      response_type: 'code',
      redirect_uri: `${instance.origin}/signed-in`,
      scope: 'openid',
      state: 'here',
      ...(challenge === undefined
        ? {}
        : { code_challenge: challenge, code_challenge_method: 'S256' }),
    };
    for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
    return url.toString();
  };

  const codeFor = async (subject: string, verifier: string): Promise<URL> => {
    const challenge = createHash('sha256').update(verifier).digest('base64url');
    const { go, follow } = browser();
    const form = await follow(begin(challenge), `${instance.origin}/interaction/`);
    const page = await (await go(form)).text();
    expect(page).toContain('演示登录');
    expect(page).toContain(subject);
    const body = new URLSearchParams({ subject });
    const signedIn = await follow(form, `${instance.origin}/signed-in`, { method: 'POST', body });
    return new URL(signedIn);
  };

  const exchange = (code: string, verifier: string) =>
    fetch(`${instance.origin}/oidc/token`, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'authorization_code',
        client_id: 'tidu-console',
        redirect_uri: `${instance.origin}/signed-in`,
        code,
        code_verifier: verifier,
      }),
    });

  it('who signs in by the form gets a code, for the code a token, and with the token is somebody', async () => {
    const verifier = randomBytes(32).toString('base64url');
    const back = await codeFor('demo:county:371625', verifier);
    expect(back.searchParams.get('state')).toBe('here');
    const response = await exchange(back.searchParams.get('code') ?? '', verifier);
    expect(response.status).toBe(200);
    const tokens = await response.json();
    const { status, body } = await me(text(tokens, 'access_token'));
    expect(status).toBe(200);
    expect(list(body, 'grants')).toMatchObject([{ role: 'clerk', org: '371625' }]);
    // What API Gateway takes: RSA, and a named key that is published without its secret.
    const published = list((await ask(instance.origin, 'GET', '/oidc/jwks')).body, 'keys');
    for (const name of ['access_token', 'id_token']) {
      const header = decodeProtectedHeader(text(tokens, name));
      expect(header.alg).toBe('RS256');
      expect(published).toContainEqual(expect.objectContaining({ kty: 'RSA', kid: header.kid }));
    }
    expect(JSON.stringify(published)).not.toMatch(/"(d|p|q|dp|dq|qi)":/);
  });

  it('a code without its verifier is worth nothing, nor is one that was used', async () => {
    const verifier = randomBytes(32).toString('base64url');
    const stolen = await codeFor('demo:office', verifier);
    const code = stolen.searchParams.get('code') ?? '';
    expect((await exchange(code, randomBytes(32).toString('base64url'))).status).toBe(400);
    const used = (await codeFor('demo:office', verifier)).searchParams.get('code') ?? '';
    expect((await exchange(used, verifier)).status).toBe(200);
    expect((await exchange(used, verifier)).status).toBe(400);
  });

  it('without PKCE nobody signs in', async () => {
    const { follow } = browser();
    const back = await follow(begin(), `${instance.origin}/signed-in`);
    expect(new URL(back).searchParams.get('error')).toBe('invalid_request');
  });
});
