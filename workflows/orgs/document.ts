import * as z from 'zod';
import { said } from '../../engine/bilingual.ts';
import { LocalDate } from '../calendar/instant.ts';
import { oneLine } from '../input/texts.ts';

// Brackets that stand around the year on keyboards and old papers, after NFKC has made full-width ones narrow.
const YEAR = /[[({〔【〖〈《「『]((?:19|20)\d{2})年?[\])}〕】〗〉》」』]/u;

/** Puts a number right that is meant well: `滨工信函[２０２６] 第05号` is `滨工信函〔2026〕5号`. */
export const officialNumber = (typed: string): string =>
  typed
    .normalize('NFKC')
    // Blanks, and what has no shape at all (zero-width characters, direction marks).
    .replace(/[\s\p{Cf}]/gu, '')
    .replace(YEAR, '〔$1〕')
    .replace(/〕第?0*(\d+)号$/u, '〕$1号');

/** Official form of a document number: issuer's code, year in 〔〕, serial, 号: `滨工信函〔2026〕5号`. */
export const DocumentNumber = z
  .string()
  .overwrite(officialNumber)
  .max(60)
  .regex(
    /^\p{Script=Han}{2,32}〔(?:19|20)\d{2}〕[1-9]\d{0,4}号$/u,
    said(
      '文号由机关代字、年份和序号组成，如滨工信函〔2026〕5号',
      'a number is the issuer’s code, the year and a serial: 滨工信函〔2026〕5号',
    ),
  );
export type DocumentNumber = z.infer<typeof DocumentNumber>;

/** A reference to a file attached to the stream. */
export const FileRef = z.object({
  fileId: z.string().min(1).max(100),
  name: oneLine(1, 200),
  sha256: z
    .string()
    .regex(
      /^[0-9a-f]{64}$/,
      said(
        '应为文件的SHA-256校验值（64位十六进制）',
        'is the SHA-256 of the file, 64 hexadecimal digits',
      ),
    ),
  size: z.int().positive(),
});
export type FileRef = z.infer<typeof FileRef>;

/** `滨工信函〔2026〕5号` → who issues it and when, and its place among those; undefined for what is no number. */
export const partsOfNumber = (
  number: string,
): { readonly issuer: string; readonly year: number; readonly serial: number } | undefined => {
  const [, issuer, year, serial] = /^(.+)〔(\d{4})〕(\d+)号$/.exec(number) ?? [];
  return issuer === undefined ? undefined : { issuer, year: Number(year), serial: Number(serial) };
};

/**
 * Whether a number can be a document's of that date (成文日期): of the same year, or of the next where it was signed in
 * December and numbered when it was issued.
 */
export const numberFits = (number: string, date: LocalDate): boolean => {
  const [year, of] = [partsOfNumber(number)?.year, Number(date.slice(0, 4))];
  return year === undefined || year === of || (year === of + 1 && date.slice(5, 7) === '12');
};

/** A document as papers bear it, whether or not number and date go together: what is checked afterwards. */
export const NumberedDocument = z.object({
  number: DocumentNumber,
  title: oneLine(2, 200),
  date: LocalDate,
  /** The scan. */
  file: FileRef.optional(),
});

/** An official document: what an act rests on. */
export const OfficialDocument = NumberedDocument.refine(
  ({ number, date }) => numberFits(number, date),
  {
    path: ['number'],
    error: said('文号中的年份与成文日期不一致', 'the year in the number is not that of the date'),
  },
);
export type OfficialDocument = z.infer<typeof OfficialDocument>;
