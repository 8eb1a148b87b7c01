import * as z from 'zod';
import { type Bilingual, bilingual } from '../../engine/bilingual.ts';

/** What an applicant is told by a letter of its own (告知书). */
export const ApplicantLetterKind = z.enum([
  'accepted',
  'returned',
  'declined',
  'selected',
  'not-selected',
]);
export type ApplicantLetterKind = z.infer<typeof ApplicantLetterKind>;

export const APPLICANT_LETTER = {
  accepted: bilingual('受理通知书', 'Letter of acceptance'),
  returned: bilingual('补正告知书', 'Letter of return for correction'),
  declined: bilingual('不予受理通知书', 'Letter of refusal to accept'),
  selected: bilingual('入选告知书', 'Letter of selection'),
  'not-selected': bilingual('未入选告知书', 'Letter of non-selection'),
} as const satisfies Record<ApplicantLetterKind, Bilingual>;
