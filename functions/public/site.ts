import { z } from 'zod';
import { NotConfigured } from '../environment.ts';
import { type Route, route } from '../http/route.ts';

/** What differs between installations and a page has to know before anybody signs in. Holds no secret. */
export const Site = z.object({
  /** OIDC issuer; absent where none is configured, so that nobody can sign in. */
  issuer: z.url().optional(),
  /** The console at that provider: a public client with PKCE. */
  clientId: z.string().min(1),
  /** Scopes to ask for, separated by spaces. */
  scope: z.string().min(1),
  /** Demo accounts and a clock that can be moved: said on every page. */
  demo: z.boolean(),
  version: z.string().min(1),
  /** Origin of the file store, where it is another than this one. */
  files: z.url().optional(),
});
export type Site = z.infer<typeof Site>;

const given = (text: string | undefined): unknown => {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return undefined;
  }
};

/** What infra/functions.ts gives as SITE, in JSON. Throws NotConfigured. */
export const siteIn = (environment: Readonly<Record<string, string | undefined>>): Site => {
  const parsed = Site.safeParse(given(environment.SITE));
  if (!parsed.success) throw new NotConfigured(`SITE: ${z.prettifyError(parsed.error)}`);
  return parsed.data;
};

/** `GET /console.json`: what the console needs to start. */
export const siteRoute = (site: () => Promise<Site>): Route =>
  route({
    method: 'GET',
    path: '/console.json',
    title: { zh: '网页端设置', en: 'Settings of the console' },
    public: true,
    handle: async () => {
      const { issuer, clientId, scope, demo, version } = await site();
      return {
        status: 200,
        headers: { 'cache-control': 'no-cache' },
        body: { issuer, clientId, scope, demo, version },
      };
    },
  });
