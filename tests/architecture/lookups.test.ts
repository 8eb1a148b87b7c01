import { beforeAll, describe, expect, it } from 'vitest';
import { lookupsByAnyText } from './lookups.ts';

type Names = Readonly<Record<string, string>>;

/** What the lint is for, and beside it what it lets pass: known keys, places in a list, Maps. */
const planted = {
  read: (names: Names, key: string) => names[key],
  deep: (of: { readonly names?: Names }, id: number) => of.names?.[`n-${id}`],
  asked: (names: Names, key: string) => key in names,
  known: (names: Record<'zh' | 'en', string>, key: 'zh' | 'en') => names[key],
  place: (list: readonly string[], at: number) => list[at],
  map: (names: ReadonlyMap<string, string>, key: string) => names.get(key),
};

const PLANTED = 'tests/architecture/lookups.test.ts';
const ROOMS = /^(engine|workflows|interface|functions|adapters|local)\//;
/** The one place that may. */
const OWN = 'engine/own.ts';

describe('names that come from outside', () => {
  let found: readonly string[];
  beforeAll(() => {
    found = lookupsByAnyText((file) => file === PLANTED || (ROOMS.test(file) && file !== OWN));
    // The compiler reads the whole project first.
  }, 120_000);

  it('are looked up by own() or in a Map, never in a plain object', () => {
    expect(found.filter((line) => !line.startsWith(PLANTED))).toEqual([]);
  });

  it('would be found otherwise', () => {
    expect(found.filter((line) => line.startsWith(PLANTED))).toEqual([
      `${PLANTED}: names[key]`,
      `${PLANTED}: of.names?.[\`n-\${id}\`]`,
      `${PLANTED}: key in names`,
    ]);
    expect(planted.read({}, 'constructor')).toBe(Object);
    expect(planted.asked({}, 'constructor')).toBe(true);
  });
});
