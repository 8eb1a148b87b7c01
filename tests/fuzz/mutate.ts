import { MEMBERS, TEXTS, VALUES } from './hostile.ts';
import { isRecord } from './schema.ts';

/** Which place of a body is changed, and how; both counted, so that a seed says it. */
export interface Change {
  readonly place: number;
  readonly how: number;
}

type Path = readonly (string | number)[];

/** Deeper than any body of ours; below a planted nest there is nothing to change. */
const DEEPEST = 12;

const placesOf = (value: unknown, path: Path = []): readonly Path[] => {
  if (path.length >= DEEPEST) return [path];
  if (Array.isArray(value))
    return [path, ...value.slice(0, 5).flatMap((one, index) => placesOf(one, [...path, index]))];
  if (isRecord(value) && Object.getPrototypeOf(value) === Object.prototype)
    return [
      path,
      ...Object.entries(value).flatMap(([name, member]) => placesOf(member, [...path, name])),
    ];
  return [path];
};

/** Put in a member's place to leave it out. */
const GONE = Symbol('gone');

const putAt = (value: unknown, [first, ...rest]: Path, put: unknown): unknown => {
  if (first === undefined) return put;
  if (Array.isArray(value))
    return value.flatMap((one, index) => {
      if (index !== first) return [one];
      const changed = putAt(one, rest, put);
      return changed === GONE ? [] : [changed];
    });
  return Object.fromEntries(
    Object.entries(Object(value)).flatMap(([name, member]) => {
      if (name !== first) return [[name, member]];
      const changed = putAt(member, rest, put);
      return changed === GONE ? [] : [[name, changed]];
    }),
  );
};

const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((found, name) => Reflect.get(Object(found), name), value);

const withMember = (value: unknown, how: number): unknown => {
  const name = MEMBERS[how % MEMBERS.length] ?? 'x';
  if (!isRecord(value)) return value;
  return Object.fromEntries([...Object.entries(value), [name, VALUES[how % VALUES.length]]]);
};

/** What comes to stand at the place. */
const replacement = (old: unknown, how: number): unknown => {
  const nth = Math.floor(how / 8);
  switch (how % 8) {
    case 0:
    case 1:
    case 2:
      return TEXTS[nth % TEXTS.length];
    case 3:
    case 4:
      return VALUES[nth % VALUES.length];
    case 5:
      return GONE;
    case 6:
      return withMember(old, nth);
    default:
      return Array.isArray(old) ? [...old, ...old, ...old] : [old, old];
  }
};

/** The body with one place changed: left out, doubled, of another type, or holding what breaks things. */
export const changed = (body: unknown, { place, how }: Change): unknown => {
  const places = placesOf(body);
  const path = places[place % places.length] ?? [];
  const put = replacement(valueAt(body, path), how);
  return put === GONE && path.length === 0 ? {} : putAt(body, path, put);
};
