import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { beforeAll, describe, expect, it } from 'vitest';
import { publicPart } from '../../../adapters/oidc-tokens.ts';
import { subjectTeller } from '../../../functions/authorizer/subject.ts';
import { type HttpEvent, requestOf } from '../../../functions/http/event.ts';
import { NotConfigured } from '../../../functions/wiring/environment.ts';

const issuer = 'https://id.inside.example.gov.cn/realms/tidu';

let tell: ReturnType<typeof subjectTeller>;
let token: string;
beforeAll(async () => {
  // What the gateway itself would not take.
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  const key = publicPart({ ...(await exportJWK(privateKey)), alg: 'ES256', kid: 'k-1' });
  tell = subjectTeller({ TOKENS: JSON.stringify({ issuer, audience: ['tidu'], keys: [key] }) });
  token = await new SignJWT({})
    .setProtectedHeader({ alg: 'ES256', kid: 'k-1' })
    .setSubject('s-1')
    .setIssuer(issuer)
    .setAudience('tidu')
    .setExpirationTime('1h')
    .sign(privateKey);
});

const eventWith = (authorizer: HttpEvent['requestContext']['authorizer']): HttpEvent => ({
  rawPath: '/api/me',
  headers: {},
  requestContext: {
    requestId: 'r-1',
    http: { method: 'GET', sourceIp: '192.0.2.1' },
    ...(authorizer === undefined ? {} : { authorizer }),
  },
});

describe('who checks tokens in place of the gateway', () => {
  it('tells whose token it is, and the interface hears it as it hears the gateway', async () => {
    const told = await tell({ identitySource: [`Bearer ${token}`] });
    expect(told).toEqual({ isAuthorized: true, context: { sub: 's-1' } });
    expect(requestOf(eventWith({ lambda: told.context })).claims?.sub).toBe('s-1');
    expect(requestOf(eventWith({ jwt: { claims: { sub: 's-2' } } })).claims?.sub).toBe('s-2');
  });

  it.each([['Bearer nonsense'], ['Basic dXNlcjpwYXNz'], ['']])(
    'knows nobody by %j, so that the interface itself asks to sign in',
    async (header) => {
      const told = await tell({ identitySource: [header] });
      expect(told).toEqual({ isAuthorized: true, context: {} });
      expect(requestOf(eventWith({ lambda: told.context })).claims?.sub).toBeUndefined();
    },
  );

  it('knows nobody where nothing is told', async () => {
    expect((await tell({ identitySource: null })).context).toEqual({});
    expect(requestOf(eventWith({ lambda: null })).claims).toBeUndefined();
    expect(requestOf(eventWith(undefined)).claims).toBeUndefined();
  });

  it('does not begin without knowing by what', () => {
    expect(() => subjectTeller({})).toThrow(NotConfigured);
    expect(() => subjectTeller({ TOKENS: '{"issuer":"x"}' })).toThrow(NotConfigured);
  });
});
