import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventItem, storedEvent } from '../../adapters/dynamodb/event-item.ts';
import { CorruptItem, type Item } from '../../adapters/dynamodb/item.ts';
import { sha256 } from '../../adapters/sha256.ts';
import { type ChainLink, chainFaults } from '../../engine/chain.ts';
import type { DomainEvent } from '../../engine/event.ts';
import { asPersonal } from '../../engine/personal.ts';
import type { Head } from '../../engine/ports/event-store.ts';
import { type EmbeddedStore, embedded } from '../contract/embedded.ts';
import { appendNext, newCase } from '../contract/samples.ts';

const EVENTS: readonly DomainEvent[] = [
  { type: 'CaseOpened', name: '博兴县商用厨房设备产业集群', area: '56.6' } as DomainEvent,
  {
    type: 'ContactNamed',
    who: asPersonal('s-1', { name: '范例甲', phone: '0543-0000001' }),
  } as DomainEvent,
  {
    type: 'SectionConfirmed',
    section: 'figures',
    counts: [1, 2.5, 0],
    empty: [],
    none: null,
  } as DomainEvent,
  { type: 'CaseFiled' },
];

let on: EmbeddedStore;
let items: readonly Item[];
let head: Head;
let links: readonly ChainLink[];

beforeAll(async () => {
  on = await embedded();
  const stream = newCase();
  for (const event of EVENTS) await appendNext(on.db.events, stream, { events: [{ event, v: 1 }] });
  items = on.rawItems(stream).filter((item) => item.sk?.S?.startsWith('E#'));
  const found = await on.db.events.head(stream);
  if (found === undefined) expect.fail('the stream has no head');
  head = found;
  links = await on.db.events.links(stream);
});
afterAll(() => on.stop());

/** Faults of the stored items; what cannot even be read is a fault. */
const faultsOf = (stored: readonly Item[]): number => {
  try {
    const read = stored
      .map(storedEvent)
      .map(({ header, hash, salt, data }) => ({ header, hash, salt, data }));
    return chainFaults(sha256, read, head).length;
  } catch (error) {
    expect(error).toBeInstanceOf(CorruptItem);
    return 1;
  }
};

const reads = (stored: readonly Item[]): unknown => {
  try {
    return stored.map(storedEvent).map(({ commandHash: _beside, ...chained }) => chained);
  } catch {
    return undefined;
  }
};

/** Header, hash, salt and data: what the chain covers. */
const CHAINED = ['h', 'x', 's', 'd'];

/** Replaces one byte of one attribute, in UTF-8, as a change in the database's file would. */
const flipped = (index: number, attribute: string, at: number, bit: number): readonly Item[] =>
  items.map((item, each) => {
    if (each !== index) return item;
    const bytes = Buffer.from(item[attribute]?.S ?? '');
    bytes[at] = (bytes[at] ?? 0) ^ (1 << bit);
    return { ...item, [attribute]: { S: bytes.toString('utf8') } };
  });

describe('the hash chain', () => {
  it('has no faults as it was written', () => {
    expect(items).toHaveLength(EVENTS.length);
    expect(faultsOf(items)).toBe(0);
    expect(chainFaults(sha256, links, head)).toEqual([]);
  });

  it('shows every bit that was changed in a header, a hash, a salt or data', () => {
    let tried = 0;
    for (const [index, item] of items.entries()) {
      for (const attribute of CHAINED) {
        const size = Buffer.byteLength(item[attribute]?.S ?? '');
        for (let bit = 0; bit < size * 8; bit++) {
          const at = bit >> 3;
          const changed = flipped(index, attribute, at, bit % 8);
          tried++;
          if (faultsOf(changed) > 0) continue;
          // Undetected may only be another spelling of the same JSON; a hash or salt has but one.
          expect(['h', 'd'], `${attribute} of event ${index + 1} at ${at}`).toContain(attribute);
          expect(reads(changed), `${attribute} of event ${index + 1} at ${at}`).toEqual(
            reads(items),
          );
        }
      }
    }
    expect(tried).toBeGreaterThan(10_000);
  });

  it('shows any set of changed bits', () => {
    const change = fc.record({
      index: fc.nat(EVENTS.length - 1),
      attribute: fc.constantFrom(...CHAINED),
      at: fc.nat(2_000),
      bit: fc.nat(7),
    });
    fc.assert(
      fc.property(change, ({ index, attribute, at, bit }) => {
        const size = Buffer.byteLength(items[index]?.[attribute]?.S ?? '');
        const changed = flipped(index, attribute, at % size, bit);
        return (
          faultsOf(changed) > 0 || JSON.stringify(reads(changed)) === JSON.stringify(reads(items))
        );
      }),
      { numRuns: 2_000 },
    );
  });

  it('shows events that were dropped, doubled, swapped or cut off', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...links.keys()]),
        fc.nat(EVENTS.length - 1),
        (order, doubled) => {
          const inOrder =
            order.length === links.length && order.every((index, place) => index === place);
          const rearranged = order.flatMap((index) => links[index] ?? []);
          const twice = links.flatMap((link, index) => (index === doubled ? [link, link] : [link]));
          const found = chainFaults(sha256, rearranged, head).length > 0;
          return found === !inOrder && chainFaults(sha256, twice, head).length > 0;
        },
      ),
    );
  });

  it('can be checked by somebody who may not see the data', () => {
    const blind = links.map(({ header, hash }) => ({ header, hash }));
    expect(chainFaults(sha256, blind, head)).toEqual([]);
    const [first, ...rest] = blind;
    if (first === undefined) expect.fail('no events');
    const forged = {
      ...first,
      header: { ...first.header, actor: { ...first.header.actor, role: 'office' } },
    };
    expect(chainFaults(sha256, [forged, ...rest], head)).toEqual([{ seq: 1, fault: 'hash' }]);
  });

  it('survives any data that JSON can hold', () => {
    const [template] = items;
    if (template === undefined) expect.fail('no events');
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (data) => {
        const stored = { ...storedEvent(template), data, personal: false };
        const again = storedEvent(eventItem('CASE#1', stored));
        expect(JSON.parse(JSON.stringify(again.data))).toEqual(JSON.parse(JSON.stringify(data)));
      }),
    );
  });
});
