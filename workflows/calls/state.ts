import type { OfficialDocument } from '../orgs/document.ts';
import type { Call } from './call.ts';

/** 申报延期: the window's end moved by a document. */
export interface Extension {
  readonly from: string;
  readonly to: string;
  readonly document: OfficialDocument;
  readonly reason?: string | undefined;
  readonly at: string;
}

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
  readonly extensions: readonly Extension[];
  /** The calendar that the window's end was set by. */
  readonly windowCalendar: string;
  /** The window closes on a day off that was announced since, and when that was found. */
  readonly short:
    | { readonly closesAt: string; readonly due: string; readonly foundAt: string }
    | undefined;
  readonly rankings: Readonly<Record<string, FrozenRanking>>;
  readonly version: number;
}

export const initialCall: CallState = {
  call: undefined,
  openedAt: '',
  closesAt: '',
  extensions: [],
  windowCalendar: '',
  short: undefined,
  rankings: {},
  version: 0,
};
