import { localDateOf } from '../../workflows/calendar/instant.ts';
import type { Facts } from '../../workflows/facts.ts';
import { registerNamed } from '../../workflows/registers/registry.ts';
import { measuredRow } from '../../workflows/registers/targets/measured.ts';
import { besideOf } from '../kinds/beside-target.ts';
import { aggregates } from '../kinds/catalogue.ts';
import { isOf, type Of } from '../kinds/kind.ts';
import type { Ports } from '../kinds/ports.ts';

interface Sent extends Of<unknown> {
  readonly command: Readonly<Record<string, unknown>>;
}

/** What a target comes to today, for the act that confirms it; nothing is read for any other. */
export const measuredIn = async (ports: Ports, subject: Sent): Promise<Facts['measured']> => {
  if (!isOf(subject, aggregates.entries)) return undefined;
  const { state, command } = subject;
  const register = state.identity && registerNamed(state.identity.register);
  const act = register?.acts.find(({ id }) => id === command.act);
  if (act?.fills === undefined) return undefined;
  const today = localDateOf(ports.now().toISOString());
  return measuredRow(state, today, await besideOf(ports, state, today));
};
