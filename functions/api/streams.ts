import { aggregates, idOf, streamKey } from '../catalogue.ts';
import { NotFound } from '../errors.ts';
import { factsFor } from '../facts.ts';
import { rehydrate } from '../history.ts';
import { pageOf } from '../http/paging.ts';
import { actorAs, signedIn } from '../http/person.ts';
import { route } from '../http/route.ts';
import { maySee, relationsOf } from '../relations.ts';

const listed = {
  notices: 'NOTICES',
  recommendations: 'RECOMMENDATIONS',
  clusters: 'CLUSTERS',
  accounts: 'ACCOUNTS',
} as const;
const TITLES = {
  notices: { zh: '公示', en: 'Notices' },
  recommendations: { zh: '推荐上报', en: 'Recommendations' },
  clusters: { zh: '集群档案', en: 'Clusters' },
  accounts: { zh: '账号', en: 'Accounts' },
} as const;

type Listed = keyof typeof listed;
const PLURALS = Object.keys(listed) as readonly Listed[];

/** One stream of any kind but cases and calls, as its state, to whoever may see it. */
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

const many = (plural: Listed) =>
  route({
    method: 'GET',
    path: `/api/${plural}`,
    title: TITLES[plural],
    handle: async ({ ports, request }) => {
      const person = await signedIn(ports, request);
      const page = await ports.lists.heads(listed[plural], pageOf(request));
      const all = new Set(['any'] as const);
      const open = plural === 'clusters' || plural === 'notices';
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
