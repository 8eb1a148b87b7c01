import { own } from '../../engine/own.ts';
import { addDays, localDateOf } from '../../workflows/calendar/instant.ts';
import type { Facts } from '../../workflows/facts.ts';
import { alikeList } from '../../workflows/registers/alike.ts';
import { registerNamed } from '../../workflows/registers/registry.ts';
import { aggregates } from '../kinds/catalogue.ts';
import { rehydrate } from '../kinds/history.ts';
import { isOf, type Of } from '../kinds/kind.ts';
import type { Ports } from '../kinds/ports.ts';
import { tenAtATime } from '../kinds/ten-at-a-time.ts';

interface Sent extends Of<unknown> {
  readonly command: Readonly<Record<string, unknown>>;
}

/** More than these are split beyond doubt. */
const MOST = 10;

/** Entries that say the same as the one to be opened, lately: one page of their list. */
export const alikeIn = async (ports: Ports, subject: Sent): Promise<Facts['alike']> => {
  if (!isOf(subject, aggregates.entries)) return undefined;
  const { command } = subject;
  const register = registerNamed(String(command.register));
  const list = register && alikeList(register, Object(command.values));
  if (register?.alike === undefined || list === undefined) return undefined;
  const { within, names } = register.alike;
  const since = addDays(localDateOf(ports.now().toISOString()), -within);
  const { items } = await ports.lists.streams(list, { limit: MOST });
  const found = await tenAtATime(items, async (stream) => {
    const { state } = await rehydrate(ports, aggregates.entries, stream);
    const opened = state.identity && localDateOf(state.identity.openedAt);
    const name = own(state.values, names);
    return opened !== undefined && opened >= since && typeof name === 'string' ? [name] : [];
  });
  return found.flat();
};
