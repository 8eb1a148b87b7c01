import type { Head, Page } from '../../engine/ports.ts';
import type { OrgDirectory } from '../../workflows/orgs/org.ts';
import { aggregates, idOf, streamKey } from '../catalogue.ts';
import { NotFound } from '../errors.ts';
import { factsFor } from '../facts.ts';
import { rehydrate } from '../history.ts';
import { pageOf } from '../http/paging.ts';
import { actorAs, type Person, signedIn } from '../http/person.ts';
import { type HttpRequest, route } from '../http/route.ts';
import type { Ports } from '../ports.ts';
import { maySee, relationsOf } from '../relations.ts';

const WATCHING: readonly string[] = ['auditor', 'supervision'];

/** A batch stands in the list of the office that recommends; those who audit look at every office's. */
const recommendationLists = (person: Person, orgs: OrgDirectory): readonly string[] => {
  const offices = [...orgs.byId.values()].filter(({ kind }) => kind === 'office');
  const own = new Set(person.grants.map(({ org }) => org));
  const watches = person.grants.some(({ role }) => WATCHING.includes(role));
  return offices
    .filter(({ id }) => watches || own.has(id))
    .map(({ id }) => `RECOMMENDATIONS#${id}`);
};

type ListsOf = (person: Person, orgs: OrgDirectory) => readonly string[];

const listed = {
  notices: () => ['NOTICES'],
  recommendations: recommendationLists,
  accounts: () => ['ACCOUNTS'],
} as const satisfies Record<string, ListsOf>;
const TITLES = {
  notices: { zh: '公示', en: 'Notices' },
  recommendations: { zh: '推荐上报', en: 'Recommendations' },
  accounts: { zh: '账号', en: 'Accounts' },
} as const;

type Listed = keyof typeof listed;
const PLURALS = Object.keys(listed) as readonly Listed[];

/** One stream of any kind but cases, calls and clusters, as its state, to whoever may see it. */
const one = (plural: Listed) =>
  route({
    method: 'GET',
    path: `/api/${plural}/{id}`,
    title: TITLES[plural],
    handle: async ({ ports, request, params }) => {
      const person = await signedIn(ports, request);
      const aggregate = aggregates[plural];
      const stream = streamKey(aggregate, params.id ?? '');
      const { state, loaded } = await rehydrate(ports, aggregate, stream);
      if (loaded.version === 0) throw new NotFound();
      const facts = await factsFor(ports, { aggregate, stream, state, command: { type: '' } });
      const seen = person.grants.some((grant) =>
        maySee(aggregate, relationsOf(aggregate, state, facts, actorAs(person, grant)), grant.role),
      );
      if (!seen) throw new NotFound();
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

const many = (plural: Listed) =>
  route({
    method: 'GET',
    path: `/api/${plural}`,
    title: TITLES[plural],
    handle: async ({ ports, request }) => {
      const person = await signedIn(ports, request);
      const page = await pageOfAll(ports, listed[plural](person, ports.reference.orgs), request);
      const all = new Set(['any'] as const);
      const open = plural === 'notices';
      const items = page.items.filter(
        () =>
          open ||
          person.grants.some(({ role, org }) =>
            maySee(
              aggregates[plural],
              ports.reference.orgs.byId.get(org)?.kind === 'office'
                ? new Set(['any', 'office'])
                : all,
              role,
            ),
          ),
      );
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
