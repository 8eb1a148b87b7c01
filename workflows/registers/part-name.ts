import * as z from 'zod';
import { said } from '../../engine/bilingual.ts';

/** Ids of registers, states, acts, questions and rows: what addresses and events carry. */
export const PartName = z
  .string()
  .regex(
    /^[a-z][a-z0-9-]{1,39}$/,
    said(
      '应以小写字母开头，为2至40个小写字母、数字和连字符',
      'begins with a letter and has 2 to 40 lower-case letters, digits and hyphens',
    ),
  );
export type PartName = z.infer<typeof PartName>;

/**
 * Whose hands do it: of the unit whose entry it is (its clerk and its head), of the departments that answer for the
 * register, of the department that records its facts as statistics, or of the office above the unit.
 */
export const Hand = z.enum(['holder', 'department', 'statistics', 'office']);
export type Hand = z.infer<typeof Hand>;
