import {
  type ChainFault,
  type ChainLink,
  contentHolds,
  GENESIS,
  linkFaults,
  type Sha256,
} from '../../engine/chain.ts';
import type { ChainAnswer } from '../../interface/history.ts';

export type FaultKind = ChainFault['fault'];

/** What checking one link gave. */
export interface CheckedLink {
  readonly seq: number;
  readonly type: string;
  readonly at: string;
  readonly hash: string;
  /** Its content is closed to the reader: its place in the chain is checked, what it says is not. */
  readonly closed: boolean;
  readonly faults: readonly FaultKind[];
}

export interface Verification {
  readonly total: number;
  readonly links: readonly CheckedLink[];
  /** Frozen values: how many were checked, and the hashes of those that do not hold. */
  readonly contents: {
    readonly total: number;
    readonly checked: number;
    readonly broken: readonly string[];
  };
  /** Whether the chain ends where the system says that it ends; undefined until the end is reached. */
  readonly head?: boolean;
  readonly finished: boolean;
}

export const started = (chain: ChainAnswer): Verification => ({
  total: chain.links.length,
  links: [],
  contents: { total: chain.contents.length, checked: 0, broken: [] },
  finished: false,
});

const checkedLink = (
  sha256: Sha256,
  links: readonly ChainLink[],
  index: number,
): CheckedLink | undefined => {
  const link = links[index];
  if (link === undefined) return undefined;
  const { header, hash, salt } = link;
  return {
    seq: index + 1,
    type: header.type,
    at: header.at,
    hash,
    closed: salt === undefined,
    faults: linkFaults(sha256, link, index, links[index - 1]).map(({ fault }) => fault),
  };
};

const endsRight = ({ links, head }: ChainAnswer): boolean =>
  head !== undefined &&
  head.version === links.length &&
  head.hash === (links.at(-1)?.hash ?? GENESIS);

/** One step further: a link, else a frozen value, else the end of the chain. Finished, it stays as it is. */
export const next = (sha256: Sha256, chain: ChainAnswer, before: Verification): Verification => {
  const link = checkedLink(sha256, chain.links, before.links.length);
  if (link !== undefined) return { ...before, links: [...before.links, link] };
  const content = chain.contents[before.contents.checked];
  if (content !== undefined) {
    const { hash, salt, data } = content;
    const holds = salt !== undefined && contentHolds(sha256, { hash, salt, data });
    const { total, checked, broken } = before.contents;
    return {
      ...before,
      contents: { total, checked: checked + 1, broken: holds ? broken : [...broken, hash] },
    };
  }
  return { ...before, head: endsRight(chain), finished: true };
};

/** The first link with a fault: what comes after it proves nothing any more. */
export const firstFault = ({ links }: Verification): CheckedLink | undefined =>
  links.find(({ faults }) => faults.length > 0);

export const isSound = (verification: Verification): boolean =>
  verification.finished &&
  verification.head === true &&
  firstFault(verification) === undefined &&
  verification.contents.broken.length === 0;
