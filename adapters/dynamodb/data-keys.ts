import { StoreUnavailable, VersionConflict } from '../../engine/store-errors.ts';
import { type Item, number, numberOf, text, textOf } from './item.ts';
import { key } from './keys.ts';
import { conditional, get, getMany, type Table } from './table.ts';

/** Makes and opens data keys: KMS on AWS, a key in the data folder on one machine. `subject` is bound to the key. */
export interface KeyWrapper {
  /** A new data key of 32 bytes, in the clear and wrapped (text). */
  create(subject: string): Promise<{ readonly key: Uint8Array; readonly wrapped: string }>;
  /** Throws where the wrapped key was made for another subject, or by another wrapper. */
  unwrap(subject: string, wrapped: string): Promise<Uint8Array>;
}

/** What takes over data keys that another wrapper made: a table that moves to other keys. */
export interface RewrappingKeys extends KeyWrapper {
  wrap(subject: string, key: Uint8Array): Promise<string>;
}

/**
 * For a function that may seal and never open (the public's). A key that is there already was made by another process
 * for the same command: whoever decides anew finds that one's events, or is told to repeat.
 */
export const sealingOnly = ({ create }: Pick<KeyWrapper, 'create'>): KeyWrapper => ({
  create,
  unwrap: async (subject) => {
    throw new VersionConflict(`${subject} is being sealed by another process`);
  },
});

/** A subject's present key. Erasing raises the generation: what older ones sealed reads as erased. */
export interface DataKey {
  readonly generation: number;
  /** Absent where it was erased, and no value was sealed since. */
  readonly key: Uint8Array | undefined;
}

export interface DataKeys {
  /** Present keys of these subjects; a subject that never had one is absent. */
  of(subjects: readonly string[]): Promise<ReadonlyMap<string, DataKey>>;
  /** The key to seal with, made where there is none. */
  toSeal(subject: string): Promise<{ readonly generation: number; readonly key: Uint8Array }>;
  erase(subject: string): Promise<void>;
}

/** 5 minutes: another process that erases a key is believed after this at the latest. */
const KEEP_MS = 5 * 60_000;
/** Some 200 KB; a subject that was forgotten is read again. */
const KEEP_COUNT = 2_000;
/** Two processes may make a subject's key at once; one wins, the other reads it. More rounds are no such race. */
const ROUNDS = 5;

const keyOf = (subject: string): Item => key(`KEY#${subject}`, 'KEY');

/** Item: `g` generation, `k` the wrapped key of that generation. */
export const dataKeys = (table: Table, wrapper: KeyWrapper): DataKeys => {
  const kept = new Map<string, { readonly dataKey: DataKey; readonly until: number }>();

  const keep = (subject: string, dataKey: DataKey): DataKey => {
    kept.delete(subject);
    kept.set(subject, { dataKey, until: Date.now() + KEEP_MS });
    const oldest = kept.keys().next();
    if (kept.size > KEEP_COUNT && oldest.done !== true) kept.delete(oldest.value);
    return dataKey;
  };

  const decode = async (subject: string, item: Item): Promise<DataKey> => {
    const wrapped = item.k === undefined ? undefined : textOf(item, 'k');
    const opened = wrapped === undefined ? undefined : await wrapper.unwrap(subject, wrapped);
    return keep(subject, { generation: numberOf(item, 'g'), key: opened });
  };

  const of = async (subjects: readonly string[]): Promise<ReadonlyMap<string, DataKey>> => {
    const found = new Map<string, DataKey>();
    const missing: string[] = [];
    for (const subject of new Set(subjects)) {
      const known = kept.get(subject);
      if (known !== undefined && known.until > Date.now()) found.set(subject, known.dataKey);
      else missing.push(subject);
    }
    const items = await getMany(table, missing.map(keyOf), true);
    await Promise.all(
      items.map(async (item) => {
        const subject = textOf(item, 'pk').slice('KEY#'.length);
        found.set(subject, await decode(subject, item));
      }),
    );
    return found;
  };

  /** Resolves with undefined where another process was quicker. */
  const make = async (subject: string, stored: Item | undefined) => {
    const { key: fresh, wrapped } = await wrapper.create(subject);
    const generation = stored === undefined ? 1 : numberOf(stored, 'g');
    const refused = await conditional(
      table.wire('PutItem', {
        TableName: table.name,
        Item: { ...keyOf(subject), g: number(generation), k: text(wrapped) },
        ConditionExpression: 'attribute_not_exists(pk) OR (g = :g AND attribute_not_exists(k))',
        ExpressionAttributeValues: { ':g': number(generation) },
      }),
    );
    if (refused !== undefined) return undefined;
    keep(subject, { generation, key: fresh });
    return { generation, key: fresh };
  };

  const toSeal: DataKeys['toSeal'] = async (subject) => {
    for (let round = 0; round < ROUNDS; round++) {
      const known = (await of([subject])).get(subject);
      if (known?.key !== undefined) return { generation: known.generation, key: known.key };
      const stored = await get(table, keyOf(subject));
      kept.delete(subject);
      const made = stored?.k === undefined ? await make(subject, stored) : undefined;
      if (made !== undefined) return made;
    }
    throw new StoreUnavailable(`no data key for ${subject} after ${ROUNDS} rounds`);
  };

  const erase: DataKeys['erase'] = async (subject) => {
    kept.delete(subject);
    // Not repeated blindly: raising the generation twice is harmless, since no key is there the second time.
    await conditional(
      table.wire('UpdateItem', {
        TableName: table.name,
        Key: keyOf(subject),
        UpdateExpression: 'SET g = g + :one REMOVE k',
        ConditionExpression: 'attribute_exists(k)',
        ExpressionAttributeValues: { ':one': number(1) },
      }),
    );
    kept.delete(subject);
  };

  return { of, toSeal, erase };
};
