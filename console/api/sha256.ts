import { sha256 as digest } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Sha256 } from '../../engine/chain.ts';

/** The browser's own digests exist on https and on this machine alone; offices run plain http inside their network. */
export const sha256: Sha256 = (text) => bytesToHex(digest(utf8ToBytes(text)));
