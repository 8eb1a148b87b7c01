import { eventWebhook } from '../../adapters/event-webhook.ts';
import { poster } from '../../adapters/webhook.ts';
import type { Channel } from '../../engine/ports/channel.ts';
import { SUBSCRIBED } from '../../workflows/account/telling.ts';
import { NAMED } from './named-channels.ts';

/** The way to systems that subscribed. `inside`: receivers in networks of one's own are meant. */
export const toSystems = ({ inside }: { readonly inside: boolean }): Channel => {
  const { title, address } = NAMED[SUBSCRIBED];
  return eventWebhook({ name: SUBSCRIBED, title, address }, poster({ privateNetworks: inside }));
};
