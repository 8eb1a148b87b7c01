import type { Head } from '../../../engine/ports/event-store.ts';
import type { Page } from '../../../engine/ports/lists.ts';
import * as batches from '../../../interface/batches.ts';
import { NotFound } from '../../door/errors.ts';
import { pageOf } from '../../http/paging.ts';
import { type Person, signedIn } from '../../http/person.ts';
import { type HttpRequest, handle, type RouteContext, respond } from '../../http/route.ts';
import { aggregates, idOf, streamKey } from '../../kinds/catalogue.ts';
import { fieldsOf } from '../../kinds/head-fields.ts';
import type { Kind } from '../../kinds/kind.ts';
import type { Ports } from '../../kinds/ports.ts';
import { tenAtATime } from '../../kinds/ten-at-a-time.ts';
import { seenStream } from '../../views/seen-stream.ts';

/** A stream as its state, to whoever may see it. */
const one = async <S>(kind: Kind<S>, { ports, request, params: { id } }: RouteContext<'id'>) => {
  const person = await signedIn(ports, request);
  const { state, loaded } = await seenStream(ports, person, kind, streamKey(kind, id));
  const { version } = loaded;
  return {
    status: 200,
    headers: { etag: `"${version}"` },
    body: { id, version, status: kind.head(state).status, state },
  };
};

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
const seenOf = async <S>(
  ports: Ports,
  person: Person,
  kind: Kind<S>,
  items: readonly Head[],
): Promise<readonly Head[]> => {
  if (kind.listed?.isPublic === true) return items;
  const found = await tenAtATime(items, (head) =>
    seenStream(ports, person, kind, head.stream).then(
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
const many = async <F extends Head['fields']>(
  kind: Kind<unknown>,
  { ports, request }: RouteContext,
) => {
  const person = await signedIn(ports, request);
  const names = kind.listed?.names(person.grants, ports.reference.orgs) ?? [];
  const page = await pageOfAll(ports, names, request);
  const heads = await seenOf(ports, person, kind, page.items);
  const items = heads.map((head) => {
    const { stream, status, title, at, version } = head;
    return { id: idOf(stream), status, title, at, version, ...fieldsOf<F>(head) };
  });
  return { ...page, items };
};

type NoticeFields = Pick<batches.NoticeHead, 'callId' | 'firstDay' | 'lastDay'>;

/** The kinds that are read as they stand, stream by stream and list by list. */
export const streamRoutes = [
  handle(batches.notices, (context) => many<NoticeFields>(aggregates.notices, context)),
  respond(batches.notice, (context) => one(aggregates.notices, context)),
  handle(batches.recommendations, (context) =>
    many<Pick<batches.BatchHead, 'call'>>(aggregates.recommendations, context),
  ),
  respond(batches.recommendation, (context) => one(aggregates.recommendations, context)),
];
