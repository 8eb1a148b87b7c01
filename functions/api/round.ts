import * as calls from '../../interface/calls.ts';
import { roundSheet } from '../desk/round-sheet.ts';
import { NotAllowed, NotFound } from '../errors.ts';
import { pageOf } from '../http/paging.ts';
import { type Person, signedIn } from '../http/person.ts';
import { handle, WHOLE_ROUNDS } from '../http/route.ts';
import { runs, watches } from '../standing.ts';

/** Natural persons are the office's and supervision's to see, not the auditors'. */
const supervises = ({ grants }: Person): boolean =>
  grants.some(({ role }) => role === 'supervision');

/** Lateness is the office's; those who audit it may see what it sees. */
export const round = handle(
  calls.round,
  async ({ ports, request, params }) => {
    const person = await signedIn(ports, request);
    const { call, closesAt } = await ports.reference.liveCall(params.id);
    if (call === undefined) throw new NotFound();
    const own = runs(person, call);
    if (!own && !watches(person))
      throw new NotAllowed({ zh: '查看本批次办理情况', en: 'see the sheet of the round' });
    const { items, ...more } = await ports.lists.heads(`CALL#${call.id}`, pageOf(request));
    ports.log.info('round read', { call: call.id, account: person.account });
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
      items: await roundSheet(ports, { call, persons: own || supervises(person) }, items),
      ...more,
    };
  },
  WHOLE_ROUNDS,
);
