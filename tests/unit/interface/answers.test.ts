import { describe, expect, it } from 'vitest';
import { apiRoutes } from '../../../functions/api/routes.ts';
import { publicRoutes } from '../../../functions/public/routes.ts';
import { siteRoute } from '../../../functions/public/site.ts';
import { operationId } from '../../../interface/route.ts';
import { routes } from '../../../interface/routes.ts';
import { BreaksItsRoute, checkAnswer } from '../../answers.ts';

const me = { account: 'a-1', grants: [], deputies: [], now: '2026-03-03T01:00:00.000Z' };
const asked = { method: 'GET', path: '/api/me?x=1' };

describe('what is said over HTTP', () => {
  it('is answered route by route, and nothing else is', () => {
    const site = async () => ({ clientId: 'c', scope: 'openid', demo: true, version: '1' });
    const served = [...apiRoutes, ...publicRoutes, siteRoute(site)];
    expect(served.map(operationId).sort()).toEqual(routes.map(operationId).sort());
  });

  it('is of the form that its route says', () => {
    expect(checkAnswer(asked, { status: 200, body: me })).toBe(true);
  });

  it.each([
    ['less', { account: 'a-1' }],
    ['more', { ...me, secret: 1 }],
    ['other', { ...me, now: 'noon' }],
  ])('breaks its route where it says %s', (_how, body) => {
    expect(() => checkAnswer(asked, { status: 200, body })).toThrow(BreaksItsRoute);
  });

  it('is no route’s where it is a page', () => {
    expect(checkAnswer({ method: 'GET', path: '/desk' }, { status: 200, body: '<html>' })).toBe(
      false,
    );
  });

  it('is a problem where it was refused, which has a form of its own', () => {
    expect(checkAnswer(asked, { status: 401, body: {} })).toBe(false);
  });
});
