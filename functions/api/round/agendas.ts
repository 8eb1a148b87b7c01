import * as calls from '../../../interface/calls.ts';
import { reading } from '../../door/denied.ts';
import { NotAllowed, NotFound } from '../../door/errors.ts';
import { noteReadOf } from '../../http/kept.ts';
import { signedIn } from '../../http/person.ts';
import { handle } from '../../http/route.ts';
import { readsRound } from '../../views/standing.ts';

/** The agendas of the round's bodies as they stand, for whoever reads what is deliberated. */
export const agendasRoute = handle(calls.agendas, async ({ ports, request, params }) => {
  const person = await signedIn(ports, request);
  const { call, agendas } = await ports.reference.liveCall(params.id);
  if (call === undefined) throw new NotFound('public');
  if (!readsRound(person, call, 'deliberation')) throw new NotAllowed(reading('deliberation'));
  noteReadOf(request, 'round', 'calls', [call.id]);
  return { items: Object.values(agendas).map((agenda) => ({ ...agenda })) };
});
