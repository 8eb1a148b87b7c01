import * as sheet from '../../../interface/round.ts';
import { reading } from '../../door/denied.ts';
import { NotAllowed, NotFound } from '../../door/errors.ts';
import { noteReadOf } from '../../http/kept.ts';
import { pageOf } from '../../http/paging.ts';
import { signedIn } from '../../http/person.ts';
import { handle, WHOLE_ROUNDS } from '../../http/route.ts';
import { roundSheet } from '../../views/desk/round-sheet.ts';
import { readsRound } from '../../views/standing.ts';

/** Lateness is the office's; those who audit it may see what it sees. */
export const round = handle(
  sheet.round,
  async ({ ports, request, params }) => {
    const person = await signedIn(ports, request);
    const { call, closesAt } = await ports.reference.liveCall(params.id);
    if (call === undefined) throw new NotFound('public');
    if (!readsRound(person, call, 'sheet')) throw new NotAllowed(reading('sheet'));
    const persons = readsRound(person, call, 'persons');
    const { items, ...more } = await ports.lists.heads(`CALL#${call.id}`, pageOf(request));
    noteReadOf(request, 'round', 'calls', [call.id]);
    if (persons) noteReadOf(request, 'names', 'calls', [call.id]);
    const { upstream } = call;
    return {
      call: { id: call.id, version: call.version, title: call.title, closesAt },
      now: ports.now().toISOString(),
      ...(upstream === undefined
        ? {}
        : {
            upstream: {
              title: upstream.title,
              number: upstream.number,
              deadline: upstream.deadline,
              quota: upstream.quota,
            },
          }),
      items: await roundSheet(ports, { call, persons }, items),
      ...more,
    };
  },
  WHOLE_ROUNDS,
);
