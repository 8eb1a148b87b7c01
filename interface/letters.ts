import * as z from 'zod';
import { Instant } from '../workflows/calendar/instant.ts';
import { ApplicantLetterKind } from '../workflows/letters/kind.ts';
import { LetterTemplate } from '../workflows/letters/templates.ts';
import type { ApplicantLetter } from '../workflows/review/letters/state.ts';
import { Id, items, page, paging, shaped, status } from './components.ts';
import { route } from './route.ts';

/** What an applicant can be told of a case by a letter, drafted, and what went out. */
const LetterLine = z.strictObject({
  id: Id,
  name: z.string(),
  applicant: z.string(),
  partners: z.array(z.string()),
  ...status,
  kind: ApplicantLetterKind,
  /** When happened what it tells. */
  of: Instant,
  draft: LetterTemplate,
  /** The letter that counts, where one went out. */
  issued: shaped<ApplicantLetter>('ApplicantLetter').optional(),
});
export type LetterLine = z.infer<typeof LetterLine>;

export const ofCase = route({
  method: 'GET',
  path: '/api/cases/{id}/letters',
  title: { zh: '可出具和已出具的告知书', en: 'Letters to the applicant, drafted and issued' },
  answer: items(LetterLine),
});

export const ofRound = route({
  method: 'GET',
  path: '/api/calls/{id}/letters',
  title: { zh: '本批次告知书', en: 'Letters to the applicants of a round' },
  query: paging,
  answer: page(LetterLine),
});
