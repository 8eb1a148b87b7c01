import type { Head, Page } from '../../engine/ports.ts';
import { idOf, kindOfPlural, PLURALS, streamKey } from '../catalogue.ts';
import { NotFound } from '../errors.ts';
import { pageOf } from '../http/paging.ts';
import { type Person, signedIn } from '../http/person.ts';
import { type HttpRequest, route } from '../http/route.ts';
import type { Ports } from '../ports.ts';
import { tenAtATime } from '../ten-at-a-time.ts';
import { seenStream } from './seen-stream.ts';

/** The kinds that are read as they stand, stream by stream and list by list. */
const LISTED = PLURALS.flatMap((plural) => {
  const kind = kindOfPlural(plural);
  return kind.listed === undefined ? [] : [{ plural, kind, listed: kind.listed }];
});
type OfList = (typeof LISTED)[number];

/** One stream of any kind but cases, calls, clusters and accounts, as its state, to whoever may see it. */
const one = ({ plural, kind, listed }: OfList) =>
  route({
    method: 'GET',
    path: `/api/${plural}/{id}`,
    title: listed.title,
    handle: async ({ ports, request, params }) => {
      const person = await signedIn(ports, request);
      const stream = streamKey(kind, params.id ?? '');
      const { state, loaded } = await seenStream(ports, person, plural, stream);
      return {
        status: 200,
        headers: { etag: `"${loaded.version}"` },
        body: {
          id: params.id,
          version: loaded.version,
          status: kind.head(state).status,
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
  { plural, listed }: OfList,
  items: readonly Head[],
): Promise<readonly Head[]> => {
  if (listed.isPublic) return items;
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

const many = (of: OfList) =>
  route({
    method: 'GET',
    path: `/api/${of.plural}`,
    title: of.listed.title,
    handle: async ({ ports, request }) => {
      const person = await signedIn(ports, request);
      const names = of.listed.names(person.grants, ports.reference.orgs);
      const page = await pageOfAll(ports, names, request);
      const items = await seenOf(ports, person, of, page.items);
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

export const streamRoutes = LISTED.flatMap((of) => [many(of), one(of)]);
