import type { Recorded } from '../../engine/event.ts';
import type { StreamKey } from '../../engine/ports/event-store.ts';
import type { Ports } from '../kinds/ports.ts';

/**
 * Announces events on the bus, at least once: what, where, when, in which role; never the data, so that a mail
 * server or a webhook learns nothing that it may not see and fetches the rest under its own rights.
 */
export const publish = async (
  ports: Pick<Ports, 'bus'>,
  stream: StreamKey,
  recorded: readonly Pick<Recorded, 'header' | 'hash'>[],
): Promise<void> => {
  if (recorded.length === 0) return;
  await ports.bus.publish(
    recorded.map(({ header, hash }) => ({
      type: header.type,
      stream,
      seq: header.seq,
      at: header.at,
      detail: {
        stream,
        seq: header.seq,
        type: header.type,
        at: header.at,
        role: header.actor.role,
        org: header.actor.org,
        hash,
      },
    })),
  );
};

/** Events after version `from` up to `to`: what a change of the head announces. */
export const publishSince = async (
  ports: Pick<Ports, 'bus' | 'events'>,
  stream: StreamKey,
  from: number,
  to: number,
): Promise<void> => {
  await publish(ports, stream, await ports.events.headers(stream, from + 1, to));
};
