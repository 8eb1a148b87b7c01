/**
 * The value under a key that came from outside, or undefined. Every plain object also has `constructor` and `__proto__`
 * by inheritance: reading those by a sender's word would find something that nobody put there.
 */
export const own = <V>(
  record: Readonly<Record<string, V>> | undefined,
  key: string,
): V | undefined => (record !== undefined && Object.hasOwn(record, key) ? record[key] : undefined);
