import * as z from 'zod';
import type { Head } from '../../../engine/ports/event-store.ts';
import { BadCursor } from '../../../engine/store-errors.ts';
import { decidersOf } from '../../../workflows/calls/call.ts';
import type { Person } from '../../http/person.ts';
import { aggregates, idOf, kindOf } from '../../kinds/catalogue.ts';
import type { Ports } from '../../kinds/ports.ts';
import { tenAtATime } from '../../kinds/ten-at-a-time.ts';

/** A list of cases: those of an organisation (`org`), or of a round (`call`). */
export interface CaseList {
  readonly of: 'org' | 'call';
  readonly id: string;
}

const FILES: readonly string[] = ['clerk', 'unit-head', 'office'];
/** Rounds that one office or body has to do with; a province runs some dozens. */
const MOST_CALLS = 100;

/** The rounds that the person's offices run, or that its bodies decide on. */
export const ownCalls = async (ports: Ports, person: Person): Promise<readonly string[]> => {
  const runs = new Set(person.grants.filter(({ role }) => role === 'office').map(({ org }) => org));
  const decides = person.grants.filter(({ role }) => role === 'leading-group');
  if (runs.size === 0 && decides.length === 0) return [];
  const { items } = await ports.lists.heads('CALLS', { limit: MOST_CALLS });
  const own = await tenAtATime(items, async ({ stream, fields }) => {
    if (runs.has(String(fields?.office))) return true;
    if (decides.length === 0) return false;
    const { call } = await ports.reference.liveCall(idOf(stream));
    return decides.some(
      ({ org }) => call !== undefined && decidersOf(call).some((body) => body.org === org),
    );
  });
  return items.filter((_head, index) => own[index]).map(({ stream }) => idOf(stream));
};

/** Where a person's cases stand: what the own organisations file or recommend, and what comes in the own rounds. */
export const caseLists = async (ports: Ports, person: Person): Promise<readonly CaseList[]> => {
  const orgs = person.grants.filter(({ role }) => FILES.includes(role)).map(({ org }) => org);
  return [
    ...[...new Set(orgs)].map((id) => ({ of: 'org', id }) as const),
    ...(await ownCalls(ports, person)).map((id) => ({ of: 'call', id }) as const),
  ];
};

const Cursor = z.tuple([z.enum(['org', 'call']), z.string(), z.string()]);

const encode = ({ of, id }: CaseList, inner: string): string =>
  Buffer.from(JSON.stringify([of, id, inner])).toString('base64url');

const decode = (after: string): z.output<typeof Cursor> => {
  try {
    return Cursor.parse(JSON.parse(Buffer.from(after, 'base64url').toString('utf8')));
  } catch (error) {
    throw new BadCursor('the cursor is damaged', { cause: error });
  }
};

/** An organisation's list holds its cluster records too. */
export const isCase = ({ stream }: Pick<Head, 'stream'>): boolean =>
  kindOf(stream) === aggregates.cases;

/** Heads looked at for one answer: some ten reads, whatever of them fits. */
const MOST_HEADS = 500;

export interface Walked {
  readonly heads: readonly Head[];
  /** Where to go on; absent at the end. There may be more although little was found: the walk is bounded. */
  readonly next?: string;
}

/** Walks lists one after another until enough heads fit, or enough were looked at. */
export const walk = async (
  { lists: port }: Pick<Ports, 'lists'>,
  lists: readonly CaseList[],
  keep: (head: Head) => boolean,
  { limit, after }: { readonly limit: number; readonly after?: string },
): Promise<Walked> => {
  const [of, id, from] = after === undefined ? [] : decode(after);
  const start = of === undefined ? 0 : lists.findIndex((one) => one.of === of && one.id === id);
  if (start < 0) throw new BadCursor('the cursor belongs to somebody else’s lists');
  const found = new Map<string, Head>();
  let looked = 0;
  let inner = from === '' ? undefined : from;
  for (const [index, list] of lists.entries()) {
    if (index < start) continue;
    do {
      if (found.size >= limit || looked >= MOST_HEADS)
        return { heads: [...found.values()], next: encode(list, inner ?? '') };
      const asked = { limit, ...(inner === undefined ? {} : { after: inner }) };
      const page =
        list.of === 'org'
          ? await port.applicant(list.id, asked)
          : await port.heads(`CALL#${list.id}`, asked);
      looked += page.items.length;
      for (const head of page.items) if (isCase(head) && keep(head)) found.set(head.stream, head);
      inner = page.next;
    } while (inner !== undefined);
  }
  return { heads: [...found.values()] };
};
