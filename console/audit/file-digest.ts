import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { Unreachable } from '../api/problem.ts';

/** SHA-256 of a file as it comes over the line, piece by piece; nothing is kept. */
export const sha256OfFile = async (url: string): Promise<string> => {
  const response = await fetch(url);
  const reader = response.body?.getReader();
  if (!response.ok || reader === undefined) throw new Unreachable();
  const hash = sha256.create();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return bytesToHex(hash.digest());
    hash.update(value);
  }
};
