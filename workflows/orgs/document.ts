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

/** An official document: what an act rests on. */
export const OfficialDocument = z.object({
  number: DocumentNumber,
  title: z.string().min(2).max(200),
  date: LocalDate,
  /** The scan. */
  file: FileRef.optional(),
});
export type OfficialDocument = z.infer<typeof OfficialDocument>;
