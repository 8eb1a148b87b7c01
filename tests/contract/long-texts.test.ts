import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TooLargeToKeep } from '../../engine/store-errors.ts';
import { type EmbeddedStore, embedded } from './embedded.ts';
import { append, newCase } from './samples.ts';

let on: EmbeddedStore;
beforeAll(async () => {
  on = await embedded();
});
afterAll(() => on.stop());

describe('what is long', () => {
  const firms = Array.from({ length: 5_000 }, (_, n) => ({
    name: `博兴县第${n}厨具有限公司`,
    code: `9137162${String((n * 7_919) % 100_000_007).padStart(11, '0')}`,
    revenue: `${(n * 613) % 9_973}.${n % 97}`,
    address: `博兴县兴福镇第${(n * 31) % 503}号`,
  }));
  const draft = (data: unknown) => ({
    section: 'enterprises',
    data,
    savedAt: '2026-03-02T01:00:00.000Z',
    savedBy: 'acc-1',
  });

  it('of 5,000 firms is one working copy, and comes back as it was', async () => {
    const stream = newCase();
    expect(Buffer.byteLength(JSON.stringify(firms))).toBeGreaterThan(400 * 1024);
    await on.db.drafts.save(stream, draft({ firms }), 0);
    expect((await on.db.drafts.all(stream))[0]?.data).toEqual({ firms });
    await on.another().drafts.save(stream, draft({ firms, note: '改' }), 1);
    expect((await on.db.drafts.all(stream))[0]?.version).toBe(2);
  });

  it('of 140,000 characters is kept as event and content too, its hash that of the words', async () => {
    const stream = newCase();
    const text = Array.from({ length: 140_000 }, (_, n) =>
      String.fromCharCode(0x4e00 + ((n * n * 31 + n) % 3_500)),
    ).join('');
    const content = { hash: 'c1'.repeat(32), salt: 'ab'.repeat(16), data: { text } };
    const written = append(stream, {
      events: [{ event: { type: 'CaseOpened', text } as never, v: 1 }],
      contents: [content],
    });
    await on.db.events.append(written);
    expect(await on.another().events.content(stream, content.hash)).toEqual(content);
    const { events } = await on.another().events.load(stream);
    expect(events[0]?.event).toEqual({ type: 'CaseOpened', text });
  });

  it('beyond what an item takes is refused before anything is written', async () => {
    const stream = newCase();
    // Random bytes do not get shorter.
    const text = randomBytes(600_000).toString('base64');
    await expect(on.db.drafts.save(stream, draft({ text }), 0)).rejects.toThrow(TooLargeToKeep);
    const events = [{ event: { type: 'CaseOpened', text } as never, v: 1 }];
    await expect(on.db.events.append(append(stream, { events }))).rejects.toThrow(TooLargeToKeep);
    expect(on.rawItems(stream)).toEqual([]);
  });
});
