import * as z from 'zod';
import { OfficialDocument } from '../orgs/document.ts';
import type { Agenda } from './agenda-data.ts';
import type { Call } from './call.ts';

/** 申报延期: the window's end moved by a document. */
export const Extension = z.object({
  from: z.string(),
  to: z.string(),
  document: OfficialDocument,
  reason: z.string().optional(),
  at: z.string(),
});
export type Extension = Readonly<z.infer<typeof Extension>>;

export const RankedCase = z.object({
  caseId: z.string(),
  position: z.int(),
  /** Hundredths. */
  total: z.int(),
  tiedWith: z.array(z.string()).readonly(),
  decidedBy: z.string(),
});
export type RankedCase = Readonly<z.infer<typeof RankedCase>>;

export const FrozenRanking = z.object({
  track: z.string(),
  frozenAt: z.string(),
  rubricVersion: z.string(),
  ranked: z.array(RankedCase).readonly(),
  /** Formally out: declined, vetoed. */
  out: z.array(z.string()).readonly(),
});
export type FrozenRanking = Readonly<z.infer<typeof FrozenRanking>>;

/** 通报 of a period: the document by which it went out. */
export const IssuedBulletin = z.object({ document: OfficialDocument, at: z.string() });
export type IssuedBulletin = Readonly<z.infer<typeof IssuedBulletin>>;

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
  /** When results that were held until then were released to applicants, in order. */
  readonly releases: readonly string[];
  /** Of meetings, by body: the latest version of each. */
  readonly agendas: Readonly<Record<string, Agenda>>;
  /** Of a round of reports, in order. */
  readonly bulletins: readonly IssuedBulletin[];
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
  releases: [],
  agendas: {},
  bulletins: [],
  version: 0,
};
