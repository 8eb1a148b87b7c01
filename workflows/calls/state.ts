import type { OfficialDocument } from '../orgs/document.ts';
import type { Call } from './call.ts';

export interface RankedCase {
  readonly caseId: string;
  readonly position: number;
  /** Hundredths. */
  readonly total: number;
  readonly tiedWith: readonly string[];
  readonly decidedBy: string;
}

export interface FrozenRanking {
  readonly track: string;
  readonly frozenAt: string;
  readonly rubricVersion: string;
  readonly ranked: readonly RankedCase[];
  /** Formally out: withdrawn, declined, vetoed. */
  readonly out: readonly string[];
}

export interface CallState {
  readonly call: Call | undefined;
  readonly openedAt: string;
  /** The window's end as extended; never before the call's own. */
  readonly closesAt: string;
  readonly extensions: readonly {
    readonly to: string;
    readonly document: OfficialDocument;
    readonly at: string;
  }[];
  readonly rankings: Readonly<Record<string, FrozenRanking>>;
  readonly version: number;
}

export const initialCall: CallState = {
  call: undefined,
  openedAt: '',
  closesAt: '',
  extensions: [],
  rankings: {},
  version: 0,
};
