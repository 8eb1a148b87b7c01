/**
 * The form under which texts are compared: characters that look alike to a reader (full width and half width, a radical
 * and its character, ligatures) are one, by Unicode's compatibility forms; case and blanks around do not count. For
 * comparing and searching only: what was typed is kept as it was typed.
 */
export const comparable = (text: string): string => text.normalize('NFKC').trim().toLowerCase();

/** Whether a text is found in another, to a reader's eye. An empty one is found everywhere. */
export const looksLikePartOf = (wanted: string, text: string): boolean =>
  comparable(text).includes(comparable(wanted));
