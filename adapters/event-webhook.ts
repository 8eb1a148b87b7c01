import type { Channel, Letter } from '../engine/ports/channel.ts';
import { sentBy } from './gateway.ts';
import { signedHeaders } from './standard-webhook.ts';
import type { Poster } from './webhook.ts';

/**
 * A way to other systems: the text of a letter, which is JSON, goes as it is to the address that the receiver gave,
 * signed with the secret that was agreed on with it.
 */
export const eventWebhook = (
  named: Pick<Channel, 'name' | 'title' | 'address'>,
  post: Poster,
): Channel => ({
  ...named,
  forSystems: true,
  send: async ({ id, to, text: body, at, secret }: Letter) => {
    if (secret === undefined) return { result: 'refused', code: 'no-secret' };
    const headers = {
      'content-type': 'application/json; charset=utf-8',
      ...signedHeaders(secret, { id, at, body }),
    };
    return sentBy(await post({ url: to, headers, body }), {});
  },
});
