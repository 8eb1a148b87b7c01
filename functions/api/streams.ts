import type { Head, Page } from '../../engine/ports.ts';
import type { OrgDirectory } from '../../workflows/orgs/org.ts';
import { rolesReading } from '../../workflows/reading.ts';
import { aggregates, idOf, streamKey } from '../catalogue.ts';
import { NotFound } from '../errors.ts';
import { pageOf } from '../http/paging.ts';
import { type Person, signedIn } from '../http/person.ts';
import { type HttpRequest, route } from '../http/route.ts';
import type { Ports } from '../ports.ts';
import { tenAtATime } from '../ten-at-a-time.ts';
import { seenStream } from './seen-stream.ts';

/** Who reads batches of other offices than their own. */
const BESIDE = rolesReading('batch').filter((role) => role !== 'office');

/**
 * A batch stands in the list of the office that recommends. Who audits, decides or is recommended to looks at every
 * office's, and finds there what concerns them.
 */
const recommendationLists = (person: Person, orgs: OrgDirectory): readonly string[] => {
  const offices = [...orgs.byId.values()].filter(({ kind }) => kind === 'office');
  const own = new Set(person.grants.map(({ org }) => org));
  const everywhere = person.grants.some(({ role }) => BESIDE.includes(role));
  return offices
    .filter(({ id }) => everywhere || own.has(id))
    .map(({ id }) => `RECOMMENDATIONS#${id}`);
};

type ListsOf = (person: Person, orgs: OrgDirectory) => readonly string[];

const listed = {
  notices: () => ['NOTICES'],
  recommendations: recommendationLists,
} as const satisfies Record<string, ListsOf>;
const TITLES = {
  notices: { zh: '公示', en: 'Notices' },
  recommendations: { zh: '推荐上报', en: 'Recommendations' },
} as const;

type Listed = keyof typeof listed;
const PLURALS = Object.keys(listed) as readonly Listed[];

/** One stream of any kind but cases, calls, clusters and accounts, as its state, to whoever may see it. */
const one = (plural: Listed) =>
  route({
    method: 'GET',
    path: `/api/${plural}/{id}`,
    title: TITLES[plural],
    handle: async ({ ports, request, params }) => {
      const person = await signedIn(ports, request);
      const aggregate = aggregates[plural];
      const stream = streamKey(aggregate, params.id ?? '');
      const { state, loaded } = await seenStream(ports, person, plural, stream);
      return {
        status: 200,
        headers: { etag: `"${loaded.version}"` },
        body: {
          id: params.id,
          version: loaded.version,
          status: aggregate.head(state).status,
          state,
        },
      };
    },
  });

/** One list page by page; of several, which only auditors have, the first page of each. */
const pageOfAll = async (
  ports: Ports,
  names: readonly string[],
  request: HttpRequest,
): Promise<Page<Head>> => {
  const pages = await Promise.all(names.map((name) => ports.lists.heads(name, pageOf(request))));
  const [only] = pages;
  return pages.length === 1 && only !== undefined
    ? only
    : { items: pages.flatMap(({ items }) => items) };
};

/** Notices are public; a batch is there for those to whom it stands in a relation. */
const seenOf = async (
  ports: Ports,
  person: Person,
  plural: Listed,
  items: readonly Head[],
): Promise<readonly Head[]> => {
  if (plural === 'notices') return items;
  const found = await tenAtATime(items, (head) =>
    seenStream(ports, person, plural, head.stream).then(
      () => [head],
      (error: unknown) => {
        if (error instanceof NotFound) return [];
        throw error;
      },
    ),
  );
  return found.flat();
};

const many = (plural: Listed) =>
  route({
    method: 'GET',
    path: `/api/${plural}`,
    title: TITLES[plural],
    handle: async ({ ports, request }) => {
      const person = await signedIn(ports, request);
      const page = await pageOfAll(ports, listed[plural](person, ports.reference.orgs), request);
      const items = await seenOf(ports, person, plural, page.items);
      return {
        status: 200,
        body: {
          ...page,
          items: items.map(({ stream, status, title, at, version, fields }) => ({
            id: idOf(stream),
            status,
            title,
            at,
            version,
            ...fields,
          })),
        },
      };
    },
  });

export const streamRoutes = PLURALS.flatMap((plural) => [many(plural), one(plural)]);
