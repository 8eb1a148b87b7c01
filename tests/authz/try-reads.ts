import type { Answer } from '../end-to-end/instance.ts';
import { type Asking, fewAtATime, sameAs } from './asking.ts';
import { leak, overRefused, type Tally, tallied, type Wrong } from './cell.ts';
import type { Moment } from './moment.ts';
import { openedPaper } from './papers.ts';
import type { Somebody } from './people.ts';
import { BESIDE, type Read, readOfCase, readOfOthers } from './reads.ts';
import type { Played } from './story.ts';
import { idsNotFor, marksNotFor, wordsNotFor } from './words.ts';

/** One GET of one person. */
export interface Look {
  readonly person: Somebody;
  readonly route: string;
  readonly path: string;
  /** The same address of what is not there: where the answer is 404, it has to be this one. */
  readonly missing: string;
  readonly moment?: Moment;
  readonly expected: Read | undefined;
}

const STATUS = { unseen: 404, refused: 403 } as const;

const judged = (cell: string, expected: Look['expected'], { status }: Answer): readonly Wrong[] => {
  if (expected === undefined) return [leak(cell, 'the oracle does not know it')];
  if (status >= 500) return [leak(cell, `answered by ${status}`)];
  if (expected === 'any') return [];
  const there = status === 200 || status === 409;
  if (expected === 'given') return there ? [] : [overRefused(cell, `answered by ${status}`)];
  const wanted = STATUS[expected];
  if (status === wanted) return [];
  return expected === 'refused' && status === 404
    ? [overRefused(cell, 'answered as if it were not there')]
    : [leak(cell, `answered by ${status} instead of ${wanted}`)];
};

export interface Looking {
  readonly ask: Asking;
  readonly moments: readonly Moment[];
  readonly named: ReadonlyMap<string, Moment>;
}

const OWN: readonly string[] = ['/api/me', '/api/me/access'];

const wordsOf = async (look: Look, { status, body }: Answer): Promise<string> =>
  status === 200 && look.route.includes('/documents/') ? openedPaper(body) : JSON.stringify(body);

/** One cell: the status, and no word in the answer, or in the paper behind it, that is not the reader's. */
const look = async ({ ask, moments, named }: Looking, one: Look): Promise<Tally> => {
  const { person, route, path, missing, moment, expected } = one;
  const cell = `${person.name} ${moment?.name ?? '-'} ${path.replace(moment?.id ?? '', '{id}')}`;
  const answer = await ask.get(person, path);
  const words = await wordsOf(one, answer);
  const strange = [
    ...wordsNotFor(person, words, named),
    // One's own roles, and what one asked for oneself, are no secrets told.
    ...(OWN.includes(route) ? [] : idsNotFor(person, words, moments)),
    ...(moment === undefined ? [] : marksNotFor(person, words, moment)),
  ];
  const apart =
    answer.status === 404 &&
    missing !== path &&
    sameAs(await ask.get(person, missing)) !== sameAs(answer);
  return {
    cells: 1,
    wrong: [
      ...judged(cell, expected, answer),
      ...strange.map((what) => leak(cell, what)),
      ...(apart ? [leak(cell, 'what is there answers otherwise than what is not')] : []),
    ],
  };
};

/** Queries that are asked besides: the past under today's rights, and pages of a list. */
const QUERIES: Readonly<Record<string, readonly string[]>> = {
  '/api/cases/{id}': ['?version=1', '?at=2026-03-31T01:00:00.000Z'],
  '/api/cases/{id}/prefill': ['?of=earlier'],
  '/api/calls/{id}/notice-days': ['?firstDay=2026-03-09'],
  '/api/audit/search': ['?limit=50'],
  '/api/audit/exceptions': ['?call=tour-2026'],
  '/api/audit/access': ['?kind=refused', '?of=calls/tour-2026', '?rule=reading.application'],
  '/api/me/access': ['?kind=refused'],
  '/api/desk': ['?limit=50', '?part=tasks&all=true'],
  '/api/colleagues': ['?org=BZ-OFFICE&role=office'],
};
/** A route that only answers with its query. */
const NEEDS_QUERY: readonly string[] = [
  '/api/calls/{id}/notice-days',
  '/api/audit/exceptions',
  '/api/colleagues',
];

const addressesOf = (route: string): readonly string[] => [
  ...(NEEDS_QUERY.includes(route) ? [] : ['']),
  ...(QUERIES[route] ?? []),
];

const CASE_PREFIX = '/api/cases/{id}';

const onMoment = (route: string, person: Somebody, moment: Moment): readonly Look[] => {
  const expected = route.startsWith(CASE_PREFIX)
    ? readOfCase(route.slice(CASE_PREFIX.length), person, moment)
    : BESIDE[route]?.(person, moment);
  const filled = (id: string) =>
    route
      .replace('{id}', id)
      .replace('{objectionId}', 'o-none')
      .replace('{fileId}', moment.fileId ?? 'f-none');
  return addressesOf(route).map((query) => ({
    person,
    route,
    path: `${filled(moment.id)}${query}`,
    missing: `${filled('c-none')}${query}`,
    moment,
    expected,
  }));
};

/** Addresses of the round's other streams. */
const idsOf = (route: string, played: Played, account: string): readonly string[] => {
  if (!route.includes('{id}')) return [''];
  if (route.startsWith('/api/calls/')) return ['tour-2026'];
  if (route.startsWith('/api/notices/')) return played.notices;
  if (route.startsWith('/api/recommendations/')) return [played.recommendation];
  if (route.startsWith('/api/accounts/')) return [account];
  if (route.startsWith('/api/registers/')) return ['enterprises'];
  if (route.startsWith('/api/entries/')) return [played.entry];
  return played.moments.map(({ clusterId }) => clusterId);
};

const onOthers = (
  route: string,
  person: Somebody,
  played: Played,
  account: string,
): readonly Look[] =>
  idsOf(route, played, account).flatMap((id) =>
    addressesOf(route).map((query) => {
      const filled = route
        .replace('{id}', id)
        .replace('{fileId}', 'f-none')
        .replace('{register}', 'enterprises');
      const path = `${filled}${query}`;
      return { person, route, path, missing: path, expected: readOfOthers(route, person) };
    }),
  );

const aboutCase = (route: string): boolean =>
  route.startsWith(CASE_PREFIX) || BESIDE[route] !== undefined;

/** Every GET of the interface by everybody, at each application. */
export const looksAt = (
  routes: readonly string[],
  people: readonly Somebody[],
  played: Played,
  account: string,
): readonly Look[] =>
  routes.flatMap((route) =>
    aboutCase(route)
      ? played.moments.flatMap((moment) =>
          people.flatMap((person) => onMoment(route, person, moment)),
        )
      : people.flatMap((person) => onOthers(route, person, played, account)),
  );

export const tryReads = async (
  ask: Asking,
  moments: readonly Moment[],
  looks: readonly Look[],
): Promise<Tally> => {
  const looking = { ask, moments, named: new Map(moments.map((one) => [one.name, one])) };
  return tallied(await fewAtATime(looks, (one) => look(looking, one)));
};
