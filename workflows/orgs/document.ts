import { z } from 'zod';
import { LocalDate } from '../calendar/instant.ts';

/** Official form of a document number: issuer's code, year in 〔〕, serial, 号: `滨工信函〔2026〕5号`. */
export const DocumentNumber = z
  .string()
  .regex(/^\p{Script=Han}{2,16}(?:\p{Script=Han}*)〔(?:19|20)\d{2}〕[1-9]\d{0,4}号$/u);
export type DocumentNumber = z.infer<typeof DocumentNumber>;

/** A reference to a file attached to the stream. */
export const FileRef = z.object({
  fileId: z.string().min(1),
  name: z.string().min(1).max(200),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  size: z.int().positive(),
});
export type FileRef = z.infer<typeof FileRef>;

/** The year in 〔〕. */
export const yearOfNumber = (number: string): number | undefined => {
  const year = /〔(\d{4})〕/.exec(number)?.[1];
  return year === undefined ? undefined : Number(year);
};

/**
 * Whether a number can be a document's of that date (成文日期): of the same year, or of the next where it was signed in
 * December and numbered when it was issued.
 */
export const numberFits = (number: string, date: LocalDate): boolean => {
  const [year, of] = [yearOfNumber(number), Number(date.slice(0, 4))];
  return year === undefined || year === of || (year === of + 1 && date.slice(5, 7) === '12');
};

/** A document as papers bear it, whether or not number and date go together: what is checked afterwards. */
export const NumberedDocument = z.object({
  number: DocumentNumber,
  title: z.string().min(2).max(200),
  date: LocalDate,
  /** The scan. */
  file: FileRef.optional(),
});

/** An official document: what an act rests on. */
export const OfficialDocument = NumberedDocument.refine(
  ({ number, date }) => numberFits(number, date),
  {
    path: ['number'],
    error: '文号中的年份与成文日期不一致 / the year in the number is not that of the date',
  },
);
export type OfficialDocument = z.infer<typeof OfficialDocument>;
