import { createHash, randomUUID } from 'node:crypto';
import jsonata from 'jsonata';
import type { Clock } from '../../engine/clock.ts';
import { own } from '../../engine/own.ts';

/** A wrong argument to one of the added functions; it reaches the machine as States.QueryEvaluationError. */
export class WrongArgument extends Error {
  override readonly name = 'WrongArgument';
}

/** The largest array $range makes, as States.ArrayRange of the service. */
const MAX_RANGE = 1_000;

const partition = (items: readonly unknown[], size: number): unknown[][] => {
  if (!Number.isInteger(size) || size < 1)
    throw new WrongArgument('$partition needs a whole size of 1 or more');
  return Array.from({ length: Math.ceil(items.length / size) }, (_, i) =>
    items.slice(i * size, (i + 1) * size),
  );
};

const range = (start: number, end: number, step: number): number[] => {
  if (step === 0) throw new WrongArgument('$range needs a step other than 0');
  const length = Math.max(0, Math.floor((end - start) / step) + 1);
  if (length > MAX_RANGE) throw new WrongArgument(`$range makes at most ${MAX_RANGE} numbers`);
  return Array.from({ length }, (_, i) => start + i * step);
};

const HASHES: Readonly<Record<string, string>> = {
  MD5: 'md5',
  'SHA-1': 'sha1',
  'SHA-256': 'sha256',
  'SHA-384': 'sha384',
  'SHA-512': 'sha512',
};

const hash = (text: string, algorithm: string): string => {
  const known = own(HASHES, algorithm);
  if (known === undefined) throw new WrongArgument(`$hash does not know ${algorithm}`);
  return createHash(known).update(text, 'utf8').digest('hex');
};

/** Without a seed any number in [0, 1); with one always the same (mulberry32; the service's own is not published). */
const random = (seed?: number): number => {
  if (seed === undefined) return Math.random();
  let t = (Math.trunc(seed) + 0x6d2b79f5) | 0;
  t = Math.imul(t ^ (t >>> 15), t | 1);
  t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
  return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
};

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    throw new WrongArgument('$parse was given no JSON');
  }
};

const formatted = jsonata('$fromMillis($m, $p)');
const zoned = jsonata('$fromMillis($m, $p, $z)');

/** The functions that the service adds to JSONata 2.0.6, as the lint knows them. */
export const ADDED_FUNCTIONS = ['partition', 'range', 'hash', 'uuid', 'parse', 'random'] as const;

/**
 * Gives a compiled expression the service's functions, takes $eval away, and lets $now and $millis
 * come from the clock. Source: https://docs.aws.amazon.com/step-functions/latest/dg/transforming-data.html
 */
export const equip = (expression: jsonata.Expression, clock: Clock): void => {
  expression.registerFunction('partition', partition, '<an:a>');
  expression.registerFunction('range', range, '<nnn:a>');
  expression.registerFunction('hash', hash, '<ss:s>');
  expression.registerFunction('uuid', () => randomUUID(), '<:s>');
  expression.registerFunction('parse', parse, '<s:x>');
  expression.registerFunction('random', random, '<n?:n>');
  expression.registerFunction('millis', () => clock.now().getTime(), '<:n>');
  expression.registerFunction(
    'now',
    (p?: string, z?: string) => {
      const m = clock.now();
      if (p === undefined) return m.toISOString();
      return (z === undefined ? formatted : zoned).evaluate(undefined, { m: m.getTime(), p, z });
    },
    '<s?s?:s>',
  );
  expression.assign('eval', undefined);
};
