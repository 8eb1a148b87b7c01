import { Failure } from './failure.ts';

export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [key: string]: Json | undefined };

/** JSON cannot hold it, or it is nested without end. */
export class NotCanonical extends Failure {
  override readonly name = 'NotCanonical';
}

/** Far deeper than the gate lets anything in; within it no recursion overflows the stack. */
export const MOST_NESTED = 200;

/** With the u flag a surrogate matches only where it has no partner. Browsers of 2022 have no isWellFormed yet. */
const LONE_SURROGATE = /\p{Surrogate}/u;

/**
 * The canonical form of RFC 8785 (JCS): keys sorted by UTF-16 code units, no white space, numbers and strings as
 * ECMAScript's JSON.stringify writes them, which is what the RFC prescribes. Undefined members are left out.
 * Throws NotCanonical for what JSON cannot hold.
 *
 * What is stored comes back in order and is written by one JSON.stringify: a chain is checked four times as fast.
 */
export const canonical = (value: unknown): string => {
  const text = isInOrder(value, 0) ? JSON.stringify(value) : undefined;
  // JSON.stringify writes a lone surrogate as an escape, which no other character of these gets.
  return text === undefined || text.includes('\\ud') ? written(value, 0) : text;
};

/** Whether JSON.stringify writes the names of all objects in order, and nothing that JSON cannot hold. */
const isInOrder = (value: unknown, depth: number): boolean => {
  switch (typeof value) {
    case 'boolean':
    case 'string':
      return true;
    case 'number':
      return Number.isFinite(value);
    case 'object':
      if (value === null) return true;
      if (depth > MOST_NESTED) return false;
      return Array.isArray(value)
        ? value.every((member) => isInOrder(member, depth + 1))
        : areMembersInOrder(value, depth);
    default:
      return false;
  }
};

/** A plain loop, since this is where the time of a verification goes. */
const areMembersInOrder = (value: object, depth: number): boolean => {
  if (Object.getPrototypeOf(value) !== Object.prototype) return false;
  let before = '';
  for (const name in value) {
    if (name < before || !isInOrder(Reflect.get(value, name), depth + 1)) return false;
    before = name;
  }
  return true;
};

const written = (value: unknown, depth: number): string => {
  if (depth > MOST_NESTED) throw new NotCanonical(`nested deeper than ${MOST_NESTED}`);
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') {
    if (LONE_SURROGATE.test(value))
      throw new NotCanonical('a lone surrogate has no canonical form');
    return JSON.stringify(value);
  }
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new NotCanonical(`${value} has no canonical form`);
    return JSON.stringify(value);
  }
  if (Array.isArray(value))
    return `[${value.map((member) => written(member, depth + 1)).join(',')}]`;
  if (typeof value === 'object') {
    const members = Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
      .map(([key, member]) => `${written(key, depth)}:${written(member, depth + 1)}`);
    return `{${members.join(',')}}`;
  }
  throw new NotCanonical(`a ${typeof value} has no canonical form`);
};
