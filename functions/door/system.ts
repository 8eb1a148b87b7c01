import type { StreamKey } from '../../engine/ports/event-store.ts';
import { streamKey } from '../kinds/catalogue.ts';
import type { Kind } from '../kinds/kind.ts';
import type { Ports } from '../kinds/ports.ts';
import { derivedId, SYSTEM } from './by-system.ts';
import { type Handled, handleCommand } from './command.ts';

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
