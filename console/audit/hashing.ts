import { sha256 as digest } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Sha256 } from '../../engine/chain.ts';
import { Unreachable } from '../api/problem.ts';

// The browser's own digests exist on https and on this machine alone; offices run plain http inside their network.

export const sha256: Sha256 = (text) => bytesToHex(digest(utf8ToBytes(text)));

/** SHA-256 of a file as it comes over the line, piece by piece; nothing is kept. */
export const sha256OfFile = async (url: string, signal: AbortSignal): Promise<string> => {
  const response = await fetch(url, { signal });
  const reader = response.body?.getReader();
  if (!response.ok || reader === undefined) throw new Unreachable();
  const hash = digest.create();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return bytesToHex(hash.digest());
    hash.update(value);
  }
};
