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
 */
export const canonical = (value: unknown): string => written(value, 0);

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
