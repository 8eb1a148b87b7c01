import { isDeepStrictEqual } from 'node:util';
import type { KeyWrapper } from '../../../adapters/dynamodb/data-keys.ts';
import { type Item, textOf } from '../../../adapters/dynamodb/item.ts';
import { tallyKeyOf } from '../../../adapters/dynamodb/tallies.ts';
import { own } from '../../../engine/own.ts';
import { monthsOf, type TallyChange } from '../../../engine/tally.ts';
import { kindOf } from '../../../functions/kinds/catalogue.ts';
import { checkBeside } from './beside.ts';
import type { Finding, Tell } from './findings.ts';
import { type Known, nothingKnown, type Partition } from './known.ts';
import { checkStream } from './stream.ts';

/** What is looked at: a table, its files, and the key that its data keys are wrapped by. */
export interface Checked {
  /** Items of a partition one after the other, in the order of the sort key. */
  readonly items: Iterable<Item> | AsyncIterable<Item>;
  /** SHA-256 of the bytes under a key, as they are now; undefined where there are none. */
  hashOf(key: string): Promise<string | undefined>;
  /** Absent where the data keys are not to be opened. */
  readonly wrapper?: Pick<KeyWrapper, 'unwrap'> | undefined;
}

export interface Report {
  readonly items: number;
  readonly streams: number;
  readonly events: number;
  /** Where files lie that events, frozen values and working copies name; each was hashed. */
  readonly files: readonly string[];
  /** What the counts of registers should be. */
  readonly tallies: readonly TallyChange[];
  readonly findings: readonly Finding[];
}

/** Partitions one after the other, in the order in which the items come. */
async function* partitions(items: Checked['items']): AsyncIterable<Partition> {
  let open: Item[] = [];
  for await (const item of items) {
    if (open[0] !== undefined && open[0].pk?.S !== item.pk?.S) {
      yield { pk: open[0].pk?.S ?? '', items: open };
      open = [];
    }
    open.push(item);
  }
  if (open[0] !== undefined) yield { pk: open[0].pk?.S ?? '', items: open };
}

const checkNamed = ({ named, streams, sealed, keys, tell }: Known): void => {
  for (const { stream, by, kind } of named)
    if (!streams.has(stream)) tell({ kind, ...by, detail: stream });
  for (const [subject, { pk, sk, generation }] of sealed)
    if ((keys.get(subject) ?? 0) < generation) tell({ kind: 'key', pk, sk, detail: subject });
};

/** Counts of registers against what their entries come to; answers the latter, a month of a tally each. */
const checkTallies = ({ tallied, tell }: Known): readonly TallyChange[] => {
  const [stored, expected] = [monthsOf(tallied.stored), monthsOf(tallied.expected)];
  for (const at of new Set([...stored.keys(), ...expected.keys()])) {
    const [one, other] = [stored.get(at)?.days ?? {}, expected.get(at)?.days ?? {}];
    if (isDeepStrictEqual(one, other)) continue;
    const { key, month } = stored.get(at) ?? expected.get(at) ?? { key: '', month: '' };
    const days = [...new Set([...Object.keys(one), ...Object.keys(other)])];
    const off = days.filter((day) => own(one, day) !== own(other, day)).toSorted();
    const item = tallyKeyOf(key, month);
    tell({ kind: 'tally', pk: textOf(item, 'pk'), sk: textOf(item, 'sk'), detail: off.join(', ') });
  }
  return [...expected.values()];
};

/** Each file once, however many events name it. Answers where there is one. */
const checkFiles = async (
  { files, perhaps, tell }: Known,
  hashOf: Checked['hashOf'],
): Promise<readonly string[]> => {
  const hashes = new Map<string, string | undefined>();
  const hashAt = async (key: string): Promise<string | undefined> => {
    if (!hashes.has(key)) hashes.set(key, await hashOf(key));
    return hashes.get(key);
  };
  for (const { pk, sk, places, sha256 } of files) {
    const found = await Promise.all(places.map(hashAt));
    if (!found.includes(sha256))
      tell({
        kind: 'file',
        pk,
        sk,
        detail: `${sha256} ${found.some((hash) => hash !== undefined) ? 'differs' : 'missing'}`,
      });
  }
  for (const key of perhaps) await hashAt(key);
  return [...hashes].flatMap(([key, hash]) => (hash === undefined ? [] : [key])).sort();
};

/**
 * Every chain and every invariant of a table: what was recorded, what follows from it, and what stands beside it.
 * Findings are told as they come. Nothing is written.
 */
export const checkTable = async (
  { items, hashOf, wrapper }: Checked,
  tell: Tell = () => undefined,
): Promise<Report> => {
  const findings: Finding[] = [];
  const known = nothingKnown((finding) => {
    findings.push(finding);
    tell(finding);
  });
  for await (const partition of partitions(items)) {
    known.counts.items += partition.items.length;
    const { pk } = partition;
    const kind = kindOf(`${pk.slice(0, pk.indexOf('#'))}#${pk.slice(pk.indexOf('#') + 1)}`);
    if (kind === undefined) await checkBeside(known, partition, wrapper);
    else checkStream(known, kind, partition);
  }
  checkNamed(known);
  const tallies = checkTallies(known);
  const files = await checkFiles(known, hashOf);
  return { ...known.counts, files, tallies, findings };
};
