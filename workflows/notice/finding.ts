import * as z from 'zod';
import { type Bilingual, bilingual } from '../../engine/bilingual.ts';

/** 核查结论: what an inquiry into an objection found. */
export const Finding = z.enum(['upheld', 'partly', 'not-upheld']);
export type Finding = z.infer<typeof Finding>;

export const FINDING = {
  upheld: bilingual('异议成立', 'Upheld'),
  partly: bilingual('异议部分成立', 'Partly upheld'),
  'not-upheld': bilingual('异议不成立', 'Not upheld'),
} as const satisfies Record<Finding, Bilingual>;

/** What follows for the objected case, and for no other. */
export const Consequence = z.enum(['continue', 're-notice', 'suspend', 'remove']);
export type Consequence = z.infer<typeof Consequence>;

export const CONSEQUENCE = {
  continue: bilingual('继续办理', 'Goes on'),
  're-notice': bilingual('重新公示', 'Put on notice again'),
  suspend: bilingual('暂停办理', 'Suspended'),
  remove: bilingual('移出拟定名单', 'Removed from the proposed list'),
} as const satisfies Record<Consequence, Bilingual>;
