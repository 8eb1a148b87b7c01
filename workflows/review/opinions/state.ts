import type { Bilingual } from '../../../engine/bilingual.ts';
import type { Clock } from '../../calendar/clock.ts';
import type { Instant } from '../../calendar/instant.ts';
import type { OfficialDocument } from '../../orgs/document.ts';
import type { AskedDepartment, OpinionData } from './data.ts';
import type { Resolution, SeatStatus } from './verdict.ts';

/** A department's place in the joint review (部门联审). */
export interface DepartmentSeat extends Clock, AskedDepartment {
  readonly round: number;
  readonly askedAt: Instant;
  readonly status: SeatStatus;
  /** The opinion that counts. */
  readonly opinion?: string | undefined;
  /** Why it was asked besides the departments of the round. */
  readonly added?: string | undefined;
  /** The opinion that fell because figures that it rests on changed; it stays on file until another one is given. */
  readonly fallen?:
    | { readonly opinion: string; readonly fields: readonly string[]; readonly at: Instant }
    | undefined;
  /** Whose question it was before it was handed over, as they were called then. */
  readonly formerly?: readonly Bilingual[] | undefined;
  /** Who may end the waiting for it. */
  readonly escalatedTo?: string | undefined;
  readonly ended?:
    | { readonly reason: string; readonly document?: OfficialDocument | undefined }
    | undefined;
}

export interface Opinion extends OpinionData {
  readonly round: number;
  readonly at: Instant;
  readonly by: string;
  readonly onBehalf: boolean;
  readonly replaces?: string | undefined;
}

/** How the office settled a disputed figure before experts relied on it. */
export interface Settlement {
  readonly opinion: string;
  readonly department: string;
  readonly field: string;
  readonly resolution: Resolution;
  readonly value?: string | undefined;
  readonly reason: string;
  readonly statement?: 'made' | 'none' | undefined;
  readonly at: Instant;
  /** The applicant changed the figure since: nothing is settled about the new one. */
  readonly fellAt?: Instant | undefined;
}
