import * as z from 'zod';
import { type Bilingual, bilingual } from '../../engine/bilingual.ts';

/** What a county says in its preliminary review (县级初审). */
export const PreliminaryVerdict = z.enum(['recommend', 'return', 'decline']);
export type PreliminaryVerdict = z.infer<typeof PreliminaryVerdict>;

export const PRELIMINARY_VERDICT = {
  recommend: bilingual('同意推荐', 'Recommended'),
  return: bilingual('退回修改', 'Returned'),
  decline: bilingual('不予推荐', 'Not recommended'),
} as const satisfies Record<PreliminaryVerdict, Bilingual>;
