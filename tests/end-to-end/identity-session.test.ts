import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decodeJwt } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Log } from '../../engine/ports/log.ts';
import { type System, startSystem } from '../../local/system.ts';
import { text } from '../round/api.ts';
import { browser } from './cookie-browser.ts';

const log: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };
const folder = mkdtempSync(join(tmpdir(), 'tidu-session-'));
let system: System;

const start = async (port = 0): Promise<System> =>
  startSystem({ folder, port, demo: true, log, startAt: new Date('2026-03-03T01:00:00.000Z') });

beforeAll(async () => {
  system = await start();
});
afterAll(async () => {
  await system.stop();
  rmSync(folder, { recursive: true, force: true });
});

const verifier = randomBytes(32).toString('base64url');

const authorize = (more: Readonly<Record<string, string>> = {}): string => {
  const url = new URL(`${system.origin}/oidc/auth`);
  const parameters = {
    client_id: 'tidu-console',
    response_type: 'code',
    redirect_uri: `${system.origin}/signed-in`,
    scope: 'openid',
    state: 'here',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    ...more,
  };
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
  return url.toString();
};

type Visitor = ReturnType<typeof browser>;

const back = (visitor: Visitor, url: string, init?: RequestInit) =>
  visitor.follow(url, `${system.origin}/signed-in`, init).then((end) => new URL(end).searchParams);

const formOf = (visitor: Visitor, more?: Readonly<Record<string, string>>) =>
  visitor.follow(authorize(more), `${system.origin}/interaction/`);

const signIn = async (visitor: Visitor, subject: string) =>
  back(visitor, await formOf(visitor), {
    method: 'POST',
    body: new URLSearchParams({ subject }),
  });

const tokens = async (code: string): Promise<unknown> => {
  const response = await fetch(`${system.origin}/oidc/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: 'tidu-console',
      redirect_uri: `${system.origin}/signed-in`,
      code,
      code_verifier: verifier,
    }),
  });
  expect(response.status).toBe(200);
  return response.json();
};

const subjectOf = async (parameters: URLSearchParams): Promise<string | undefined> =>
  decodeJwt(text(await tokens(parameters.get('code') ?? ''), 'access_token')).sub;

const formIn = (html: string) => ({
  action: new URL(/<form method="post" action="([^"]+)"/.exec(html)?.[1] ?? '', system.origin).href,
  inputs: new URLSearchParams(
    [...html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]+)"/g)].map(
      ([, name = '', value = '']): [string, string] => [name, value],
    ),
  ),
});

describe('the sign-in page', () => {
  const pageOf = async (visitor: Visitor, query = '') =>
    visitor.go(`${await formOf(visitor)}${query}`);

  it('groups the accounts by what they are, with role and organisation, without a script', async () => {
    const response = await pageOf(browser());
    const html = await response.text();
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(response.headers.get('content-security-policy')).not.toContain('unsafe');
    expect(html).not.toContain('<script');
    for (const group of [
      '领导小组办公室',
      '县（市、区）',
      '成员单位',
      '评审专家',
      '监督和审计',
      '系统管理',
    ])
      expect(html).toMatch(new RegExp(`<summary><h2>${group}`));
    expect(html).toContain('经办人 · 博兴县');
    expect(html).toContain('本系统为非涉密系统');
    const offered = [...html.matchAll(/name="subject" value="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(offered).size).toBe(offered.length);
    const known = (await (
      await fetch(`${system.origin}/internal/accounts`, {
        headers: { 'x-tidu-secret': system.secret },
      })
    ).json()) as { accounts: readonly unknown[] };
    expect(offered.length).toBe(known.accounts.length);
  });

  it('finds an account by name, organisation or role', async () => {
    const html = await (
      await pageOf(browser(), `?q=${encodeURIComponent('371625 单位负责人')}`)
    ).text();
    const offered = [...html.matchAll(/name="subject" value="([^"]+)"/g)].map(([, id]) => id);
    expect(offered).toEqual(['demo:head:371625']);
    const none = await (await pageOf(browser(), '?q=%3Cscript%3E')).text();
    expect(none).toContain('没有找到“&lt;script&gt;”');
  });

  it('that was left open too long says what to do', async () => {
    const visitor = browser();
    const response = await visitor.go(`${system.origin}/interaction/gone`);
    expect(response.status).toBe(404);
    expect(await response.text()).toContain('请返回系统重新登录');
  });

  it('a request that the provider refuses is answered in the same dress', async () => {
    const response = await fetch(`${system.origin}/oidc/auth?client_id=nobody`);
    expect(response.status).toBe(400);
    const html = await response.text();
    expect(html).toContain('登录未完成');
    expect(html).toContain('invalid_client');
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
  });
});

describe('a sign-in that lives', () => {
  it('answers a silent request by a code, without a page; a stranger is told to sign in', async () => {
    const stranger = await back(browser(), authorize({ prompt: 'none' }));
    expect(stranger.get('error')).toBe('login_required');
    const visitor = browser();
    expect(await subjectOf(await signIn(visitor, 'demo:office'))).toBe('demo:office');
    const silent = await back(visitor, authorize({ prompt: 'none' }));
    expect(silent.get('state')).toBe('here');
    expect(await subjectOf(silent)).toBe('demo:office');
  });

  it('gives way to another account where the console asks to sign in anew', async () => {
    const visitor = browser();
    await signIn(visitor, 'demo:office');
    const form = await formOf(visitor, { prompt: 'login' });
    const body = new URLSearchParams({ subject: 'demo:office:2' });
    // The provider ends the first sign-in by a form that sends itself.
    const between = await (
      await visitor.go(
        await visitor.follow(form, `${system.origin}/oidc/auth/`, { method: 'POST', body }),
      )
    ).text();
    const { action, inputs } = formIn(between);
    const other = await back(visitor, action, { method: 'POST', body: inputs });
    expect(await subjectOf(other)).toBe('demo:office:2');
    expect(await subjectOf(await back(visitor, authorize({ prompt: 'none' })))).toBe(
      'demo:office:2',
    );
  });

  it('ends by signing out, which leads back to the door', async () => {
    const visitor = browser();
    const { id_token: idToken } = Object(
      await tokens((await signIn(visitor, 'demo:office')).get('code') ?? ''),
    );
    const leave = new URL(`${system.origin}/oidc/session/end`);
    leave.searchParams.set('client_id', 'tidu-console');
    leave.searchParams.set('id_token_hint', idToken);
    leave.searchParams.set('post_logout_redirect_uri', `${system.origin}/`);
    const page = await visitor.go(leave.toString());
    const html = await page.text();
    expect(page.headers.get('content-security-policy')).toContain("script-src 'self'");
    expect(html).toContain('<script src="/interaction/leave.js" defer>');
    const { action, inputs } = formIn(html);
    const left = await visitor.go(action, { method: 'POST', body: inputs });
    expect(left.headers.get('location')).toBe(`${system.origin}/`);
    expect((await back(visitor, authorize({ prompt: 'none' }))).get('error')).toBe(
      'login_required',
    );
    const script = await fetch(`${system.origin}/interaction/leave.js`);
    expect(script.headers.get('content-type')).toContain('text/javascript');
  });

  it('outlives a restart of the system, and so does a sign-in page that is open', async () => {
    const visitor = browser();
    await signIn(visitor, 'demo:department:BZ-STATS');
    const waiting = browser();
    const form = await formOf(waiting);
    const { port } = new URL(system.origin);
    await system.stop();
    system = await start(Number(port));
    const silent = await back(visitor, authorize({ prompt: 'none' }));
    expect(await subjectOf(silent)).toBe('demo:department:BZ-STATS');
    const body = new URLSearchParams({ subject: 'demo:expert:1' });
    expect(await subjectOf(await back(waiting, form, { method: 'POST', body }))).toBe(
      'demo:expert:1',
    );
  });
});
