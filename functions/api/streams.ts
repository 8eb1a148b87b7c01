import type { Head, Page } from '../../engine/ports.ts';
import * as batches from '../../interface/batches.ts';
import type { AnswerOf } from '../../interface/route.ts';
import type { PublicationState } from '../../workflows/notice/publication/state.ts';
import type { OrgDirectory } from '../../workflows/orgs/org.ts';
import type { RecommendationStreamState } from '../../workflows/recommendation/index.ts';
import { aggregates, idOf, streamKey } from '../catalogue.ts';
import { NotFound } from '../errors.ts';
import { fieldsOf } from '../head-fields.ts';
import { pageOf } from '../http/paging.ts';
import { type Person, signedIn } from '../http/person.ts';
import { type HttpRequest, handle, type RouteContext, respond } from '../http/route.ts';
import type { Ports } from '../ports.ts';
import { tenAtATime } from '../ten-at-a-time.ts';
import { seenStream } from './seen-stream.ts';

const BESIDE: readonly string[] = [
  'auditor',
  'supervision',
  'leading-group',
  'province-department',
];

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
type Listed = keyof typeof listed;

/** A stream as its state, to whoever may see it. */
const seen = async <S>(plural: Listed, { ports, request, params }: RouteContext<'id'>) => {
  const person = await signedIn(ports, request);
  const aggregate = aggregates[plural];
  const { id } = params;
  const { state, loaded } = await seenStream(ports, person, plural, streamKey(aggregate, id));
  const { version } = loaded;
  return {
    status: 200,
    headers: { etag: `"${version}"` },
    body: { id, version, status: aggregate.head(state).status, state: state as S },
  };
};

const notice = respond(batches.notice, (context) => seen<PublicationState>('notices', context));
const recommendation = respond(batches.recommendation, (context) =>
  seen<RecommendationStreamState>('recommendations', context),
);

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

/** A page of heads; `F`: what the kind says of itself beside. */
const listOf = async <F extends Head['fields']>(
  plural: Listed,
  { ports, request }: RouteContext,
) => {
  const person = await signedIn(ports, request);
  const page = await pageOfAll(ports, listed[plural](person, ports.reference.orgs), request);
  const heads = await seenOf(ports, person, plural, page.items);
  const items = heads.map((head) => {
    const { stream, status, title, at, version } = head;
    return { id: idOf(stream), status, title, at, version, ...fieldsOf<F>(head) };
  });
  return { ...page, items };
};

type NoticeFields = Pick<
  AnswerOf<typeof batches.notices>['items'][number],
  'callId' | 'firstDay' | 'lastDay'
>;

const notices = handle(batches.notices, (context) => listOf<NoticeFields>('notices', context));
const recommendations = handle(batches.recommendations, (context) =>
  listOf<{ readonly call: string }>('recommendations', context),
);

export const streamRoutes = [notices, notice, recommendations, recommendation];
