import type { Wrong } from './cell.ts';

/**
 * Differences that are known and not mended yet, each by name; the check counts them apart. Whoever mends one takes its
 * line away.
 */
const KNOWN: readonly { readonly cell: RegExp; readonly what: RegExp; readonly why: string }[] = [];

export const isKnown = ({ cell, what }: Wrong): boolean =>
  KNOWN.some((one) => one.cell.test(cell) && one.what.test(what));
