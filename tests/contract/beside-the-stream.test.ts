import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from '../../engine/ports/lists.ts';
import { BadCursor, DraftConflict } from '../../engine/store-errors.ts';
import { databases, type Embedded } from './embedded.ts';
import { append, appendNext, head, newCase, task } from './samples.ts';

describe.each(databases())('%s', (_name, open) => {
  let on: Embedded;
  beforeAll(async () => {
    on = await open();
  });
  afterAll(() => on.stop());

  const allPages = async <T>(read: (after?: string) => Promise<Page<T>>): Promise<readonly T[]> => {
    const items: T[] = [];
    let after: string | undefined;
    do {
      const page = await read(after);
      items.push(...page.items);
      after = page.next;
    } while (after !== undefined);
    return items;
  };

  describe('a working copy', () => {
    const draft = {
      section: 'figures',
      data: { output: '59.2' },
      savedAt: '2026-03-02T01:00:00.000Z',
      savedBy: 'acc-1',
    };

    it('is saved section by section, each with a version of its own', async () => {
      const stream = newCase();
      await on.db.drafts.save(stream, draft, 0);
      await on.db.drafts.save(stream, { ...draft, data: { output: '60' } }, 1);
      await on.db.drafts.save(stream, { ...draft, section: 'area' }, 0);
      expect(
        (await on.db.drafts.all(stream)).map(({ section, version }) => [section, version]),
      ).toEqual([
        ['area', 1],
        ['figures', 2],
      ]);
    });

    it('is not overwritten by a second tab, which is shown what stands there', async () => {
      const stream = newCase();
      const first = await on.db.drafts.save(stream, draft, 0);
      const second = on.another().drafts.save(stream, { ...draft, data: { output: '1' } }, 0);
      const conflict = await second.catch((error: unknown) => error);
      expect(conflict).toBeInstanceOf(DraftConflict);
      expect((conflict as DraftConflict).stored).toEqual(first);
    });
  });

  describe('a follow-up', () => {
    it('is marked as done', async () => {
      const stream = newCase();
      await on.db.marks.set(stream, 'start:review');
      await on.db.marks.set(stream, 'start:review');
      await on.db.marks.set(stream, 'tell:u-1');
      expect(await on.db.marks.of(stream)).toEqual(new Set(['start:review', 'tell:u-1']));
    });
  });

  describe('an inbox', () => {
    const due = (at: string) => ({ at, date: at.slice(0, 10), why: 'seven working days' });

    it('shows what is asked of an organisation and role, the most urgent first, page by page', async () => {
      const of = { org: 'BZ-IIT', role: 'department' };
      for (const day of ['12', '10', '11']) {
        const asked = task(`opinion:${day}`, { ...of, due: due(`2026-03-${day}T09:00:00.000Z`) });
        await on.db.events.append(append(newCase(), { tasks: { put: [asked], remove: [] } }));
      }
      const { due: _none, ...undated } = task('confirm:area', of);
      const stream = newCase();
      await on.db.events.append(
        append(stream, {
          tasks: { put: [undated, task('score:1', { ...of, role: 'expert' })], remove: [] },
        }),
      );

      const found = await allPages((after) =>
        on.db.lists.inbox(of, { limit: 2, ...(after === undefined ? {} : { after }) }),
      );
      expect(found.map(({ id }) => id)).toEqual([
        'opinion:10',
        'opinion:11',
        'opinion:12',
        'confirm:area',
      ]);
      expect(found.at(-1)).toEqual({ ...undated, stream });

      await appendNext(on.db.events, stream, { tasks: { put: [], remove: ['confirm:area'] } });
      expect((await on.db.lists.inbox(of, { limit: 10 })).items).toHaveLength(3);
    });
  });

  describe('a list', () => {
    it('counts a list at once, up to a bound, and says where there is more', async () => {
      const streams = Array.from({ length: 130 }, newCase);
      for (const stream of streams)
        await on.db.events.append(append(stream, { head: head({ list: 'CALL#counted' }) }));
      const all = await on.db.lists.whole('CALL#counted', 1_000);
      expect(all.items.map(({ stream }) => stream).sort()).toEqual([...streams].sort());
      expect(all.partial).toBe(false);
      const some = await on.db.lists.whole('CALL#counted', 120);
      expect(some).toMatchObject({ partial: true });
      expect(some.items).toHaveLength(120);
      expect(await on.db.lists.whole('CALL#none', 10)).toEqual({ items: [], partial: false });
      const sorted = [...streams].sort();
      const behind = await on.db.lists.streams('CALL#counted', {
        limit: 5,
        behind: sorted[99] ?? 'CASE#',
      });
      expect(behind.items).toEqual(sorted.slice(100, 105));
    });

    it('pages through the heads of a call, and of an applicant', async () => {
      const streams = Array.from({ length: 7 }, newCase);
      for (const stream of streams) {
        await on.db.events.append(
          append(stream, {
            head: head({ list: 'CALL#paged', applicant: 'ZP', counts: { asked: 3 } }),
          }),
        );
      }
      const from = (cursor?: string) => (cursor === undefined ? {} : { after: cursor });
      const heads = await allPages((cursor) =>
        on.db.lists.heads('CALL#paged', { limit: 3, ...from(cursor) }),
      );
      expect(heads.map(({ stream }) => stream)).toEqual(streams);
      expect(heads[0]).toMatchObject({
        version: 1,
        status: 'formal-review',
        counts: { asked: 3 },
        applicant: 'ZP',
      });
      const own = await allPages((cursor) =>
        on.db.lists.applicant('ZP', { limit: 2, ...from(cursor) }),
      );
      expect(own.map(({ stream }) => stream)).toEqual(streams);
      expect((await on.db.lists.heads('CALL#none', { limit: 3 })).items).toEqual([]);
    });

    it('of one who has to do with streams are found page by page, at the cost of the page', async () => {
      const streams = Array.from({ length: 7 }, newCase);
      for (const stream of streams) {
        await on.db.events.append(append(stream));
        await appendNext(on.db.events, stream, { lists: { put: ['SEATS#a', 'X#y'], remove: [] } });
      }
      const pageOf = (after?: string) =>
        on.db.lists.streams('SEATS#a', { limit: 3, ...(after === undefined ? {} : { after }) });
      expect(await allPages(pageOf)).toEqual(streams);
      const left = streams[4] ?? newCase();
      await appendNext(on.db.events, left, { lists: { put: [], remove: ['SEATS#a'] } });
      expect(await allPages(pageOf)).toEqual(streams.filter((stream) => stream !== left));
      expect((await on.db.lists.heads('CALL#2026-1', { limit: 1 })).items).toHaveLength(1);
    });

    it('that a stream joined with its first event hold it, and its head does not repeat them', async () => {
      const stream = newCase();
      await on.db.events.append(append(stream, { head: head({ lists: ['OPINIONS#first'] }) }));
      expect((await on.db.lists.streams('OPINIONS#first', { limit: 9 })).items).toEqual([stream]);
      expect(await on.db.events.head(stream)).not.toHaveProperty('lists');
    });

    it('and its head are mended where they are not what they should be, and only at its own version', async () => {
      const stream = newCase();
      const holding = async (list: string) =>
        (await on.db.lists.streams(list, { limit: 9 })).items.includes(stream);
      await on.db.events.append(append(stream, { head: head({ lists: ['OPINIONS#wrong'] }) }));
      const { version, hash, at } = (await on.db.events.head(stream)) ?? expect.unreachable();
      const now = { version, hash, at };
      const right = head({ lists: ['OPINIONS#right'] });
      expect(await on.db.lists.mend(stream, { ...now, version: 7 }, right)).toBe(false);
      expect(await holding('OPINIONS#right')).toBe(false);
      expect(await on.db.lists.mend(stream, now, right)).toBe(true);
      expect([await holding('OPINIONS#right'), await holding('OPINIONS#wrong')]).toEqual([
        true,
        false,
      ]);
      expect(await on.db.lists.mend(stream, now, right)).toBe(false);
      // What a later version says of the same events.
      const said = head({ lists: ['OPINIONS#right'], counts: { tasks: 3 } });
      expect(await on.db.lists.mend(stream, now, said)).toBe(true);
      expect(await on.db.events.head(stream)).toMatchObject({ ...now, counts: { tasks: 3 } });
      expect(await on.db.lists.mend(stream, now, said)).toBe(false);
    });

    it('does not take a damaged cursor, nor that of another list', async () => {
      const { next } = await on.db.lists.heads('CALL#paged', { limit: 3 });
      await expect(
        on.db.lists.inbox({ org: 'ZP', role: 'clerk' }, { limit: 3, after: next ?? '' }),
      ).rejects.toBeInstanceOf(BadCursor);
      await expect(
        on.db.lists.heads('CALL#paged', { limit: 3, after: 'nonsense' }),
      ).rejects.toBeInstanceOf(BadCursor);
    });

    it('of open streams holds those that have not ended', async () => {
      const streams = Array.from({ length: 12 }, newCase);
      for (const stream of streams) await on.db.events.append(append(stream));
      const ended = streams[5] ?? newCase();
      await appendNext(on.db.events, ended, { head: head({ open: false, status: 'withdrawn' }) });
      const open = new Set(
        await allPages((after) =>
          on.db.lists.open({ limit: 2, ...(after === undefined ? {} : { after }) }),
        ),
      );
      expect(streams.filter((stream) => !open.has(stream))).toEqual([ended]);
      expect(await on.db.events.head(ended)).toMatchObject({ open: false });
    });
  });

  describe('a limit on requests', () => {
    const bucket = { capacity: 3, refillPerMinute: 6 };
    const start = Date.UTC(2026, 2, 2);

    it('lets a burst through, then one each ten seconds', async () => {
      const take = (seconds: number) =>
        on.db.tokenBucket.take('10.0.0.1', bucket, start + seconds * 1_000);
      for (const _ of [1, 2, 3]) expect(await take(0)).toEqual({ ok: true, retryAfterSeconds: 0 });
      expect(await take(0)).toEqual({ ok: false, retryAfterSeconds: 10 });
      expect(await take(4)).toEqual({ ok: false, retryAfterSeconds: 6 });
      expect(await take(10)).toEqual({ ok: true, retryAfterSeconds: 0 });
      expect((await take(10)).ok).toBe(false);
    });

    it('counts a request by what it costs', async () => {
      const take = (cost: number) => on.db.tokenBucket.take('10.0.0.3', { ...bucket, cost }, start);
      expect(await take(2)).toEqual({ ok: true, retryAfterSeconds: 0 });
      expect(await take(2)).toEqual({ ok: false, retryAfterSeconds: 10 });
      expect(await take(1)).toEqual({ ok: true, retryAfterSeconds: 0 });
    });

    it('remembers for a while when it first turned somebody away', async () => {
      const { note, since } = on.db.turnedAway;
      const hour = 3_600_000;
      const at = (minutes: number) => new Date(start + minutes * 60_000);
      expect(await since('10.0.0.4', at(0), hour)).toBeUndefined();
      await note('10.0.0.4', at(0), hour);
      await note('10.0.0.4', at(30), hour);
      expect(await since('10.0.0.4', at(60), hour)).toEqual(at(0));
      expect(await since('10.0.0.4', at(61), hour)).toBeUndefined();
      await note('10.0.0.4', at(61), hour);
      expect(await since('10.0.0.4', at(62), hour)).toEqual(at(61));
    });

    it('never lets more through than it holds when all come at once', async () => {
      const all = await Promise.allSettled(
        Array.from({ length: 6 }, () => on.another().tokenBucket.take('10.0.0.2', bucket, start)),
      );
      const through = all.filter((result) => result.status === 'fulfilled' && result.value.ok);
      expect(through.length).toBeGreaterThan(0);
      expect(through.length).toBeLessThanOrEqual(3);
    });
  });
});
