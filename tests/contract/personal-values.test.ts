import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dynamoDb } from '../../adapters/dynamodb/index.ts';
import { SealBroken } from '../../adapters/dynamodb/vault.ts';
import { sha256 } from '../../adapters/sha256.ts';
import { chainFaults } from '../../engine/chain.ts';
import type { DomainEvent } from '../../engine/event.ts';
import { asPersonal } from '../../engine/personal.ts';
import { FolderKeyBroken, folderKeyWrapper } from '../../local/keys.ts';
import { type Embedded, embedded, TABLE_NAME } from './embedded.ts';
import { append, appendNext, newCase } from './samples.ts';

let on: Embedded;
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
  it('are read back by those who may, and stand nowhere in the table in the clear', async () => {
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
      expect((await db.events.load(stream)).events[0]?.event).toEqual(event);
      expect((await db.drafts.all(stream))[0]?.data).toEqual(draft.data);
      expect((await db.events.content(stream, content.hash))?.data).toEqual(content.data);
    }
    const raw = JSON.stringify(await on.rawItems());
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
      const [first, second] = (await db.events.load(stream)).events;
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
    const [before, after] = (await on.another().events.load(stream)).events;
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
      expect((await on.another().events.load(stream)).events[0]?.event).toMatchObject({
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
