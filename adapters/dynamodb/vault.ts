import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { MOST_NESTED, NotCanonical } from '../../engine/canonical.ts';
import { Failure } from '../../engine/failure.ts';
import { isPersonal, type Personal } from '../../engine/personal.ts';
import { type DataKey, type DataKeys, dataKeys, type KeyWrapper } from './data-keys.ts';
import type { Table } from './table.ts';

/** A sealed value that its key does not open: changed after it was written. */
export class SealBroken extends Failure {
  override readonly name = 'SealBroken';
}

/**
 * Seals and opens the personal values inside data (design §5). `seal` leaves alone what is sealed already, so that a
 * caller may seal first and hash what will be stored. `open` gives values, and `erased` for a subject without key.
 */
export interface Vault {
  seal(data: unknown): Promise<unknown>;
  open<T>(data: T): Promise<T>;
  /** Destroys the subject's key: its values read as erased, and every hash stays valid. */
  eraseSubject(subject: string): Promise<void>;
}

const IV_BYTES = 12;
const TAG_BYTES = 16;
const CIPHER = 'aes-256-gcm';

/** `<generation>.<base64url of iv ‖ ciphertext ‖ tag>`; the subject is bound as additional data. */
const sealText = (
  subject: string,
  { generation, key }: { generation: number; key: Uint8Array },
  value: unknown,
) => {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(CIPHER, key, iv).setAAD(Buffer.from(subject));
  const body = Buffer.concat([
    iv,
    cipher.update(JSON.stringify(value)),
    cipher.final(),
    cipher.getAuthTag(),
  ]);
  return `${generation}.${body.toString('base64url')}`;
};

const opened = (sealed: Personal<unknown>, dataKey: DataKey | undefined): Personal<unknown> => {
  const subject = sealed.$personal;
  const [generation, encoded] = sealed.sealed?.split('.') ?? [];
  const present = dataKey?.key !== undefined && String(dataKey.generation) === generation;
  if (encoded === undefined || !present || dataKey.key === undefined)
    return { $personal: subject, erased: true };
  try {
    const body = Buffer.from(encoded, 'base64url');
    const decipher = createDecipheriv(CIPHER, dataKey.key, body.subarray(0, IV_BYTES))
      .setAAD(Buffer.from(subject))
      .setAuthTag(body.subarray(-TAG_BYTES));
    const clear = Buffer.concat([
      decipher.update(body.subarray(IV_BYTES, -TAG_BYTES)),
      decipher.final(),
    ]);
    return { $personal: subject, value: JSON.parse(clear.toString('utf8')) };
  } catch (error) {
    throw new SealBroken(`a value of ${subject} does not open`, { cause: error });
  }
};

/** What canonical() could not write cannot be stored either; said before the stack overflows. */
const requireShallow = (depth: number): void => {
  if (depth > MOST_NESTED) throw new NotCanonical(`nested deeper than ${MOST_NESTED}`);
};

/** Replaces each personal value; shares what holds none. */
const mapped = (
  data: unknown,
  replace: (value: Personal<unknown>) => Personal<unknown>,
  depth = 0,
): unknown => {
  requireShallow(depth);
  if (isPersonal(data)) return replace(data);
  if (Array.isArray(data)) return data.map((member) => mapped(member, replace, depth + 1));
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(
    Object.entries(data).map(([name, member]) => [name, mapped(member, replace, depth + 1)]),
  );
};

/** Personal values within data, in order. */
const found = (
  data: unknown,
  into: Personal<unknown>[] = [],
  depth = 0,
): readonly Personal<unknown>[] => {
  requireShallow(depth);
  if (isPersonal(data)) into.push(data);
  else if (typeof data === 'object' && data !== null) {
    for (const member of Object.values(data)) found(member, into, depth + 1);
  }
  return into;
};

export const createVault = (table: Table, wrapper: KeyWrapper): Vault => {
  const keys: DataKeys = dataKeys(table, wrapper);
  return {
    async seal(data) {
      const clear = found(data).filter((value) => value.value !== undefined);
      if (clear.length === 0) return data;
      const subjects = [...new Set(clear.map((value) => value.$personal))];
      const sealing = new Map(
        await Promise.all(
          subjects.map(async (subject) => [subject, await keys.toSeal(subject)] as const),
        ),
      );
      return mapped(data, (value) => {
        const key = sealing.get(value.$personal);
        if (value.value === undefined || key === undefined) return value;
        return { $personal: value.$personal, sealed: sealText(value.$personal, key, value.value) };
      });
    },
    async open(data) {
      const sealed = found(data).filter((value) => value.sealed !== undefined);
      if (sealed.length === 0) return data;
      const present = await keys.of(sealed.map((value) => value.$personal));
      // A personal value stays one, whatever the data's type: sealed before, with its value or erased after.
      return mapped(data, (value) =>
        value.sealed === undefined ? value : opened(value, present.get(value.$personal)),
      ) as typeof data;
    },
    eraseSubject: (subject) => keys.erase(subject),
  };
};
