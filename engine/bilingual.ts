import * as z from 'zod';

/** A text for people: simplified Chinese first, English second, both complete. */
export const Bilingual = z.object({ zh: z.string().min(1), en: z.string().min(1) });
export type Bilingual = z.infer<typeof Bilingual>;
export type Language = keyof Bilingual;

export const bilingual = (zh: string, en: string): Bilingual => ({ zh, en });

const BETWEEN = ' / ';

/** A sentence for zod, whose messages are one text: Chinese, a stroke, English. `saidIn` reads it back. */
export const said = (zh: string, en: string): string => `${zh}${BETWEEN}${en}`;

/** Both languages of what `said` wrote; undefined for anything else. */
export const saidIn = (message: string): Bilingual | undefined => {
  const at = message.indexOf(BETWEEN);
  const zh = message.slice(0, Math.max(at, 0));
  return /\p{Script=Han}/u.test(zh) ? { zh, en: message.slice(at + BETWEEN.length) } : undefined;
};
