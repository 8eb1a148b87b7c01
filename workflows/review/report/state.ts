import type { Clock } from '../../calendar/clock.ts';
import type { Instant } from '../../calendar/instant.ts';
import type { OfficialDocument } from '../../orgs/document.ts';
import type { Adoption, ReportedFigure, VerificationData } from './data.ts';

export interface Verification extends VerificationData {
  readonly at: Instant;
  readonly by: string;
  readonly onBehalf: boolean;
  /** The answer that this one sets right. */
  readonly replaces?: string | undefined;
}

/** What a department said after the report was confirmed: the office looks at what rests on it. */
export interface ReportFlag {
  readonly verification: string;
  readonly department: string;
  readonly fields: readonly string[];
  readonly since: Instant;
}

/** A report from its verification on; of an application there is none. */
export interface ReportState {
  /** All that were ever given, in order. */
  readonly verifications: readonly Verification[];
  readonly adoptions: readonly (Adoption & { readonly at: Instant })[];
  /** Until when the office is to confirm. */
  readonly clock?: Clock | undefined;
  readonly confirmedAt?: Instant | undefined;
  /** As they went out, revisions after what they stand in place of. */
  readonly figures: readonly ReportedFigure[];
  readonly flags: readonly ReportFlag[];
  readonly excused?:
    | { readonly document: OfficialDocument; readonly reason: string; readonly at: Instant }
    | undefined;
}

export const initialReport: ReportState = {
  verifications: [],
  adoptions: [],
  figures: [],
  flags: [],
};
