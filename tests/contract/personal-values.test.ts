import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sealingOnly } from '../../adapters/dynamodb/data-keys.ts';
import { dynamoDb } from '../../adapters/dynamodb/index.ts';
import { SealBroken } from '../../adapters/dynamodb/vault.ts';
import { sha256 } from '../../adapters/sha256.ts';
import { chainFaults } from '../../engine/chain.ts';
import type { DomainEvent } from '../../engine/event.ts';
import { asPersonal } from '../../engine/personal.ts';
import { VersionConflict } from '../../engine/store-errors.ts';
import { NotWired, noKeys } from '../../functions/wiring/not-wired.ts';
import { FolderKeyBroken, folderKeyWrapper } from '../../local/keys.ts';
import { type EmbeddedStore, embedded, TABLE_NAME } from './embedded.ts';
import { append, appendNext, newCase } from './samples.ts';

let on: EmbeddedStore;
beforeAll(async () => {
  on = await embedded();
});
afterAll(() => on.stop());

const NAME = '范例甲';
const PHONE = '0543-0000001';

const contactNamed = (subject: string): DomainEvent =>
  ({
    type: 'ContactNamed',
    contact: asPersonal(subject, { name: NAME, phone: PHONE }),
    area: '56.6',
  }) as DomainEvent;

describe('personal values', () => {
  it('come sealed, are opened by those who may, and stand nowhere in the table in the clear', async () => {
    const stream = newCase();
    const event = contactNamed('s-1');
    const draft = {
      section: 'contact',
      data: { who: asPersonal('s-1', NAME) },
      savedAt: '2026-03-02T01:00:00.000Z',
      savedBy: 'a',
    };
    const content = {
      hash: '11'.repeat(32),
      salt: '22'.repeat(16),
      data: { who: asPersonal('s-1', PHONE) },
    };
    await on.db.events.append(append(stream, { events: [{ event, v: 1 }], contents: [content] }));
    await on.db.drafts.save(stream, draft, 0);

    for (const db of [on.db, on.another()]) {
      const loaded = (await db.events.load(stream)).events[0]?.event;
      const kept = (await db.events.content(stream, content.hash))?.data;
      expect(JSON.stringify([loaded, kept])).not.toMatch(new RegExp(`${NAME}|${PHONE}`));
      expect(await db.vault.open(loaded)).toEqual(event);
      expect((await db.drafts.all(stream))[0]?.data).toEqual(draft.data);
      expect(await db.vault.open(kept)).toEqual(content.data);
    }
    const raw = JSON.stringify(on.rawItems());
    expect(raw).toContain('56.6');
    expect(raw).not.toContain(NAME);
    expect(raw).not.toContain(PHONE);
  });

  it('read as erased once the subject’s key is destroyed, and the chain stays valid', async () => {
    const stream = newCase();
    await on.db.events.append(append(stream, { events: [{ event: contactNamed('s-2'), v: 1 }] }));
    await appendNext(on.db.events, stream, { events: [{ event: contactNamed('s-3'), v: 1 }] });
    await on.db.vault.eraseSubject('s-2');
    for (const db of [on.db, on.another()]) {
      const [first, second] = await db.vault.open((await db.events.load(stream)).events);
      expect(first?.event).toMatchObject({ contact: { $personal: 's-2', erased: true } });
      expect(JSON.stringify(first)).not.toContain(NAME);
      expect(second?.event).toMatchObject({ contact: { value: { name: NAME } } });
    }
    const head = await on.db.events.head(stream);
    expect(chainFaults(sha256, await on.db.events.links(stream), head)).toEqual([]);
  });

  it('may be given again after an erasure, which brings nothing old back', async () => {
    const stream = newCase();
    await on.db.events.append(append(stream, { events: [{ event: contactNamed('s-4'), v: 1 }] }));
    await on.db.vault.eraseSubject('s-4');
    await appendNext(on.another().events, stream, {
      events: [{ event: contactNamed('s-4'), v: 1 }],
    });
    const db = on.another();
    const [before, after] = await db.vault.open((await db.events.load(stream)).events);
    expect(before?.event).toMatchObject({ contact: { erased: true } });
    expect(after?.event).toMatchObject({ contact: { value: { name: NAME } } });
  });

  it('share one key when two processes see a subject first at the same time', async () => {
    const streams = Array.from({ length: 6 }, newCase);
    await Promise.all(
      streams.map((stream) =>
        on
          .another()
          .events.append(append(stream, { events: [{ event: contactNamed('s-5'), v: 1 }] })),
      ),
    );
    for (const stream of streams) {
      const db = on.another();
      const { events } = await db.events.load(stream);
      expect(await db.vault.open(events[0]?.event)).toMatchObject({
        contact: { value: { name: NAME } },
      });
    }
  });

  it('do not open when they were moved to another subject', async () => {
    const sealed = await on.db.vault.seal(asPersonal('s-6', NAME));
    await on.db.vault.seal(asPersonal('s-7', NAME));
    await expect(on.db.vault.open({ ...Object(sealed), $personal: 's-7' })).rejects.toBeInstanceOf(
      SealBroken,
    );
  });

  it('go along sealed through a process that has no keys, which can write none of its own', async () => {
    const stream = newCase();
    await on.db.events.append(append(stream, { events: [{ event: contactNamed('s-10'), v: 1 }] }));
    const keyless = on.another(undefined, noKeys).events;
    const [{ event } = expect.fail()] = (await keyless.load(stream)).events;
    await appendNext(keyless, stream, { events: [{ event, v: 1 }] });
    const [first, second] = await on.db.vault.open((await on.db.events.load(stream)).events);
    expect(second?.event).toEqual(first?.event);
    expect(second?.event).toMatchObject({ contact: { value: { name: NAME } } });
    await expect(
      appendNext(keyless, stream, { events: [{ event: contactNamed('s-11'), v: 1 }] }),
    ).rejects.toBeInstanceOf(NotWired);
    expect((await keyless.load(stream)).version).toBe(2);
  });

  it('are sealed, never opened, by a process that may do no more: a second one for the same subject looks again', async () => {
    const sealing = () => on.another(undefined, sealingOnly(on.keys));
    const mine = sealing();
    const sealed = await mine.vault.seal(asPersonal('s-12', NAME));
    // Its own key of a moment ago is known: the same command decided anew.
    await mine.vault.seal(asPersonal('s-12', PHONE));
    await expect(sealing().vault.seal(asPersonal('s-12', PHONE))).rejects.toBeInstanceOf(
      VersionConflict,
    );
    await expect(sealing().vault.open(sealed)).rejects.toBeInstanceOf(VersionConflict);
    expect(await on.db.vault.open(sealed)).toEqual(asPersonal('s-12', NAME));
  });

  it('can be sealed before they are hashed', async () => {
    const sealed = await on.db.vault.seal({ who: asPersonal('s-8', NAME) });
    expect(await on.db.vault.seal(sealed)).toEqual(sealed);
    expect(await on.db.vault.open(sealed)).toEqual({ who: asPersonal('s-8', NAME) });
  });

  it('do not open with another folder’s key', async () => {
    await on.db.vault.seal(asPersonal('s-9', NAME));
    const stranger = dynamoDb({
      wire: on.wire,
      tableName: TABLE_NAME,
      keyWrapper: folderKeyWrapper(`${on.folder}/other`),
    });
    await expect(stranger.vault.seal(asPersonal('s-9', NAME))).rejects.toBeInstanceOf(
      FolderKeyBroken,
    );
  });
});
