import type { Item } from '../../../adapters/dynamodb/item.ts';
import type { StreamKey } from '../../../engine/ports/event-store.ts';
import type { TallyChange } from '../../../engine/tally.ts';
import type { Tell } from './findings.ts';

/** One partition of the table. */
export interface Partition {
  readonly pk: string;
  /** In the order of the sort key. */
  readonly items: readonly Item[];
}

interface Place {
  readonly pk: string;
  readonly sk: string;
}

/** A file that an event names, and where it may lie. */
export interface FileNamed extends Place {
  readonly places: readonly string[];
  readonly sha256: string;
}

/** What partitions are held against once all of them were seen. */
export interface Known {
  readonly tell: Tell;
  readonly streams: Set<string>;
  /** Streams that something names, each with where that stands. */
  readonly named: {
    readonly stream: StreamKey;
    readonly by: Place;
    readonly kind: 'claim' | 'mark';
  }[];
  /** Of each subject, the latest generation that sealed something, and where. */
  readonly sealed: Map<string, Place & { readonly generation: number }>;
  /** Generations of the data keys that are there. */
  readonly keys: Map<string, number>;
  readonly files: FileNamed[];
  /** Where working copies and frozen values may have a file: it is looked at if it is there. */
  readonly perhaps: string[];
  /** Tallies as they are stored, and what their entries count for. */
  readonly tallied: { readonly stored: TallyChange[]; readonly expected: TallyChange[] };
  readonly counts: { items: number; streams: number; events: number };
}

export const nothingKnown = (tell: Tell): Known => ({
  tell,
  streams: new Set(),
  named: [],
  sealed: new Map(),
  keys: new Map(),
  files: [],
  perhaps: [],
  tallied: { stored: [], expected: [] },
  counts: { items: 0, streams: 0, events: 0 },
});
