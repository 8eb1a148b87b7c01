import * as z from 'zod';
import { Bilingual, bilingual } from '../../engine/bilingual.ts';
import { own } from '../../engine/own.ts';
import { Decimal } from '../decimal/decimal.ts';
import { OrgId } from '../orgs/org.ts';

/** How a target's figure is meant; a policy says 过, 达到, 以上, 左右, 级, no word at all, or gives a name or no figure. */
const Operator = z.enum(['above', 'reach', 'at-least', 'bare', 'about', 'class', 'named', 'some']);

/** How a target is counted: by hand and never typed twice (workflows/registers/targets). */
export const TargetKind = z.enum([
  'stock',
  'cumulative',
  'yearly',
  'growth',
  'ratio',
  'level',
  'list',
]);
export type TargetKind = z.infer<typeof TargetKind>;

export const Target = z.object({
  id: z.string(),
  title: Bilingual,
  operator: Operator,
  /** Absent where the policy gives no figure. */
  value: Decimal.optional(),
  unit: z.string(),
  kind: TargetKind,
  /** Year by whose end it is to be reached, where one is given. */
  by: z.string().optional(),
  /** Clause of the policy, e.g. `一（二）`. */
  clause: z.string(),
  departments: z.array(OrgId),
  /** What a cluster's name holds where the target is for named clusters; absent: for all of them. */
  clusters: z.array(z.string()).optional(),
});
export type Target = z.infer<typeof Target>;

/** The targets of the policy: they change over the years, so they are data with a version. */
export const Targets = z.object({
  version: z.string(),
  targetSystem: z.object({
    /** What the ledger calls the set: `1122+N`. */
    set: z.string(),
    name: Bilingual,
    policy: Bilingual,
    clause: z.string(),
    /** The clause in the policy's own words; the English is a translation. */
    stated: Bilingual,
    unit: z.string(),
    measure: Bilingual,
    /** `count` clusters (or `N`) of `value` in the unit. */
    groups: z.array(
      z.object({
        count: z.string(),
        value: Decimal,
        targets: z.array(z.string()),
        named: z.array(z.string()).default([]),
        open: z.boolean().default(false),
      }),
    ),
  }),
  targets: z.array(Target),
});
export type Targets = z.infer<typeof Targets>;

const WORDS = {
  above: ['过', '', 'more than ', ''],
  reach: ['达到', '', '', ' reached'],
  'at-least': ['', '以上', 'at least ', ''],
  bare: ['', '', '', ''],
  about: ['', '左右', 'about ', ''],
  class: ['', '级', '', ' class'],
  named: ['', '（名称中的数）', '', ' (in the name only)'],
  some: ['', '', '', ''],
} as const satisfies Record<Target['operator'], readonly [string, string, string, string]>;

const UNITS: Readonly<Record<string, string>> = {
  亿元: '× 100 million yuan',
  家: 'units',
  个: '',
  名: 'people',
  次: 'times',
  '%': '%',
};

/** A target's figure as the policy puts it: `过5500亿元`, `1000家以上`; without a figure, what is said instead. */
export const targetFigure = ({ operator, value, unit }: Target): Bilingual => {
  if (value === undefined) return bilingual('一批（未定数量）', 'some (no figure is given)');
  const [before, after, beforeEn, afterEn] = WORDS[operator];
  const english = own(UNITS, unit) ?? unit;
  const measure = english === '' || english === '%' ? english : ` ${english}`;
  const zhUnit = operator === 'class' && unit === '亿元' ? '亿' : unit;
  return bilingual(`${before}${value}${zhUnit}${after}`, `${beforeEn}${value}${measure}${afterEn}`);
};
