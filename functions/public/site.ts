import * as z from 'zod';
import { site } from '../../interface/system.ts';
import { type Answered, respond } from '../http/route.ts';
import { NotConfigured } from '../wiring/environment.ts';

/** As the functions are given it; `files`: origin of the file store, where it is another than this one. */
const Site = site.answer.extend({ files: z.url().optional() });
export type Site = z.infer<typeof Site>;

const given = (text: string | undefined): unknown => {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return undefined;
  }
};

/** What infra/functions/functions.ts gives as SITE, in JSON. Throws NotConfigured. */
export const siteIn = (environment: Readonly<Record<string, string | undefined>>): Site => {
  const parsed = Site.safeParse(given(environment.SITE));
  if (!parsed.success) throw new NotConfigured(`SITE: ${z.prettifyError(parsed.error)}`);
  return parsed.data;
};

/** `GET /console.json`: what the console needs to start. */
export const siteRoute = (settings: () => Promise<Site>): Answered =>
  respond(site, async () => {
    const { issuer, clientId, scope, demo, version } = await settings();
    return {
      status: 200,
      headers: { 'cache-control': 'no-cache' },
      body: { issuer, clientId, scope, demo, version },
    };
  });
