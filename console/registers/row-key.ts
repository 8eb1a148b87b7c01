import { canonical } from '../../engine/canonical.ts';
import { sha256 } from '../api/sha256.ts';

/** The key of what a row says (RFC 9562, version 8): the same row sent again, also after a reload, acts once. */
export const rowKey = (content: unknown): string => {
  const hex = sha256(canonical(content));
  const variant = ((Number.parseInt(hex[16] ?? '0', 16) % 4) + 8).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
};
