import type { Append, Joining } from '../../engine/ports/event-store.ts';
import { furtherItem, furtherKey, partyItem, partyKey } from './head-item.ts';
import type { Item } from './item.ts';
import { put, type Write } from './write.ts';

const NOBODY: Joining = { put: [], remove: [] };

/** What one of these keys puts into an index, and takes out of it. */
interface Place {
  item(stream: string, of: string): Item;
  key(stream: string, of: string): Item;
}

const PARTY: Place = { item: partyItem, key: partyKey };
const FURTHER_LIST: Place = { item: furtherItem, key: furtherKey };

/** Puts and removals of a stream's places beside its own list. */
const joiningWrites = (
  table: string,
  stream: string,
  place: Place,
  { put: joined, remove }: Joining,
): readonly Write[] => [
  ...joined.map(
    (of): Write => ({ item: put(table, place.item(stream, of)), onRefused: 'impossible' }),
  ),
  ...remove.map(
    (of): Write => ({
      item: { Delete: { TableName: table, Key: place.key(stream, of) } },
      onRefused: 'impossible',
    }),
  ),
];

/** Who else has a stream in a list: its first event settles it, each later one says what it changes. */
export const placeWrites = (
  table: string,
  { stream, expectedVersion, head, parties = NOBODY, lists = NOBODY }: Append,
): readonly Write[] => {
  const first = (of: readonly string[] = []): Joining => ({ put: of, remove: [] });
  const opens = expectedVersion === 0;
  return [
    ...joiningWrites(table, stream, PARTY, opens ? first(head.parties) : parties),
    ...joiningWrites(table, stream, FURTHER_LIST, opens ? first(head.lists) : lists),
  ];
};

/** Puts and removals of a stream's places in further lists. */
export const furtherWrites = (table: string, stream: string, change: Joining): readonly Write[] =>
  joiningWrites(table, stream, FURTHER_LIST, change);
