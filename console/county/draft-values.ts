/** What was typed into a part, by field. */
export type Values = Readonly<Record<string, unknown>>;

/** JSON as the server gives it back: keys in one order, what is undefined or an empty text left out. */
const plain = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map((member) => plain(member) ?? null);
  if (value === '' || value === null) return undefined;
  // What is frozen holds a count as a number; what is typed is a text.
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'object') return value;
  const entries = Object.entries(value)
    .map(([key, member]) => [key, plain(member)] as const)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
};

/** Whether two values say the same: an empty field is the same as none. */
export const sameValue = (a: unknown, b: unknown): boolean =>
  JSON.stringify(plain(a)) === JSON.stringify(plain(b));

export const sameValues = (a: Values, b: Values): boolean => sameValue(a, b);

export interface Difference {
  readonly field: string;
  readonly mine: unknown;
  readonly theirs: unknown;
  /** Where only one side changed it since both were the same; undefined: both did. */
  readonly suggested?: 'mine' | 'theirs';
}

/** Fields in which two copies of one part differ, against what both began from. */
export const differences = (before: Values, mine: Values, theirs: Values): readonly Difference[] =>
  [...new Set([...Object.keys(mine), ...Object.keys(theirs)])]
    .filter((field) => !sameValue(mine[field], theirs[field]))
    .map((field) => {
      const values = { field, mine: mine[field], theirs: theirs[field] };
      if (sameValue(before[field], theirs[field])) return { ...values, suggested: 'mine' };
      if (sameValue(before[field], mine[field])) return { ...values, suggested: 'theirs' };
      return values;
    });
