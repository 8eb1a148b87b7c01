import * as z from 'zod';
import { type Bilingual, bilingual } from '../../engine/bilingual.ts';

/** The higher level's result. */
export const Selection = z.enum(['selected', 'not-selected']);
export type Selection = z.infer<typeof Selection>;

export const SELECTION = {
  selected: bilingual('入选', 'Selected'),
  'not-selected': bilingual('未入选', 'Not selected'),
} as const satisfies Record<Selection, Bilingual>;
