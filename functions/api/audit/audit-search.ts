import * as audit from '../../../interface/audit.ts';
import { reading } from '../../door/denied.ts';
import { NotAllowed } from '../../door/errors.ts';
import { noteRead } from '../../http/kept.ts';
import { pageOf } from '../../http/paging.ts';
import { signedIn } from '../../http/person.ts';
import { handle, WHOLE_ROUNDS } from '../../http/route.ts';
import type { Ports } from '../../kinds/ports.ts';
import { eventLine } from '../../views/audit/event-line.ts';
import { type AuditQuery, kindsOf, matches, queryOf } from '../../views/audit/query.ts';
import { listsFor, mayHold, type Wanted } from '../../views/audit/streams.ts';
import { type Hit, walk } from '../../views/audit/walk.ts';
import { callTitles } from '../../views/desk/case-card.ts';
import { readsAnywhere } from '../../views/standing.ts';

/** Characters: a key of the table holds 1,024 bytes. */
const LONGEST_ASKED = 200;

/** What was asked for, to be kept: a text may hold a person's name, and records hold none. */
const asked = ({ sha256 }: Ports, { text, ...query }: AuditQuery): string => {
  const terms = Object.entries(query).map(([name, value]) => `${name}=${String(value)}`);
  const hashed = text === undefined ? [] : [`text=${sha256(text).slice(0, 16)}`];
  return [...terms, ...hashed].join('&').slice(0, LONGEST_ASKED);
};

/**
 * Search over all that was done: by round, applicant, person, role, act and time. What was refused left no event:
 * access records have it. Bounded a request: `next` goes on, `progress` says how far it got.
 */
export const auditSearch = handle(
  audit.search,
  async ({ ports, request }) => {
    const person = await signedIn(ports, request);
    if (!readsAnywhere(person, 'audit')) throw new NotAllowed(reading('audit'));
    const query = queryOf(request);
    const { limit, after } = pageOf(request);
    noteRead(request, { what: 'trail', part: asked(ports, query) });
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
