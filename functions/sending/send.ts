import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { own } from '../../engine/own.ts';
import type { Done, DryRun } from '../../interface/commands.ts';
import { derivedId } from '../door/by-system.ts';
import { type CommandRequest, type Handled, handleCommand } from '../door/command.ts';
import { InvalidInput, NotFound } from '../door/errors.ts';
import { parseCommand } from '../http/body.ts';
import { actorFor, type Person } from '../http/person.ts';
import type { HttpRequest, HttpResponse } from '../http/route.ts';
import { type AnyKind, streamKey } from '../kinds/catalogue.ts';
import type { Rehydrated } from '../kinds/history.ts';
import type { Ports } from '../kinds/ports.ts';
import { standingFor } from '../views/tag.ts';
import { isDryRun, tryCommand } from './try-command.ts';

const Key = z.uuid();

const fresh = new WeakMap<HttpRequest, string>();

/**
 * The sender's `Idempotency-Key`, or one for this request alone: without a key a repeat is a new command. A dry run
 * uses none up.
 */
export const keyOf = (request: HttpRequest): string => {
  const key = isDryRun(request) ? undefined : request.headers['idempotency-key'];
  if (key === undefined) {
    const made = fresh.get(request) ?? randomUUID();
    fresh.set(request, made);
    return made;
  }
  if (!Key.safeParse(key).success) {
    throw new InvalidInput([
      {
        path: 'Idempotency-Key',
        rule: 'uuid',
        message: { zh: 'Idempotency-Key 须为UUID', en: 'Idempotency-Key must be a UUID' },
      },
    ]);
  }
  return key.toLowerCase();
};

/** A tag is a version, or what a reader's view of a case is made into. */
const ifMatchOf = (request: HttpRequest): string | undefined => {
  const tag = request.headers['if-match'];
  if (tag === undefined || tag === '*') return undefined;
  const wanted = /^(?:W\/)?"([0-9a-f]+)"$/.exec(tag)?.[1];
  if (wanted === undefined) {
    throw new InvalidInput([
      {
        path: 'If-Match',
        rule: 'etag',
        message: {
          zh: 'If-Match 须为读取时得到的ETag',
          en: 'If-Match must be the ETag that was read',
        },
      },
    ]);
  }
  return wanted;
};

/**
 * Status, version and ETag, as far as the sender may know them; the state itself is read by GET, under the reader's
 * rights.
 */
const answered = async (
  { ports, person, id }: Sending,
  handled: Handled<unknown>,
  created: boolean,
): Promise<HttpResponse<Done>> => {
  const { events, repeated } = handled;
  const standing = await standingFor(ports, person, handled);
  const { tag, version, hash, told, status = handled.status } = standing;
  const types = events.filter(({ header }) => told(header.seq)).map(({ header }) => header.type);
  return {
    status: created && !repeated ? 201 : 200,
    headers: { etag: `"${tag}"`, ...(repeated ? { 'idempotency-replayed': 'true' } : {}) },
    body: { id, version, status, events: types, hash },
  };
};

interface Sending {
  /** The stream has to be there: what is not answers as what one may not see. */
  readonly existing?: boolean;
  readonly ports: Ports;
  readonly request: HttpRequest;
  readonly person: Person;
  readonly aggregate: AnyKind;
  readonly id: string;
  readonly type: string;
  readonly body: unknown;
}

/** Throws InvalidInput where the body names another record than the address. */
const requireSame = (id: string, body: unknown): void => {
  const named: unknown = Reflect.get(Object(body), 'clusterId');
  if (named === undefined || named === id) return;
  const message = {
    zh: '内容中的集群档案编号与地址中的不一致，请核对后再提交',
    en: 'the body names another cluster record than the address: check which one is meant',
  };
  throw new InvalidInput([{ path: 'clusterId', rule: 'same-as-address', message }]);
};

/** The command as the one door takes it, its body parsed by the command's schema. */
const requestFor = ({
  ports,
  request,
  person,
  aggregate,
  id,
  type,
  body,
  existing = false,
}: Sending): CommandRequest<unknown> => {
  const spec = Object.hasOwn(aggregate.commands, type) ? own(aggregate.commands, type) : undefined;
  if (spec === undefined) throw new NotFound('address');
  const ifMatch = ifMatchOf(request);
  const tagNow = async (held: Rehydrated<unknown>) => (await standingFor(ports, person, held)).tag;
  const command = { ...Object(parseCommand(spec.body, body)), type };
  return {
    aggregate,
    stream: streamKey(aggregate, id),
    existing,
    command,
    // Bound to the person, so that nobody meets another's answer by guessing a key.
    commandId: derivedId(ports, `${person.account}|${keyOf(request)}`),
    ...(ifMatch === undefined ? {} : { ifMatch: { tag: ifMatch, now: tagNow } }),
    actor: (state, facts) => {
      // Who may send it comes first: to anybody else a mistake in the body is none of theirs.
      const actor = actorFor(person, aggregate, spec, command)(state, facts);
      if (aggregate.name === 'cluster') requireSame(id, body);
      return actor;
    },
  };
};

/** Carries the command out, or with `?dryRun=true` tells what it would do. `created` is the address of a new stream. */
export const send = async (
  sending: Sending,
  created?: string,
): Promise<HttpResponse<Done | DryRun>> => {
  const { ports, request, person } = sending;
  const asked = requestFor(sending);
  if (isDryRun(request)) return tryCommand(ports, person, asked);
  const answer = await answered(sending, await handleCommand(ports, asked), created !== undefined);
  return created === undefined
    ? answer
    : { ...answer, headers: { ...answer.headers, location: created } };
};
