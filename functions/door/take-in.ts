import type { Actor } from '../../engine/event.ts';
import type { StreamKey } from '../../engine/ports/event-store.ts';
import { aggregates } from '../kinds/catalogue.ts';
import type { Ports } from '../kinds/ports.ts';
import { derivedId, SYSTEM } from './by-system.ts';
import type { handleCommand } from './command.ts';
import { filesStreamOf, type ToTakeIn } from './file-checks.ts';

interface Handed {
  readonly stream: StreamKey;
  readonly awaited: ToTakeIn;
  /** Who hands it in, and may look at it meanwhile. */
  readonly by: Pick<Actor, 'id' | 'org'>;
}

/**
 * Notes that files of a stream await their check, before anything names them: from then on they are closed to others.
 * Done twice it changes nothing. `send`: the one door, which calls this itself.
 */
export const takeIn = async (
  ports: Ports,
  { stream, awaited, by }: Handed,
  send: typeof handleCommand,
): Promise<void> => {
  const of = filesStreamOf(stream);
  const { files, office } = awaited;
  for (const file of files) {
    const who = { org: by.org, account: by.id };
    await send(ports, {
      aggregate: aggregates.files,
      stream: of,
      command: {
        type: 'TakeInFile',
        ...file,
        by: who,
        ...(office === undefined ? {} : { office }),
      },
      commandId: derivedId(ports, `${of}|${file.sha256}|${who.org}|${who.account}`),
      actor: () => SYSTEM,
    });
  }
};
