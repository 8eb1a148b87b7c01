import type { Bilingual } from '../../engine/bilingual.ts';
import type { ChainLink, KeptContent } from '../../engine/chain.ts';
import type { ExceptionKind } from '../../workflows/audit/exceptions.ts';

/** An answer that comes in pieces: `next` goes on, `progress` says how far this one got. */
export interface Walked<T> {
  readonly items: readonly T[];
  readonly next?: string;
  readonly progress: {
    readonly heads: number;
    readonly streams: number;
    readonly list: number;
    readonly lists: number;
  };
}

/** One act as `GET /api/audit/search` lists it. */
export interface Hit {
  readonly about: {
    readonly kind: string;
    readonly id: string;
    readonly name?: string;
    readonly status: string;
    readonly applicantName?: Bilingual;
    readonly callTitle?: Bilingual;
  };
  readonly seq: number;
  readonly at: string;
  readonly type: string;
  readonly title?: Bilingual;
  readonly actor: {
    readonly account: string;
    readonly role: string;
    readonly roleTitle: Bilingual;
    readonly orgName: Bilingual;
  };
  readonly onBehalf?: {
    readonly roleTitle: Bilingual;
    readonly orgName: Bilingual;
    readonly checkedBy: string;
  };
  readonly document?: { readonly number: string; readonly date: string };
  readonly reason?: string;
  readonly orgName?: Bilingual;
}

/** One line of `GET /api/audit/exceptions`. */
export interface ExceptionHit extends Hit {
  readonly kind: ExceptionKind;
  readonly kindTitle: Bilingual;
}

/** `GET /api/audit/acts`. */
export interface Acts {
  readonly items: readonly {
    readonly kind: string;
    readonly type: string;
    readonly title: Bilingual;
  }[];
}

/** `GET /api/cases/{id}/chain`: also what the exported file holds. */
export interface ChainAnswer {
  readonly stream: string;
  readonly head?: { readonly version: number; readonly hash: string };
  readonly links: readonly ChainLink[];
  readonly contents: readonly (Pick<KeptContent, 'hash'> & Partial<KeptContent>)[];
}

/** What lists of rounds need of `GET /api/calls`. */
export interface Calls {
  readonly items: readonly { readonly id: string; readonly title: string }[];
}
