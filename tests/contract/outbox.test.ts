import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DynamoDb } from '../../adapters/dynamodb/index.ts';
import type { Message } from '../../engine/ports/outbox.ts';
import { databases } from './embedded.ts';
import { newCase } from './samples.ts';

const NOON = '2026-03-02T04:00:00.000Z';
const LATER = '2026-03-02T05:00:00.000Z';

describe.each(databases())('in %s', (_name, open) => {
  let on: { db: DynamoDb; stop: () => Promise<void> };
  beforeAll(async () => {
    on = await open();
  });
  afterAll(() => on.stop());

  let serial = 0;
  const written = async (at = NOON) => {
    serial += 1;
    const message = {
      stream: newCase(),
      key: `asked|opinion:BZ-STATS#1|${NOON}`,
      receiver: `a-${serial}`,
      telling: { kind: 'asked' },
      at,
    };
    expect(await on.db.outbox.put(message)).toBe(true);
    return message;
  };
  const due = async (now: string): Promise<readonly Message[]> => {
    const found: Message[] = [];
    for await (const page of on.db.outbox.due(now)) found.push(...page);
    return found;
  };
  const dueOf = async (receiver: string, now: string): Promise<Message | undefined> =>
    (await due(now)).find((message) => message.receiver === receiver);

  it('a message is written once, and found by its stream with its receiver', async () => {
    const message = await written();
    expect(await on.db.outbox.put({ ...message, at: LATER })).toBe(false);
    expect([...(await on.db.outbox.of(message.stream))]).toEqual([
      `${message.receiver}#${message.key}`,
    ]);
    const { stream, receiver, key } = message;
    expect(await on.db.outbox.one(stream, receiver, key)).toEqual({
      ...message,
      status: 'waiting',
      attempts: [],
    });
  });

  it('is due from its instant on, and claimed by one alone', async () => {
    const { receiver } = await written(LATER);
    expect(await dueOf(receiver, NOON)).toBeUndefined();
    const found = await dueOf(receiver, LATER);
    expect(found).toMatchObject({ receiver, status: 'waiting' });
    if (found === undefined) return;
    const until = '2026-03-02T05:02:00.000Z';
    const [first, second] = [
      await on.db.outbox.claim(found, until),
      await on.db.outbox.claim(found, until),
    ];
    expect(first?.at).toBe(until);
    expect(second).toBeUndefined();
    expect(await dueOf(receiver, LATER)).toBeUndefined();
    // Whoever claimed it died: it is due again.
    expect(await dueOf(receiver, until)).toMatchObject({ receiver });
  });

  it('what became of it is listed for its receiver with the latest first, or as undelivered', async () => {
    const message = await written();
    const attempt = { at: NOON, by: 'mail', result: 'sent' } as const;
    await on.db.outbox.settle({ ...message, status: 'sent', at: NOON, attempts: [attempt] });
    const second = { ...(await written()), receiver: message.receiver };
    await on.db.outbox.put(second);
    await on.db.outbox.settle({ ...second, status: 'sent', at: LATER, attempts: [attempt] });
    const { receiver } = message;
    const told = await on.db.outbox.settled({ receiver }, { limit: 10 });
    expect(told.items.map(({ at }) => at)).toEqual([LATER, NOON]);
    const page = await on.db.outbox.settled({ receiver }, { limit: 1 });
    const rest = await on.db.outbox.settled(
      { receiver },
      { limit: 1, ...(page.next === undefined ? {} : { after: page.next }) },
    );
    expect(rest.items.map(({ at }) => at)).toEqual([NOON]);

    const dead = await written();
    await on.db.outbox.settle({ ...dead, status: 'dead', at: LATER, attempts: [] });
    const given = await on.db.outbox.settled('dead', { limit: 100 });
    expect(given.items.map((one) => one.receiver)).toContain(dead.receiver);
    await on.db.outbox.settle({ ...dead, status: 'moot', at: LATER, attempts: [] });
    const again = await on.db.outbox.settled('dead', { limit: 100 });
    expect(again.items.map((one) => one.receiver)).not.toContain(dead.receiver);
  });
});
