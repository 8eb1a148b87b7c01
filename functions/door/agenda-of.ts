import { own } from '../../engine/own.ts';
import type { StreamKey } from '../../engine/ports/event-store.ts';
import type { Facts } from '../../workflows/facts.ts';
import { idOf } from '../kinds/catalogue.ts';
import { loadCases } from '../kinds/load-cases.ts';
import type { Ports } from '../kinds/ports.ts';

/**
 * The agenda of the body's meeting, if it has one, and the application right before this one on it. Those before were held
 * to the same, so that one is enough, however long the agenda is.
 */
export const agendaOf = async (
  ports: Ports,
  {
    stream,
    command,
  }: { readonly stream: StreamKey; readonly command: Readonly<Record<string, unknown>> },
  callId: string,
): Promise<Pick<Facts, 'agenda'>> => {
  const { body } = command;
  const { agendas } = await ports.reference.liveCall(callId);
  const set = typeof body === 'string' ? own(agendas, body) : undefined;
  if (set === undefined) return {};
  const item = set.items[set.items.findIndex(({ caseId }) => caseId === idOf(stream)) - 1];
  const before = item && (await loadCases(ports, [item.caseId])).get(item.caseId);
  return { agenda: { set, before } };
};
