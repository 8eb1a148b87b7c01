import * as z from 'zod';
import { Bilingual } from '../../engine/bilingual.ts';
import { Decimal } from '../decimal/decimal.ts';

/**
 * Eligibility as data: a closed set of shapes, no language of our own. Fields are `section.field`; where a field is
 * asked for several years, `years` says how many of them must hold; each shape stands in a real call.
 */
const head = {
  id: z.string(),
  title: Bilingual,
  severity: z.enum(['block', 'warn']).default('block'),
  source: z.string().optional(),
};

export const SimpleRule = z.discriminatedUnion('shape', [
  z.object({
    ...head,
    shape: z.literal('at-least'),
    field: z.string(),
    value: Decimal,
    years: z.int().positive().optional(),
  }),
  z.object({
    ...head,
    shape: z.literal('at-most'),
    field: z.string(),
    value: Decimal,
    years: z.int().positive().optional(),
  }),
  z.object({
    ...head,
    shape: z.literal('ratio-at-least'),
    numerator: z.string(),
    denominator: z.string(),
    percent: Decimal,
  }),
  z.object({ ...head, shape: z.literal('is-yes'), field: z.string() }),
  z.object({ ...head, shape: z.literal('is-no'), field: z.string() }),
  z.object({
    ...head,
    shape: z.literal('rows-at-least'),
    field: z.string(),
    rows: z.int().positive(),
  }),
]);
export type SimpleRule = z.infer<typeof SimpleRule>;

export const Rule = z.discriminatedUnion('shape', [
  ...SimpleRule.options,
  z.object({ ...head, shape: z.literal('any-of'), of: z.array(SimpleRule).min(2) }),
  /** The first entry whose kinds include the applicant's replaces the default (区域放宽). */
  z.object({
    ...head,
    shape: z.literal('relaxed-for'),
    orgs: z.array(z.string()).min(1),
    relaxed: SimpleRule,
    otherwise: SimpleRule,
  }),
]);
export type Rule = z.infer<typeof Rule>;
