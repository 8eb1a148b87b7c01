import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { CommandSpec } from '../../../engine/decider.ts';
import { aggregates } from '../../../functions/kinds/catalogue.ts';
import { MOST_TOGETHER, together } from '../../../workflows/input/texts.ts';

interface Shape {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly items?: Shape;
  readonly additionalProperties?: Shape | boolean;
  readonly anyOf?: readonly Shape[];
  readonly oneOf?: readonly Shape[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly maxLength?: number;
  readonly maxItems?: number;
  readonly pattern?: string;
  readonly format?: string;
  readonly charactersTogether?: number;
}

/** Ids, dates, times and patterns without a length of their own. */
const SHORT = 100;

const mostText = (shape: Shape): number => {
  if (shape.maxLength !== undefined) return shape.maxLength;
  const pattern = /[*+]|\{\d+,\}/.test(shape.pattern ?? '') ? undefined : shape.pattern;
  const bounded = pattern ?? shape.format ?? shape.enum ?? shape.const;
  return bounded === undefined ? Number.POSITIVE_INFINITY : SHORT;
};

/** The most characters that a value of this shape can hold. */
const most = (shape: Shape | boolean | undefined): number => {
  if (typeof shape !== 'object') return shape === true ? Number.POSITIVE_INFINITY : 0;
  if (shape.charactersTogether !== undefined) return shape.charactersTogether;
  const options = shape.anyOf ?? shape.oneOf;
  if (options !== undefined) return Math.max(...options.map(most));
  if (shape.type === 'array') {
    const each = most(shape.items);
    return each === 0 ? 0 : each * (shape.maxItems ?? Number.POSITIVE_INFINITY);
  }
  if (shape.type === 'string') return mostText(shape);
  const members = Object.values(shape.properties ?? {}).reduce((sum, one) => sum + most(one), 0);
  return members + (most(shape.additionalProperties) === 0 ? 0 : Number.POSITIVE_INFINITY);
};

const mostOf = (body: z.ZodType): number =>
  most(z.toJSONSchema(body, { io: 'input', unrepresentable: 'any' }) as Shape);

/** An event with all of them, in UTF-8 and sealed, stays within the 400 KB of an item. */
const MOST_CHARACTERS = 90_000;
/** A round's file and an act inside another: held by the limit on the whole body (functions/http/body.ts) alone. */
const WHOLE: readonly string[] = ['OpenCall', 'ReviseCall', 'RecordOnBehalf'];

const byPeople = Object.values(aggregates).flatMap(({ commands }) =>
  Object.entries<CommandSpec>(commands).filter(
    ([name, { may }]) => !WHOLE.includes(name) && may.some(({ role }) => role !== 'system'),
  ),
);

describe('what a command may hold', () => {
  it.each(byPeople)(
    '%s has a limit for each text and list, and for the sum of them',
    (_name, { body }) => {
      expect(mostOf(body)).toBeLessThanOrEqual(MOST_CHARACTERS);
    },
  );

  it('is seen where a text or a list has none', () => {
    expect(mostOf(z.object({ note: z.string() }))).toBe(Number.POSITIVE_INFINITY);
    expect(mostOf(z.object({ notes: z.array(z.string().max(9)) }))).toBe(Number.POSITIVE_INFINITY);
    expect(mostOf(z.array(z.string().max(1_500)).max(100))).toBeGreaterThan(MOST_CHARACTERS);
    expect(mostOf(together(z.array(z.string().max(1_500)).max(100)))).toBe(MOST_TOGETHER);
  });
});
