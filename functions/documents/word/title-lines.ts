/** Han characters and full-width signs are one wide, digits and Latin letters half. */
export const widthOf = (text: string): number =>
  [...text].reduce((sum, one) => sum + (/[\u0020-\u007e]/.test(one) ? 0.5 : 1), 0);

const words = new Intl.Segmenter('zh', { granularity: 'word' });

/** What may not begin a line, nor be torn from the word before it. */
const CLINGS = /^[的了和与及等业者类品性（）《》、，。：；“”‘’〔〕!-/:-@]/u;

/** A title in pieces that may not be torn apart: words, each with what clings to it. */
const piecesOf = (text: string): readonly string[] => {
  const pieces: string[] = [];
  for (const { segment } of words.segment(text)) {
    const last = pieces.at(-1);
    const clings = CLINGS.test(segment) || /[（《“‘〔]$/u.test(last ?? '');
    if (last !== undefined && clings) pieces[pieces.length - 1] = last + segment;
    else pieces.push(segment);
  }
  return pieces;
};

/** The place after which a text breaks best: the halves of its width closest, and neither longer than a line. */
const breakAfter = (pieces: readonly string[], lines: number, most: number): number => {
  const widths = pieces.map(widthOf);
  const all = widths.reduce((sum, one) => sum + one, 0);
  const wanted = all / lines;
  let [width, best, off] = [0, 1, Number.POSITIVE_INFINITY];
  for (const [index, one] of widths.entries()) {
    width += one;
    const misses = Math.abs(width - wanted);
    if (width > most && index > 0) break;
    if (misses < off && index + 1 < pieces.length) [best, off] = [index + 1, misses];
  }
  return best;
};

/**
 * A title in lines of about one length that never break inside a word (词意完整, GB/T 9704-2012, 7.3.1); `most`: characters
 * that a line takes.
 */
export const titleLines = (text: string, most: number): readonly string[] => {
  const lines: string[] = [];
  let pieces = piecesOf(text);
  for (;;) {
    const left = widthOf(pieces.join(''));
    if (left <= most || pieces.length < 2) return [...lines, pieces.join('')];
    const at = breakAfter(pieces, Math.ceil(left / most), most);
    lines.push(pieces.slice(0, at).join(''));
    pieces = pieces.slice(at);
  }
};
