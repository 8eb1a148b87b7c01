import type { Actor } from '../../engine/event.ts';
import type { StreamKey } from '../../engine/ports/event-store.ts';
import { streamKey } from '../kinds/catalogue.ts';
import type { Kind } from '../kinds/kind.ts';
import type { Ports } from '../kinds/ports.ts';
import { type Handled, handleCommand } from './command.ts';

/** Time and follow-ups act in nobody's name. */
export const SYSTEM: Actor = { id: 'system', role: 'system', org: 'SYSTEM' };

/** A UUID-shaped id that is the same whenever it is made from the same text. */
export const derivedId = (ports: Pick<Ports, 'sha256'>, text: string): string => {
  const hex = ports.sha256(text);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};

export const systemCommand = <S>(
  ports: Ports,
  aggregate: Kind<S>,
  id: string,
  command: { readonly type: string } & Readonly<Record<string, unknown>>,
  key: string,
): Promise<Handled<S>> => {
  const stream: StreamKey = streamKey(aggregate, id);
  return handleCommand(ports, {
    aggregate,
    stream,
    command,
    commandId: derivedId(ports, `${stream}|${key}`),
    actor: () => SYSTEM,
  });
};
