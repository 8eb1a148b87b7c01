import { z } from 'zod';
import { said } from '../../engine/bilingual.ts';

/** A name, a title, a telephone: one line, without blanks around it, so that a blank one is none. */
export const oneLine = (least: number, most: number) =>
  z
    .string()
    .trim()
    .regex(/^[^\t\r\n]*$/, said('应写在一行内，不含换行和制表符', 'is one line, without tabs'))
    .min(least)
    .max(most);

/** Reasons, grounds, notes: of paragraphs, without blanks around them. */
export const passage = (least: number, most: number) => z.string().trim().min(least).max(most);
