import * as z from 'zod';
import { route } from './route.ts';

/** What a page has to know before anybody signs in; infra gives it to the functions. Holds no secret. */
export const Site = z.strictObject({
  /** OIDC issuer; absent where none is configured, so that nobody can sign in. */
  issuer: z.url().optional(),
  /** The console at that provider: a public client with PKCE. */
  clientId: z.string().min(1),
  /** Scopes to ask for, separated by spaces. */
  scope: z.string().min(1),
  /** Demo accounts and a clock that can be moved: said on every page. */
  demo: z.boolean(),
  version: z.string().min(1),
});

export const site = route({
  method: 'GET',
  path: '/console.json',
  title: { zh: '网页端设置', en: 'Settings of the console' },
  public: true,
  answer: Site,
});

/** The interface's own description; needs no account, since it holds no data. */
export const openapi = route({
  method: 'GET',
  path: '/openapi.json',
  title: { zh: '接口文档', en: 'This interface' },
  public: true,
  answer: z.record(z.string(), z.unknown()),
});

export const health = route({
  method: 'GET',
  path: '/health',
  title: { zh: '运行状态', en: 'Health' },
  public: true,
  answer: z.strictObject({ status: z.enum(['ok', 'starting']) }),
});
