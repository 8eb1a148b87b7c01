import type { FileAt } from './files.ts';

/**
 * What a scanner says of a file. Only `clean` lets it through: what it could not tell (`later`, with a code of its own) is
 * asked again.
 */
export type Scanned =
  | { readonly result: 'clean' }
  | { readonly result: 'found'; readonly signature: string }
  | { readonly result: 'later'; readonly code: string };

/** A scanner beside our own checks. Never throws: a scanner that is down says `later`. */
export interface Scanner {
  scan(file: FileAt): Promise<Scanned>;
}
