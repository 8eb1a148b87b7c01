import { GENESIS } from '../../engine/chain.ts';
import type { HeadSummary, Task } from '../../engine/decider.ts';
import type { DomainEvent } from '../../engine/event.ts';
import type { Append, EventStore, StreamKey } from '../../engine/ports/event-store.ts';

let cases = 0;
export const newCase = (): StreamKey => `CASE#01JD${String(++cases).padStart(8, '0')}`;

let commands = 0;
export const newCommandId = (): string =>
  `00000000-0000-4000-8000-${String(++commands).padStart(12, '0')}`;

export const head = (over: Partial<HeadSummary> = {}): HeadSummary => ({
  status: 'formal-review',
  open: true,
  list: 'CALL#2026-1',
  title: '博兴县厨具产业集群',
  ...over,
});

export const task = (id: string, over: Partial<Task> = {}): Task => ({
  id,
  kind: 'opinion',
  org: 'BZ-STATS',
  role: 'department',
  title: { zh: '出具部门意见', en: 'Give the department’s opinion' },
  why: { zh: '领导小组办公室征求贵单位意见', en: 'The office asks for your opinion' },
  commands: ['GiveOpinion'],
  since: '2026-03-02T01:00:00.000Z',
  due: { at: '2026-03-11T09:00:00.000Z', date: '2026-03-11', why: '7 working days' },
  ...over,
});

export const append = (stream: StreamKey, over: Partial<Append> = {}): Append => ({
  stream,
  expectedVersion: 0,
  previousHash: GENESIS,
  events: [{ event: opened('甲'), v: 1 }],
  meta: {
    at: '2026-03-02T01:00:00.000Z',
    actor: { id: 'acc-1', role: 'clerk', org: 'BX' },
    commandId: newCommandId(),
    commandHash: 'ab'.repeat(32),
    rules: { call: '2026-1@3' },
  },
  head: head(),
  tasks: { put: [], remove: [] },
  claims: [],
  contents: [],
  ...over,
});

export const opened = (name: string): DomainEvent & { name: string } => ({
  type: 'CaseOpened',
  name,
});

/** Appends after what is there, as a command handler does. */
export const appendNext = async (
  events: EventStore,
  stream: StreamKey,
  over: Partial<Append> = {},
) => {
  const loaded = await events.load(stream);
  return events.append(
    append(stream, { expectedVersion: loaded.version, previousHash: loaded.hash, ...over }),
  );
};
