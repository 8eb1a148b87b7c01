import type { Bilingual } from '../engine/bilingual.ts';
import { own } from '../engine/own.ts';
import type { Channel, Letter } from '../engine/ports/channel.ts';
import type { Sent } from '../engine/ports/outbox.ts';
import { signedHeaders } from './standard-webhook.ts';
import type { Posted, Poster } from './webhook.ts';

/** What goes to a gateway of SMS or chat, with `{{…}}` where a letter's parts stand. */
export interface Template {
  readonly body: unknown;
  /** A field of its answer that says whether it took the message, where the status alone does not. */
  readonly answered?: { readonly field: string; readonly with: string | number } | undefined;
}

export interface GatewaySettings {
  readonly name: string;
  readonly title: Bilingual;
  /** What an address is called there: a telephone number, an account. */
  readonly address: Bilingual;
  readonly url: string;
  readonly template: Template;
  /** Signs what is sent, by the specification Standard Webhooks. */
  readonly secret?: string | undefined;
}

/** Texts are put in after the JSON was read, so that none can change its shape. */
const filled = (template: unknown, parts: Readonly<Record<string, string>>): unknown => {
  if (typeof template === 'string')
    return template.replaceAll(/\{\{(\w+)\}\}/g, (_all, name: string) => own(parts, name) ?? '');
  if (Array.isArray(template)) return template.map((one) => filled(one, parts));
  if (typeof template !== 'object' || template === null) return template;
  return Object.fromEntries(
    Object.entries(template).map(([name, value]) => [name, filled(value, parts)]),
  );
};

const fieldOf = (body: string, field: string): unknown => {
  try {
    return Reflect.get(Object(JSON.parse(body)), field);
  } catch {
    return undefined;
  }
};

/** 410 says that nobody is there any more; everything else may be a fault of ours, or pass. */
const GONE = 410;

/** What came of a webhook, where its status alone says it or a field of the answer does. */
export const sentBy = (posted: Posted, { answered }: Pick<Template, 'answered'>): Sent => {
  if ('code' in posted) return { result: 'later', code: posted.code };
  const { status, body } = posted;
  if (status === GONE) return { result: 'refused', code: String(status) };
  if (status < 200 || status > 299) return { result: 'later', code: String(status) };
  if (answered === undefined) return { result: 'sent' };
  const said = fieldOf(body, answered.field);
  return said === answered.with
    ? { result: 'sent' }
    : { result: 'later', code: `${answered.field} ${String(said).slice(0, 20)}` };
};

/** A way to people by a webhook: what stands in the template, signed where there is a secret. */
export const gatewayChannel = (
  { name, title, address, url, template, secret }: GatewaySettings,
  post: Poster,
): Channel => ({
  name,
  title,
  address,
  send: async ({ id, to, subject, text, link, at }: Letter) => {
    const parts = { id, to, subject, text, link, at: at.toISOString() };
    const body = JSON.stringify(filled(template.body, parts));
    const signed = secret === undefined ? {} : signedHeaders(secret, { id, at, body });
    const headers = { 'content-type': 'application/json; charset=utf-8', ...signed };
    return sentBy(await post({ url, headers, body }), template);
  },
});
