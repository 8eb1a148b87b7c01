import * as z from 'zod';
import { said } from '../../engine/bilingual.ts';

/** A name, a title, a telephone: one line, without blanks around it, so that a blank one is none. */
export const oneLine = (least: number, most: number) =>
  z
    .string()
    .trim()
    // Blanks around it are taken off first; the description has no other way to say so.
    .regex(
      /^\s*[^\t\r\n]*\s*$/,
      said('应写在一行内，不含换行和制表符', 'is one line, without tabs'),
    )
    .min(least)
    .max(most);

/** Reasons, grounds, notes: of paragraphs, without blanks around them. */
export const passage = (least: number, most: number) => z.string().trim().min(least).max(most);

/** A reason, a finding. */
export const paragraph = passage(2, 2000);

/** Characters that the texts of one list may have together: each of them far from its own limit in practice. */
export const MOST_TOGETHER = 40_000;

const lengthIn = (value: unknown): number => {
  if (typeof value === 'string') return value.length;
  if (typeof value !== 'object' || value === null) return 0;
  return Object.values(value).reduce<number>((sum, member) => sum + lengthIn(member), 0);
};

/** A list or record whose texts are limited together, since an event has to fit one item of the store (400 KB). */
export const together = <T extends z.ZodType>(list: T): T =>
  list
    .superRefine((value, context) => {
      const length = lengthIn(value);
      if (length <= MOST_TOGETHER) return;
      const message = said(
        `各项文字合计${length}字，超过${MOST_TOGETHER}字的上限，请精简或改为附件`,
        `${length} characters together are more than ${MOST_TOGETHER}: shorten them or attach a file`,
      );
      context.addIssue({ code: 'custom', message });
    })
    .meta({ charactersTogether: MOST_TOGETHER });
