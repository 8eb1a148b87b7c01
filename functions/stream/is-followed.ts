import { SUBSCRIBED } from '../../workflows/account/telling.ts';
import { type AnyKind, aggregates } from '../kinds/catalogue.ts';
import type { Ports } from '../kinds/ports.ts';

/** Whether anything follows from streams of a kind, so that they are looked at. */
export const isFollowed = (
  { channels }: Pick<Ports, 'channels'>,
  { name, processes, followUps, afterReference }: AnyKind,
): boolean =>
  processes.length > 0 ||
  followUps !== undefined ||
  afterReference !== undefined ||
  name === aggregates.accounts.name ||
  name === aggregates.files.name ||
  // Another system may have subscribed to what happens there.
  channels.has(SUBSCRIBED);
