import * as z from 'zod';

/** Ways in which a file lies compressed beside itself, the better first. */
export const ENCODINGS = ['br', 'gzip'] as const;
export type Encoding = (typeof ENCODINGS)[number];

export const ENDING: Readonly<Record<Encoding, string>> = { br: '.br', gzip: '.gz' };

const ServedFile = z.object({
  type: z.string(),
  /** Of the content, for the ETag. */
  hash: z.string(),
  /** Its name changes with its content, so that it may be kept for ever. */
  immutable: z.boolean(),
  encodings: z.array(z.enum(ENCODINGS)),
});
export type ServedFile = z.infer<typeof ServedFile>;

/**
 * What console/build.ts says it has built (`files.json` in the folder). Only what is named here is served, so that no
 * address can climb out of the folder.
 */
export const FileList = z.object({
  /** Fingerprint of the sources. */
  version: z.string(),
  /** By path from the root, e.g. `/assets/desk-1a2b3c.js`. */
  files: z.record(z.string().startsWith('/'), ServedFile),
});
export type FileList = z.infer<typeof FileList>;
