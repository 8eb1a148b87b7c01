import { randomUUID } from 'node:crypto';
import { GENESIS } from '../../engine/chain.ts';
import type { Content } from '../../engine/decider.ts';
import type { Actor, Recorded } from '../../engine/event.ts';
import type { StreamKey } from '../../engine/ports/event-store.ts';
import { handleCommand } from '../../functions/door/command.ts';
import { aggregates, streamKey } from '../../functions/kinds/catalogue.ts';
import { rehydrate } from '../../functions/kinds/history.ts';
import { contentsNamed } from '../../functions/kinds/named-contents.ts';
import type { AccountState } from '../../workflows/account/index.ts';
import { Call } from '../../workflows/calls/call.ts';
import { caseAggregate } from '../../workflows/case/aggregate.ts';
import { checkCode } from '../../workflows/submission/check-code.ts';
import { benchCall, CALL } from '../round/acts.ts';
import type { World } from './world.ts';

const person = (id: string, role: string, org: string): Actor => ({ id, role, org });

export const COUNTY = '371625';
export const clerk = person('a-clerk', 'clerk', COUNTY);
export const head = person('a-head', 'unit-head', COUNTY);
export const office = person('a-office', 'office', 'BZ-OFFICE');
export const expert = person('a-expert', 'expert', 'X-EXPERT-TEXTILES');
export const body = person('a-body', 'leading-group', 'BZ-LEADING-GROUP');
export const department = (org: string): Actor => person(`a-${org}`, 'department', org);

/** Opens the expert's account with the right to sit: one administrator proposes, another confirms. */
export const openExpert = async ({ ports }: World): Promise<void> => {
  const send = (by: string, type: string, body: object) =>
    handleCommand(ports, {
      aggregate: aggregates.accounts,
      stream: streamKey(aggregates.accounts, expert.id),
      command: { type, ...body },
      commandId: randomUUID(),
      actor: () => person(by, 'administrator', 'SYSTEM'),
    });
  const { id: accountId, role, org } = expert;
  await send('a-admin-1', 'OpenAccount', { accountId, subject: 'expert', name: '示例专家', org });
  const from = ports.now().toISOString().slice(0, 10);
  await send('a-admin-1', 'ProposeGrant', { role, org, from, reason: '评审专家库' });
  const { state } = await rehydrate(
    ports,
    aggregates.accounts,
    streamKey(aggregates.accounts, expert.id),
  );
  const [grant] = (state as AccountState).grants;
  await send('a-admin-2', 'ConfirmGrant', { grantId: grant?.grantId });
};

/** The call of the measurements, with changes. */
export const openCall = async ({ ports }: World, changes: object = {}): Promise<void> => {
  const call = Call.parse({ ...Object(benchCall), ...changes });
  await handleCommand(ports, {
    aggregate: aggregates.calls,
    stream: streamKey(aggregates.calls, CALL),
    command: { type: 'OpenCall', call },
    commandId: randomUUID(),
    actor: () => office,
  });
};

const DATA = {
  identity: { clusterName: '测量集群', industry: '测量' },
  size: { revenue: '12.5', tax: '0.6', accidents: 'no' },
} as const;

/** Saves and confirms a part. */
export const fill = async (
  world: World,
  id: string,
  part: keyof typeof DATA,
  version: number,
  changed: object = {},
): Promise<void> => {
  const stream = streamKey(caseAggregate, id);
  const data = { ...DATA[part], ...changed };
  const saved = { savedAt: world.clock.now().toISOString(), savedBy: clerk.id };
  await world.ports.drafts.save(stream, { section: part, data, ...saved }, version);
  await world.send(id, clerk, { type: 'ConfirmPart', part, draftVersion: version + 1 });
};

export const sign = async (world: World, id: string): Promise<void> => {
  const code = checkCode(await world.stateOf(id));
  await world.send(id, head, { type: 'SignOff', checkCode: code });
};

/** An application that is with the office for the formal review. */
export const fileCase = async (world: World, id: string): Promise<void> => {
  await world.send(id, clerk, {
    type: 'OpenCase',
    caseId: id,
    clusterId: `cl-${id}`,
    callId: CALL,
    track: 'only',
    name: '测量集群',
    applicant: COUNTY,
    partners: [],
  });
  await fill(world, id, 'identity', 0);
  await fill(world, id, 'size', 0);
  await sign(world, id);
  await world.send(id, clerk, { type: 'FileCase' });
};

/** What these events froze, with its salt. */
const contentsOf = async (
  ports: World['ports'],
  stream: StreamKey,
  events: readonly Recorded[],
): Promise<readonly Content[]> => {
  const named = contentsNamed(events.map(({ event }) => event));
  const found = await Promise.all(named.map((hash) => ports.events.content(stream, hash)));
  return found.filter((content) => content !== undefined);
};

/** The same case under another id, by appends alone: what the many runs of one situation start from. */
export const copyCase = async ({ ports }: World, from: string, to: string): Promise<void> => {
  const aggregate = aggregates.cases;
  const source = await rehydrate(ports, aggregate, streamKey(aggregate, from));
  const named = <T>(value: T): T => JSON.parse(JSON.stringify(value).replaceAll(from, to));
  const put = named(aggregate.tasks(source.state));
  const commands = Map.groupBy(source.loaded.events, ({ header }) => header.commandId);
  let [expectedVersion, previousHash] = [0, GENESIS];
  for (const [commandId, events] of commands) {
    const [first] = events;
    if (first === undefined) continue;
    const { at, actor, rules } = first.header;
    const recorded = await ports.events.append({
      stream: streamKey(aggregate, to),
      expectedVersion,
      previousHash,
      events: events.map(({ event, header }) => ({ event: named(event), v: header.v })),
      meta: { at, actor, commandId, commandHash: first.commandHash, rules },
      head: named(aggregate.head(source.state)),
      tasks: { put, remove: [] },
      claims: [],
      contents: await contentsOf(ports, source.stream, events),
    });
    expectedVersion += recorded.length;
    previousHash = recorded.at(-1)?.hash ?? previousHash;
  }
};
