import { aggregates } from '../catalogue.ts';
import { jsonBody } from '../http/body.ts';
import { accountIdOf, type Person, signedIn } from '../http/person.ts';
import { route } from '../http/route.ts';
import type { Ports } from '../ports.ts';
import { keyOf, send } from './command.ts';
import { OPENING } from './openings.ts';

interface Opening {
  readonly plural: keyof typeof OPENING;
  readonly title: { readonly zh: string; readonly en: string };
  /** The new stream's id and what the server adds to the body. */
  readonly id: (
    ports: Ports,
    made: { person: Person; key: string; body: Readonly<Record<string, unknown>> },
  ) => string;
  readonly add?: (
    ports: Ports,
    id: string,
    body: Readonly<Record<string, unknown>>,
  ) => Readonly<Record<string, unknown>>;
}

/** Ids derive from person and key: the double click opens one case, not two. */
const derived =
  (prefix: string): Opening['id'] =>
  (ports, { person, key }) =>
    `${prefix}-${ports.sha256(`${person.account}|${key}`).slice(0, 16)}`;

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

const OPENINGS: readonly Opening[] = [
  {
    plural: 'cases',
    title: { zh: '新建申报项目', en: 'Open an application' },
    id: derived('c'),
    add: (ports, id, body) => ({
      caseId: id,
      clusterId: body.clusterId ?? `cl-${ports.sha256(id).slice(0, 16)}`,
    }),
  },
  {
    plural: 'calls',
    title: { zh: '发布申报批次', en: 'Open a call' },
    id: (_ports, { body }) => text(Reflect.get(Object(body.call), 'id')),
  },
  {
    plural: 'notices',
    title: { zh: '发布公示', en: 'Publish a notice' },
    id: derived('n'),
    add: (_ports, id) => ({ noticeId: id }),
  },
  {
    plural: 'recommendations',
    title: { zh: '新建推荐上报', en: 'Open a recommendation' },
    id: (_ports, { body }) => `rec-${text(body.callId)}`,
    add: (_ports, id) => ({ recommendationId: id }),
  },
  {
    plural: 'accounts',
    title: { zh: '新建账号', en: 'Open an account' },
    id: (ports, { body }) => accountIdOf(ports, text(body.subject)),
    add: (_ports, id) => ({ accountId: id }),
  },
];

/** `POST /api/<plural>`: opens a stream. */
export const openRoutes = OPENINGS.map(({ plural, title, id, add }) =>
  route({
    method: 'POST',
    path: `/api/${plural}`,
    title,
    dryRun: true,
    handle: async ({ ports, request }) => {
      const person = await signedIn(ports, request);
      const body: Readonly<Record<string, unknown>> = Object(jsonBody(request));
      const streamId = id(ports, { person, key: keyOf(request), body });
      return send(
        {
          ports,
          request,
          person,
          aggregate: aggregates[plural],
          id: streamId,
          type: OPENING[plural],
          body: { ...body, ...add?.(ports, streamId, body) },
        },
        `/api/${plural}/${streamId}`,
      );
    },
  }),
);
