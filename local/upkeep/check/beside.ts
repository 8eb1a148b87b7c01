import { ACCESS, accessKey, accessRecordOf } from '../../../adapters/dynamodb/access-item.ts';
import type { KeyWrapper } from '../../../adapters/dynamodb/data-keys.ts';
import {
  CorruptItem,
  type Item,
  numberOf,
  stringsOf,
  textOf,
} from '../../../adapters/dynamodb/item.ts';
import { TALLY, tallyMonthOf } from '../../../adapters/dynamodb/tallies.ts';
import { Failure } from '../../../engine/failure.ts';
import type { StreamKey } from '../../../engine/ports/event-store.ts';
import { aggregates, kindNamed, streamKey } from '../../../functions/kinds/catalogue.ts';
import { ownerOfPlace } from '../../../workflows/case/place.ts';
import type { Known, Partition } from './known.ts';

type Held = Pick<KeyWrapper, 'unwrap'> | undefined;

const named = (known: Known, item: Item, streams: readonly (StreamKey | undefined)[]): void => {
  const by = { pk: textOf(item, 'pk'), sk: textOf(item, 'sk') };
  for (const stream of streams)
    if (stream !== undefined) known.named.push({ stream, by, kind: 'claim' });
};

const caseKey = (id: string): StreamKey => streamKey(aggregates.cases, id);

/** Streams that own a unique claim. A number belongs to a paper, and a new cluster's record to a unit: to no stream. */
const ownersOf = (claim: string, owner: string): readonly (StreamKey | undefined)[] => {
  const [what, id = ''] = claim.split('|');
  if (what === 'recommendation') return [streamKey(aggregates.recommendations, owner)];
  if (what !== 'place') return [];
  const place = ownerOfPlace(owner);
  const kind = place && kindNamed(place.kind);
  return [caseKey(id), place && kind && streamKey(kind, place.id)];
};

const checkUnique = (known: Known, item: Item): void =>
  named(known, item, ownersOf(textOf(item, 'pk').slice('UNIQUE#'.length), textOf(item, 'o')));

/** Sets of cases: what a unit fills in and what it filed. */
const checkSet = (known: Known, item: Item): void => {
  const of = textOf(item, 'pk').slice('SETS#'.length).split('|')[0] ?? '';
  if (['DRAFTS', 'FILED'].includes(of)) named(known, item, stringsOf(item, 'm').map(caseKey));
};

/** How often something was counted: more than nothing, or closed. */
const checkCount = (_known: Known, item: Item): void => {
  if (item.z === undefined || item.n !== undefined) numberOf(item, 'n');
};

const checkKey = async (known: Known, item: Item, wrapper: Held): Promise<void> => {
  const [pk, sk] = [textOf(item, 'pk'), textOf(item, 'sk')];
  const subject = pk.slice('KEY#'.length);
  known.keys.set(subject, numberOf(item, 'g'));
  if (item.k === undefined || wrapper === undefined) return;
  try {
    await wrapper.unwrap(subject, textOf(item, 'k'));
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    known.tell({ kind: 'key', pk, sk, detail: error.name });
  }
};

/** It can be read, and stands where what it says is looked for. */
const checkAccess = (known: Known, item: Item): void => {
  const [pk, sk] = [textOf(item, 'pk'), textOf(item, 'sk')];
  const { first, last, times, ...record } = accessRecordOf(item);
  const key = accessKey({ ...record, at: last });
  if (key.pk !== pk || key.sk !== sk || first > last || times < 1)
    known.tell({ kind: 'item', pk, sk, detail: 'says what another key is made of' });
};

const CHECKS: readonly (readonly [
  prefix: string,
  check: (known: Known, item: Item, wrapper: Held) => void | Promise<void>,
])[] = [
  ['UNIQUE#', checkUnique],
  ['SETS#', checkSet],
  ['KEY#', checkKey],
  ['COUNT#', checkCount],
  [ACCESS, checkAccess],
  [TALLY, ({ tallied }, item) => void tallied.stored.push(tallyMonthOf(item))],
  // Buckets of the limits come and go by themselves, and a walk of the sweep begins anew where its place is lost.
  ['RATE#', () => undefined],
  ['WALK#', () => undefined],
];

/** What stands beside the streams: claims, sets, data keys, access records, limits. */
export const checkBeside = async (
  known: Known,
  { pk, items }: Partition,
  wrapper: Held,
): Promise<void> => {
  const check = CHECKS.find(([prefix]) => pk.startsWith(prefix))?.[1];
  for (const item of items) {
    const sk = item.sk?.S ?? '';
    if (check === undefined) known.tell({ kind: 'item', pk, sk, detail: 'unknown' });
    else {
      try {
        await check(known, item, wrapper);
      } catch (error) {
        if (!(error instanceof CorruptItem)) throw error;
        known.tell({ kind: 'item', pk, sk, detail: error.message });
      }
    }
  }
};
