import { createHmac } from 'node:crypto';

/** Secrets of Standard Webhooks begin so; base64 follows. */
const PREFIX = 'whsec_';

/**
 * Headers by which a receiver knows who sent a webhook, and a second copy of it.
 * Source: https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md
 */
export const signedHeaders = (
  secret: string,
  { id, at, body }: { readonly id: string; readonly at: Date; readonly body: string },
): Readonly<Record<string, string>> => {
  const name = `msg_${id}`;
  const timestamp = String(Math.floor(at.getTime() / 1000));
  const key = Buffer.from(
    secret.startsWith(PREFIX) ? secret.slice(PREFIX.length) : secret,
    'base64',
  );
  const signature = createHmac('sha256', key)
    .update(`${name}.${timestamp}.${body}`)
    .digest('base64');
  return {
    'webhook-id': name,
    'webhook-timestamp': timestamp,
    'webhook-signature': `v1,${signature}`,
  };
};
