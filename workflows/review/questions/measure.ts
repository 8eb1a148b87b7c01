import * as z from 'zod';
import { type Bilingual, bilingual } from '../../../engine/bilingual.ts';

/** What follows a fact found true after the result is public. Taking a recommendation back is an act of the batch, and ends the question. */
export const Measure = z.enum(['rectify', 'revoke', 'none']);
export type Measure = z.infer<typeof Measure>;

export const MEASURE = {
  rectify: bilingual('责令整改', 'Rectification'),
  revoke: bilingual('撤销称号', 'The title is revoked'),
  none: bilingual('不作处理', 'None'),
} as const satisfies Record<Measure, Bilingual>;
