/** Points in a millimetre. */
export const MM = 72 / 25.4;

export const A4 = { width: 210 * MM, height: 297 * MM } as const;

/** The left edge is the binding edge (订口), as wide as on official documents. */
export const MARGIN = { left: 28 * MM, top: 25 * MM, right: 20 * MM, bottom: 22 * MM } as const;

export const usableWidth = (across: boolean): number =>
  (across ? A4.height : A4.width) - MARGIN.left - MARGIN.right;

/** Body, small print, table; in points. */
export const SIZE = { body: 11, note: 9, cell: 9.5, foot: 8.5 } as const;
