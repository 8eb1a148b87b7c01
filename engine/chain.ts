import { canonical } from './canonical.ts';
import type { EventHeader } from './event.ts';

/** SHA-256 of a UTF-8 string, in lower-case hex. Handed in, since the engine touches no platform. */
export type Sha256 = (text: string) => string;

/** The first event of a stream points to 64 zeros. */
export const GENESIS = '0'.repeat(64);

/** The hash of an event: SHA-256 over the canonical form (RFC 8785) of its header. */
export const headerHash = (sha256: Sha256, header: EventHeader): string =>
  sha256(canonical(header));

/** The hash of an event's data: SHA-256(salt ‖ canonical form); the salt (hex, 128 bit) makes short data unguessable. */
export const saltedHash = (sha256: Sha256, salt: string, data: unknown): string =>
  sha256(`${salt}${canonical(data)}`);

export interface ChainLink {
  readonly header: EventHeader;
  readonly hash: string;
  /** Absent where the reader may not see the data: the chain can be checked all the same. */
  readonly salt?: string;
  readonly data?: unknown;
}

export interface ChainFault {
  readonly seq: number;
  readonly fault: 'sequence' | 'previous-hash' | 'hash' | 'data-hash' | 'time' | 'head';
}

/** What is kept beside a stream under its salted hash: the frozen values that its events refer to. */
export interface KeptContent {
  readonly hash: string;
  readonly salt: string;
  readonly data: unknown;
}

/** Whether kept values are still those that the hash was made of. */
export const contentHolds = (sha256: Sha256, { hash, salt, data }: KeptContent): boolean =>
  saltedHash(sha256, salt, data) === hash;

/** Checks the link at `index` (from 0) against the one before it. */
export const linkFaults = (
  sha256: Sha256,
  link: ChainLink,
  index: number,
  before?: ChainLink,
): ChainFault[] => {
  const { header } = link;
  const faults: ChainFault[] = [];
  const note = (fault: ChainFault['fault']) => faults.push({ seq: index + 1, fault });
  if (header.seq !== index + 1) note('sequence');
  if (header.prevHash !== (before?.hash ?? GENESIS)) note('previous-hash');
  if (link.hash !== headerHash(sha256, header)) note('hash');
  if (before !== undefined && header.at < before.header.at) note('time');
  if (link.salt !== undefined && header.dataHash !== saltedHash(sha256, link.salt, link.data))
    note('data-hash');
  return faults;
};

/**
 * Everything wrong with a stream's chain, in order. `head` (version and hash, kept elsewhere) also finds a cut tail.
 */
export const chainFaults = (
  sha256: Sha256,
  links: readonly ChainLink[],
  head?: { readonly version: number; readonly hash: string },
): ChainFault[] => {
  const faults = links.flatMap((link, index) => linkFaults(sha256, link, index, links[index - 1]));
  const last = links.at(-1);
  if (
    head !== undefined &&
    (head.version !== links.length || head.hash !== (last?.hash ?? GENESIS))
  ) {
    faults.push({ seq: links.length, fault: 'head' });
  }
  return faults;
};
