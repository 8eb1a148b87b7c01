import { opening } from '../../interface/commands.ts';
import { aggregates } from '../catalogue.ts';
import { jsonBody } from '../http/body.ts';
import { accountIdOf, type Person, signedIn } from '../http/person.ts';
import { respond } from '../http/route.ts';
import type { Ports } from '../ports.ts';
import { keyOf, send } from './command.ts';
import { OPENING } from './openings.ts';

interface Opening {
  readonly plural: keyof typeof OPENING;
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
    id: derived('c'),
    add: (ports, id, body) => ({
      caseId: id,
      clusterId: body.clusterId ?? `cl-${ports.sha256(id).slice(0, 16)}`,
    }),
  },
  {
    plural: 'calls',
    id: (_ports, { body }) => text(Reflect.get(Object(body.call), 'id')),
  },
  {
    plural: 'notices',
    id: derived('n'),
    add: (_ports, id) => ({ noticeId: id }),
  },
  {
    plural: 'recommendations',
    id: (_ports, { body }) => `rec-${text(body.callId)}`,
    add: (_ports, id) => ({ recommendationId: id }),
  },
  {
    plural: 'accounts',
    id: (ports, { body }) => accountIdOf(ports, text(body.subject)),
    add: (_ports, id) => ({ accountId: id }),
  },
];

/** `POST /api/<plural>`: opens a stream. */
export const openRoutes = OPENINGS.map(({ plural, id, add }) =>
  respond(opening(plural), async ({ ports, request }) => {
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
  }),
);
