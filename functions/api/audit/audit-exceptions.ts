import * as audit from '../../../interface/audit.ts';
import {
  EXCEPTIONS,
  type ExceptionKind,
  exceptionsIn,
} from '../../../workflows/audit/exceptions.ts';
import { CallId } from '../../../workflows/calls/call-id.ts';
import { reading } from '../../door/denied.ts';
import { NotAllowed, NotFound } from '../../door/errors.ts';
import { parse } from '../../http/body.ts';
import { noteReadOf } from '../../http/kept.ts';
import { pageOf } from '../../http/paging.ts';
import { signedIn } from '../../http/person.ts';
import { handle, WHOLE_ROUNDS } from '../../http/route.ts';
import { eventLine } from '../../views/audit/event-line.ts';
import { listsFor, mayHold, type Wanted } from '../../views/audit/streams.ts';
import { type Hit, walk } from '../../views/audit/walk.ts';
import { callTitles } from '../../views/desk/case-card.ts';
import { readsRound } from '../../views/standing.ts';

interface ExceptionHit extends Hit {
  readonly kind: ExceptionKind;
}

/** Where a round did not run by itself: recorded on behalf, extended, deviated, recused, late, corrected. */
export const auditExceptions = handle(
  audit.exceptions,
  async ({ ports, request }) => {
    const person = await signedIn(ports, request);
    const id = parse(CallId, request.query.call);
    const { call } = await ports.reference.liveCall(id);
    if (call === undefined) throw new NotFound('public');
    if (!readsRound(person, call, 'exceptions')) throw new NotAllowed(reading('exceptions'));
    const wanted: Wanted = {
      kinds: new Set(['cases', 'calls', 'notices', 'recommendations']),
      call: id,
    };
    noteReadOf(request, 'trail', 'calls', [id]);
    const { hits, ...more } = await walk<ExceptionHit>(ports, person, {
      lists: await listsFor(ports, person, wanted),
      mayHold: mayHold(wanted),
      find: ({ head, events }) =>
        exceptionsIn(events).map(({ kind, recorded }) => ({ head, recorded, kind })),
      ...pageOf(request),
    });
    const titles = await callTitles(
      ports,
      hits.map(({ head }) => head),
    );
    return {
      items: hits.map(({ head, recorded, kind }) => ({
        kind,
        kindTitle: EXCEPTIONS[kind],
        ...eventLine(ports, head, titles, recorded),
      })),
      ...more,
    };
  },
  WHOLE_ROUNDS,
);
