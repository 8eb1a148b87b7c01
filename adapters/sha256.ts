import { hash } from 'node:crypto';
import type { Sha256 } from '../engine/chain.ts';

/** SHA-256 of a UTF-8 string in lower-case hex; `crypto.hash` is 10 to 40 % quicker than `createHash` on small input. */
export const sha256: Sha256 = (text) => hash('sha256', text, 'hex');
