import { systemCommand } from '../door/system.ts';
import { type AnyKind, idOf } from '../kinds/catalogue.ts';
import type { Rehydrated } from '../kinds/history.ts';
import type { Ports } from '../kinds/ports.ts';

interface Followed {
  readonly ports: Ports;
  readonly kind: AnyKind;
  readonly held: Rehydrated<unknown>;
}

/**
 * A new table of working days was deployed or confirmed, or another directory of organisations deployed: the stream is told
 * what that changes.
 */
export const followReference = async ({ ports, kind, held }: Followed): Promise<void> => {
  const { reference, now } = ports;
  const word = () =>
    kind.afterReference?.(held.state, reference.calendar, now().toISOString(), reference.orgs);
  if (word() === undefined) return;
  // It may be this process that is behind: an older table must never undo a newer one.
  await reference.freshen('now');
  const told = word();
  if (told === undefined) return;
  const key = `calendar|${reference.calendar.version}|${told.key}`;
  await systemCommand(ports, kind, idOf(held.stream), told.command, key);
};
