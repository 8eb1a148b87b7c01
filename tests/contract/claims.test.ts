import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { VersionConflict } from '../../engine/store-errors.ts';
import { databases, type Embedded } from './embedded.ts';
import { append, appendNext, newCase } from './samples.ts';

class QuotaExhausted extends Error {
  override readonly name = 'QuotaExhausted';
}
class NumberTaken extends Error {
  override readonly name = 'NumberTaken';
}

describe.each(databases())('%s', (_name, open) => {
  let on: Embedded;
  beforeAll(async () => {
    on = await open();
  });
  afterAll(() => on.stop());

  describe('a stream that was read', () => {
    it('has to be at that version still, or everything is decided again', async () => {
      const [read, written] = [newCase(), newCase()];
      const reads = (version: number) => ({ reads: [{ stream: read, version }] });
      await on.db.events.append(append(written, reads(0)));
      await on.db.events.append(append(read));
      await expect(appendNext(on.another().events, written, reads(0))).rejects.toBeInstanceOf(
        VersionConflict,
      );
      await appendNext(on.another().events, written, reads(1));
      await appendNext(on.db.events, read);
      await expect(appendNext(on.another().events, written, reads(1))).rejects.toBeInstanceOf(
        VersionConflict,
      );
      expect((await on.another().events.load(written)).version).toBe(2);
    });
  });

  describe('a claim', () => {
    const filing = (member: string, limit?: number) =>
      ({
        kind: 'set',
        key: 'filed|2026-1|BX',
        member,
        refusal: () => new QuotaExhausted(),
        ...(limit === undefined ? {} : { limit }),
      }) as const;

    it('lets as many into a set as its limit, and each of them once', async () => {
      const [first, second, third] = [newCase(), newCase(), newCase()];
      await on.db.events.append(append(first, { claims: [filing(first, 2)] }));
      await on.db.events.append(append(second, { claims: [filing(second, 2)] }));
      await expect(
        on.db.events.append(append(third, { claims: [filing(third, 2)] })),
      ).rejects.toBeInstanceOf(QuotaExhausted);
      expect((await on.db.events.load(third)).version).toBe(0);
      await appendNext(on.db.events, first, { claims: [filing(first, 2)] });
      expect([...(await on.db.events.members('filed|2026-1|BX'))].sort()).toEqual([first, second]);

      await appendNext(on.db.events, first, {
        claims: [{ kind: 'leave', key: 'filed|2026-1|BX', member: first }],
      });
      await on.db.events.append(append(third, { claims: [filing(third, 2)] }));
      expect([...(await on.db.events.members('filed|2026-1|BX'))].sort()).toEqual([second, third]);
    });

    it('lets nobody in where the limit is none', async () => {
      const stream = newCase();
      const claim = { ...filing(stream, 0), key: 'filed|2026-0|BX' };
      await expect(on.db.events.append(append(stream, { claims: [claim] }))).rejects.toBeInstanceOf(
        QuotaExhausted,
      );
    });

    it('fills the last place once when twenty want it', async () => {
      const streams = Array.from({ length: 20 }, newCase);
      const results = await Promise.allSettled(
        streams.map((stream) =>
          on
            .another()
            .events.append(
              append(stream, { claims: [{ ...filing(stream, 1), key: 'filed|2026-9|BX' }] }),
            ),
        ),
      );
      expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1);
      for (const result of results) {
        if (result.status === 'rejected') expect(result.reason).toBeInstanceOf(QuotaExhausted);
      }
      expect(await on.db.events.members('filed|2026-9|BX')).toHaveLength(1);
    });

    it('that cannot be had is told beforehand as it would be refused, and looking takes nothing', async () => {
      const [inside, outside] = [newCase(), newCase()];
      const claim = (member: string, limit?: number) => ({
        ...filing(member, limit),
        key: 'filed|2026-8|BX',
      });
      const number = (owner: string) =>
        ({
          kind: 'unique',
          key: 'NUMBER|looked-at',
          owner,
          refusal: () => new NumberTaken(),
        }) as const;
      const { refusing } = on.db.events;
      expect(await refusing([claim(inside, 1), number('A')])).toBeUndefined();
      expect(await on.db.events.members('filed|2026-8|BX')).toEqual([]);
      await on.db.events.append(append(inside, { claims: [claim(inside, 1), number('A')] }));
      expect(await refusing([claim(inside, 1), number('A'), claim(outside)])).toBeUndefined();
      expect(await refusing([claim(outside, 1)])).toBeInstanceOf(QuotaExhausted);
      expect(await refusing([claim(outside, 0)])).toBeInstanceOf(QuotaExhausted);
      expect(await refusing([claim(outside, 2), number('B')])).toBeInstanceOf(NumberTaken);
      expect(
        await refusing([{ kind: 'leave', key: 'filed|2026-8|BX', member: inside }]),
      ).toBeUndefined();
      expect(await on.db.events.members('filed|2026-8|BX')).toEqual([inside]);
    });

    it('is taken over from the owners that are named, and from no other', async () => {
      const place = (owner: string, over: readonly string[]) =>
        ({
          kind: 'unique',
          key: 'place|c-1',
          owner,
          over,
          refusal: () => new NumberTaken(),
        }) as const;
      const take = (owner: string, over: readonly string[] = []) =>
        on.another().events.append(append(newCase(), { claims: [place(owner, over)] }));
      await take('n-1#1');
      await expect(take('n-2#1')).rejects.toBeInstanceOf(NumberTaken);
      expect(await on.db.events.refusing([place('n-2#1', ['n-0#1'])])).toBeInstanceOf(NumberTaken);
      expect(await on.db.events.refusing([place('n-2#1', ['n-0#1', 'n-1#1'])])).toBeUndefined();
      await take('n-1#2', ['n-1#1']);
      await expect(take('batch', ['n-1#1'])).rejects.toBeInstanceOf(NumberTaken);
      const rivals = await Promise.allSettled([take('a', ['n-1#2']), take('b', ['n-1#2'])]);
      expect(rivals.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    });

    it('counts together what is counted at once, and nothing that is of another key', async () => {
      const key = 'TRACK|2026|a';
      const count = (member: string, whileOpen = false) =>
        ({ kind: 'count', key, member, whileOpen }) as const;
      const streams = Array.from({ length: 12 }, newCase);
      await Promise.all(
        streams.map((stream) =>
          on.another().events.append(append(stream, { claims: [count(stream, true)] })),
        ),
      );
      const sum = (counted: readonly number[]) => counted.reduce((all, one) => all + one, 0);
      expect(sum(await on.another().events.counted(key))).toBe(12);
      expect(sum(await on.db.events.counted('TRACK|2026|b'))).toBe(0);
    });

    it('is closed only as it was read, and then counts no more what was for an open one', async () => {
      const key = 'TRACK|2027|a';
      const [first, second, late] = [newCase(), newCase(), newCase()];
      const count = (member: string, whileOpen: boolean) => ({
        claims: [{ kind: 'count', key, member, whileOpen } as const],
      });
      const close = (counted: readonly number[]) => ({
        claims: [{ kind: 'close', key, counted } as const],
      });
      await on.db.events.append(append(first, count(first, true)));
      const before = await on.db.events.counted(key);
      await on.db.events.append(append(second, count(second, true)));
      const closing = newCase();
      await expect(on.db.events.append(append(closing, close(before)))).rejects.toBeInstanceOf(
        VersionConflict,
      );
      await on.db.events.append(append(closing, close(await on.db.events.counted(key))));
      await expect(on.db.events.append(append(late, count(late, true)))).rejects.toBeInstanceOf(
        VersionConflict,
      );
      expect((await on.db.events.load(late)).version).toBe(0);
      await on.db.events.append(append(late, count(late, false)));
      expect((await on.db.events.load(late)).version).toBe(1);
    });

    it('gives a document number to one owner alone, who may name it again', async () => {
      const numbered = (owner: string) =>
        ({
          kind: 'unique',
          key: '滨集群办〔2026〕3号',
          owner,
          refusal: () => new NumberTaken(),
        }) as const;
      const [first, second] = [newCase(), newCase()];
      await on.db.events.append(append(first, { claims: [numbered('letter-1')] }));
      await appendNext(on.db.events, first, { claims: [numbered('letter-1')] });
      await expect(
        on.db.events.append(append(second, { claims: [numbered('letter-2')] })),
      ).rejects.toBeInstanceOf(NumberTaken);
    });

    it('remembers how it was made first, and tells it to whoever comes second', async () => {
      const numbered = (owner: string, told: (string | undefined)[] = []) =>
        ({
          kind: 'unique',
          key: '滨集群办〔2026〕4号',
          owner,
          note: { title: owner },
          refusal: (held?: Readonly<Record<string, string>>) => {
            told.push(held?.title);
            return new NumberTaken();
          },
        }) as const;
      const first = newCase();
      await on.db.events.append(append(first, { claims: [numbered('letter-1')] }));
      await appendNext(on.db.events, first, {
        claims: [{ ...numbered('letter-1'), note: { title: 'again' } }],
      });
      const told: (string | undefined)[] = [];
      const second = numbered('letter-2', told);
      await expect(
        on.db.events.append(append(newCase(), { claims: [second] })),
      ).rejects.toBeInstanceOf(NumberTaken);
      expect(await on.db.events.refusing([second])).toBeInstanceOf(NumberTaken);
      expect(told).toEqual(['letter-1', 'letter-1']);
    });

    it('is told from a version conflict, which comes first', async () => {
      const stream = newCase();
      await on.db.events.append(append(stream));
      const outdated = append(stream, { claims: [{ ...filing(stream, 0), key: 'filed|none|BX' }] });
      await expect(on.db.events.append(outdated)).rejects.toBeInstanceOf(VersionConflict);
    });
  });
});
