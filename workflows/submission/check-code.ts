import type { CaseState } from '../case/state.ts';

// Crockford's base 32: no I, L, O, U, which are misread on paper.
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

// FNV-1a, 64 bits: http://www.isthe.com/chongo/tech/comp/fnv/
const OFFSET = 0xcbf29ce484222325n;
const PRIME = 0x100000001b3n;
const MASK = (1n << 64n) - 1n;
const BITS = 50n;

const fold = (text: string): bigint => {
  let hash = OFFSET;
  for (const character of text) {
    hash = ((hash ^ BigInt(character.codePointAt(0) ?? 0)) * PRIME) & MASK;
  }
  // Folded to 50 bits as FNV's authors advise: the upper bits are mixed into the lower ones.
  return (hash >> BITS) ^ (hash & ((1n << BITS) - 1n));
};

/**
 * 版本校验码, printed on the application and read off the sealed paper: ten characters of base 32 over the parts'
 * content hashes in the order of their ids, and one that finds a misread character. It binds a print to a version;
 * it is no proof by itself: the content hashes in the chain of events are, and nobody chooses those, being salted.
 * Changes with any confirmation; empty while nothing is confirmed.
 */
export const checkCode = (kase: CaseState): string =>
  checkCodeOf(
    Object.fromEntries(
      Object.entries(kase.submission.parts).map(([part, { content }]) => [part, content]),
    ),
  );

/** The same from hashes by part. */
export const checkCodeOf = (hashes: Readonly<Record<string, string>>): string => {
  const parts = Object.entries(hashes).map(([part, hash]) => `${part}:${hash}`);
  if (parts.length === 0) return '';
  const value = fold(parts.sort().join(';'));
  const digits = Array.from(
    { length: 10 },
    (_, index) => ALPHABET[Number((value >> BigInt(5 * (9 - index))) & 31n)] ?? '',
  );
  const weighted = digits.reduce(
    (sum, digit, index) => sum + (index + 1) * ALPHABET.indexOf(digit),
    0,
  );
  // Modulo 31: a single misread digit shows (0 read for Z apart), and so does a swap of two neighbours.
  const check = ALPHABET[weighted % 31] ?? '';
  return `${digits.slice(0, 5).join('')}-${digits.slice(5).join('')}-${check}`;
};

/** As people type it from paper: case, blanks and hyphens do not matter, O is 0, I and L are 1. */
export const sameCheckCode = (typed: string, code: string): boolean => {
  const plain = (text: string) =>
    text
      .normalize('NFKC')
      .toUpperCase()
      .replace(/[^0-9A-Z]/g, '')
      .replace(/O/g, '0')
      .replace(/[IL]/g, '1');
  return code !== '' && plain(typed) === plain(code);
};
