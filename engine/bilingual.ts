import { z } from 'zod';

/** A text for people: simplified Chinese first, English second, both complete. */
export const Bilingual = z.object({ zh: z.string().min(1), en: z.string().min(1) });
export type Bilingual = z.infer<typeof Bilingual>;
export type Language = keyof Bilingual;

export const bilingual = (zh: string, en: string): Bilingual => ({ zh, en });
