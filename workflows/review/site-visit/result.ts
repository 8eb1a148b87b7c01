import * as z from 'zod';
import { type Bilingual, bilingual } from '../../../engine/bilingual.ts';

/** What a site visit (实地核查) came to. */
export const VisitResult = z.enum(['consistent', 'inconsistent']);
export type VisitResult = z.infer<typeof VisitResult>;

export const VISIT_RESULT = {
  consistent: bilingual('与申报材料相符', 'Agrees with the application'),
  inconsistent: bilingual('与申报材料不符', 'Does not agree with the application'),
} as const satisfies Record<VisitResult, Bilingual>;
