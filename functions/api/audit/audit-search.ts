import * as audit from '../../../interface/audit.ts';
import { READERS } from '../../../workflows/readers.ts';
import { NotAllowed } from '../../door/errors.ts';
import { pageOf } from '../../http/paging.ts';
import { signedIn } from '../../http/person.ts';
import { handle, WHOLE_ROUNDS } from '../../http/route.ts';
import { eventLine } from '../../views/audit/event-line.ts';
import { kindsOf, matches, queryOf } from '../../views/audit/query.ts';
import { listsFor, mayHold, type Wanted } from '../../views/audit/streams.ts';
import { type Hit, walk } from '../../views/audit/walk.ts';
import { callTitles } from '../../views/desk/case-card.ts';
import { readsAnywhere } from '../../views/standing.ts';

/**
 * Search over all that was done: by round, applicant, person, role, act and time. What was refused left no event, so it
 * is not found here. Bounded a request: `next` goes on, `progress` says how far it got.
 */
export const auditSearch = handle(
  audit.search,
  async ({ ports, request }) => {
    const person = await signedIn(ports, request);
    if (!readsAnywhere(person, 'audit')) throw new NotAllowed(READERS.audit.title);
    const query = queryOf(request);
    const { limit, after } = pageOf(request);
    const { text, ...logged } = query;
    // Reading is kept, the question included; a text may hold a person's name, and logs hold none.
    ports.log.info('audit searched', {
      account: person.account,
      query: logged,
      ...(text === undefined ? {} : { textHash: ports.sha256(text).slice(0, 16) }),
    });
    const wanted: Wanted = { ...query, kinds: kindsOf(query) };
    const found = await walk<Hit>(ports, person, {
      lists: await listsFor(ports, person, wanted),
      mayHold: mayHold(wanted),
      find: ({ head, events }) =>
        events.filter(matches(query)).map((recorded) => ({ head, recorded })),
      limit,
      after,
    });
    const titles = await callTitles(
      ports,
      found.hits.map(({ head }) => head),
    );
    const { hits, ...more } = found;
    return {
      items: hits.map(({ head, recorded }) => eventLine(ports, head, titles, recorded)),
      ...more,
    };
  },
  WHOLE_ROUNDS,
);
