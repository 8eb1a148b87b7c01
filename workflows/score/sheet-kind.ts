import * as z from 'zod';
import { type Bilingual, bilingual } from '../../engine/bilingual.ts';

/** On paper, or at the oral defence. */
export const SheetKind = z.enum(['written', 'defence']);
export type SheetKind = z.infer<typeof SheetKind>;

export const SHEET_KIND = {
  written: bilingual('书面评审', 'Written review'),
  defence: bilingual('现场答辩', 'Oral defence'),
} as const satisfies Record<SheetKind, Bilingual>;
