import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sha256 } from '../../adapters/sha256.ts';
import { chainFaults, GENESIS } from '../../engine/chain.ts';
import type { DomainEvent } from '../../engine/event.ts';
import { VersionConflict } from '../../engine/store-errors.ts';
import { databases, type Embedded } from './embedded.ts';
import { append, appendNext, head, newCase, newCommandId, opened, task } from './samples.ts';

describe.each(databases())('%s', (_name, open) => {
  let on: Embedded;
  beforeAll(async () => {
    on = await open();
  });
  afterAll(() => on.stop());

  describe('a stream of events', () => {
    it('is empty before anything happened', async () => {
      const stream = newCase();
      expect(await on.db.events.load(stream)).toEqual({ version: 0, hash: GENESIS, events: [] });
      expect(await on.db.events.head(stream)).toBeUndefined();
    });

    it('is read back as it was written, by this process and by another', async () => {
      const stream = newCase();
      const [written] = await on.db.events.append(append(stream));
      const second = await appendNext(on.db.events, stream, {
        events: [
          { event: { type: 'SectionConfirmed', section: 'figures' } as never, v: 2 },
          { event: opened('乙'), v: 1 },
        ],
      });
      for (const db of [on.db, on.another()]) {
        const loaded = await db.events.load(stream);
        expect(loaded.version).toBe(3);
        expect(loaded.events).toEqual([written, ...second]);
        expect(loaded.hash).toBe(second[1]?.hash);
        expect(loaded.events.map((recorded) => recorded.header.seq)).toEqual([1, 2, 3]);
      }
    });

    it('keeps who acted on whose behalf', async () => {
      const stream = newCase();
      const onBehalfOf = {
        role: 'department',
        org: 'BZ-EE',
        record: '滨生环函〔2026〕7号',
        checkedBy: 'acc-9',
      };
      const actor = { id: 'acc-2', role: 'office', org: 'BZ-LGO', onBehalfOf };
      await on.db.events.append(append(stream, { meta: { ...append(stream).meta, actor } }));
      expect((await on.another().events.load(stream)).events[0]?.header.actor).toEqual(actor);
    });

    it('finds a command by its id after fifty other events', async () => {
      const stream = newCase();
      const commandId = newCommandId();
      const meta = { ...append(stream).meta, commandId, commandHash: 'cd'.repeat(32) };
      await on.db.events.append(append(stream, { meta }));
      for (let index = 0; index < 50; index++) await appendNext(on.db.events, stream);
      const { events, version } = await on.another().events.load(stream);
      expect(version).toBe(51);
      const found = events.filter((recorded) => recorded.header.commandId === commandId);
      expect(found.map((recorded) => recorded.commandHash)).toEqual(['cd'.repeat(32)]);
    });

    it('sees at once what another process appended', async () => {
      const stream = newCase();
      await on.db.events.append(append(stream));
      await on.db.events.load(stream);
      await appendNext(on.another().events, stream);
      expect((await on.db.events.load(stream)).version).toBe(2);
    });

    it('has a chain without faults, and a head that ends it', async () => {
      const stream = newCase();
      for (let index = 0; index < 5; index++) await appendNext(on.db.events, stream);
      const stored = await on.db.events.head(stream);
      expect(stored).toMatchObject({
        version: 5,
        status: 'formal-review',
        open: true,
        list: 'CALL#2026-1',
      });
      expect(chainFaults(sha256, await on.db.events.links(stream), stored)).toEqual([]);
    });

    it('forgets what it knew when the table was restored to an earlier time', async () => {
      const stream = newCase();
      await on.db.events.append(append(stream));
      await appendNext(on.db.events, stream);
      for (const sk of ['E#00000002', 'HEAD', 'E#00000001']) {
        await on.wire('DeleteItem', {
          TableName: 'tidu',
          Key: { pk: { S: stream }, sk: { S: sk } },
        });
      }
      expect((await on.db.events.load(stream)).version).toBe(0);
      const [again] = await on.db.events.append(append(stream));
      expect((await on.db.events.load(stream)).hash).toBe(again?.hash);
    });
  });

  describe('two writers', () => {
    it('cannot both append: one of twenty wins, the others are told to decide again', async () => {
      const stream = newCase();
      await on.db.events.append(append(stream));
      const { version, hash } = await on.db.events.load(stream);
      const writers = Array.from({ length: 20 }, () => on.another().events);
      const results = await Promise.allSettled(
        writers.map((events) =>
          events.append(append(stream, { expectedVersion: version, previousHash: hash })),
        ),
      );
      expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1);
      for (const result of results) {
        if (result.status === 'rejected') expect(result.reason).toBeInstanceOf(VersionConflict);
      }
      expect((await on.db.events.load(stream)).version).toBe(2);
    });

    it('are told of a conflict even where the version agrees and the history does not', async () => {
      const stream = newCase();
      await on.db.events.append(append(stream));
      const wrong = append(stream, { expectedVersion: 1, previousHash: 'f'.repeat(64) });
      await expect(on.db.events.append(wrong)).rejects.toBeInstanceOf(VersionConflict);
    });
  });

  describe('headers', () => {
    it('tell who, when and what kind from one version to another, and ask for nothing else', async () => {
      const stream = newCase();
      const said = { type: 'Said', text: '只有办理人员可以看的话' } as DomainEvent;
      await on.db.events.append(append(stream, { events: [{ event: said, v: 1 }] }));
      await appendNext(on.db.events, stream, { events: [1, 2].map(() => ({ event: said, v: 1 })) });
      const { events } = await on.db.events.load(stream);
      let answers = '';
      const watched = on.another((wire) => async (operation, input) => {
        const answer = await wire(operation, input);
        answers += JSON.stringify(answer);
        return answer;
      });
      expect(await watched.events.headers(stream, 2, 3)).toEqual(
        events.slice(1).map(({ header, hash }) => ({ header, hash })),
      );
      expect(answers).not.toContain(Reflect.get(said, 'text'));
    });
  });

  it('gives an event under the name that it has today, and its chain under the one that was recorded', async () => {
    const stream = newCase();
    await on.db.events.append(
      append(stream, { events: [{ event: { type: 'NoticeOver' }, v: 1 }] }),
    );
    const { events } = on.another(undefined, undefined, new Map([['NoticeOver', 'NoticeEnded']]));
    const [recorded] = (await events.load(stream)).events;
    expect([recorded?.header.type, recorded?.event.type]).toEqual(['NoticeEnded', 'NoticeEnded']);
    expect((await events.headers(stream, 1, 1)).map(({ header }) => header.type)).toEqual([
      'NoticeEnded',
    ]);
    const links = await events.links(stream);
    expect(links.map(({ header }) => header.type)).toEqual(['NoticeOver']);
    expect(chainFaults(sha256, links, await events.head(stream))).toEqual([]);
  });

  describe('what is written with an event', () => {
    it('is asked of whom it concerns, until it is answered', async () => {
      const stream = newCase();
      const [stats, tax] = [task('opinion:BZ-STATS'), task('opinion:BZ-TAX', { org: 'BZ-TAX' })];
      await on.db.events.append(append(stream, { tasks: { put: [stats, tax], remove: [] } }));
      expect(await on.db.events.tasks(stream)).toEqual([stats, tax]);
      await appendNext(on.db.events, stream, { tasks: { put: [], remove: [stats.id] } });
      expect(await on.db.events.tasks(stream)).toEqual([tax]);
    });

    it('keeps a confirmed section under its hash', async () => {
      const stream = newCase();
      const content = {
        hash: 'ef'.repeat(32),
        salt: '12'.repeat(16),
        data: { area: '56.6', members: ['甲', '乙'] },
      };
      await on.db.events.append(append(stream, { contents: [content] }));
      await appendNext(on.db.events, stream, { contents: [content] });
      expect(await on.db.events.content(stream, content.hash)).toEqual(content);
      expect(await on.db.events.content(stream, '00'.repeat(32))).toBeUndefined();
    });

    it('leaves the head within 1 KB while seventeen departments are asked', async () => {
      const stream = newCase();
      const put = Array.from({ length: 17 }, (_, index) =>
        task(`opinion:BZ-${index}`, { org: `BZ-${index}` }),
      );
      const counts = { asked: 17, answered: 0, overdue: 0, attachments: 23 };
      const fields = {
        applicant: '博兴县人民政府',
        level: 'city',
        track: '传统优势产业',
        round: 1,
      };
      const title = '博兴县商用厨房设备及不锈钢深加工特色制造业产业集群';
      on.requests.length = 0;
      await on.db.events.append(
        append(stream, {
          tasks: { put, remove: [] },
          head: head({ counts, fields, title, applicant: 'BX' }),
        }),
      );
      const Key = { pk: { S: stream }, sk: { S: 'HEAD' } };
      const { Item: stored } = await on.wire('GetItem', { TableName: 'tidu', Key });
      expect(Buffer.byteLength(JSON.stringify(stored))).toBeLessThanOrEqual(1024);
      expect(await on.db.events.head(stream)).toMatchObject({
        counts,
        fields,
        title,
        applicant: 'BX',
      });
      expect(await on.db.events.tasks(stream)).toHaveLength(17);
    });

    it('costs 2 write units an event and 2 a head, since both stay within a KB', async () => {
      const stream = newCase();
      await on.db.events.append(append(stream));
      on.requests.length = 0;
      await appendNext(on.db.events, stream);
      const writes = on.requests.filter((request) => request.operation === 'TransactWriteItems');
      expect(writes).toEqual([expect.objectContaining({ writeUnits: 4, cancelled: false })]);
      const reads = on.requests.filter((request) => request.operation === 'Query');
      expect(reads).toEqual([expect.objectContaining({ readUnits: 1 })]);
    });
  });
});
