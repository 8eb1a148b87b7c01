import type { Bilingual } from '../../engine/bilingual.ts';
import type { Task } from '../../engine/decider.ts';
import type { Actor } from '../../engine/event.ts';
import type { TimeLeft } from '../../workflows/calendar/time-left.ts';
import type { Call } from '../../workflows/calls/call.ts';
import type { CaseIdentity } from '../../workflows/case/state.ts';
import type { CaseStatus } from '../../workflows/case/status.ts';
import type { Form } from '../../workflows/form/form.ts';
import type { NoticeState } from '../../workflows/notice/state.ts';
import type { PendingRecord } from '../../workflows/on-behalf/record.ts';
import type { RecommendationState } from '../../workflows/recommendation/state.ts';
import type { ReviewView } from '../../workflows/review/view-data.ts';
import type { SubmissionState } from '../../workflows/submission/state.ts';

/** A task as people read it: beside the due instant, how it came about, and what is left of it. */
export interface ShownTask extends Task {
  readonly dueExplained?: Bilingual;
}

/** The submission in full for who files, runs or audits the case; for others only when it was filed. */
export type SubmissionAnswer = Partial<SubmissionState>;

/** `GET /api/cases/{id}`: the case as the chosen role may see it. */
export interface CaseAnswer extends CaseIdentity {
  readonly id: string;
  readonly version: number;
  readonly hash?: string;
  readonly status: CaseStatus;
  readonly statusTitle: Bilingual;
  /** Since when the status holds. */
  readonly since: string;
  readonly call: { readonly id: string; readonly version: number; readonly title: Bilingual };
  readonly submission: SubmissionAnswer;
  readonly review: ReviewView;
  readonly notice: NoticeState;
  readonly recommendation: RecommendationState;
  /** 版本校验码, for who files, runs or audits it. */
  readonly checkCode?: string;
  /** Acts recorded on behalf that await the second person's check; for the office and auditors. */
  readonly records?: readonly PendingRecord[];
  /** My own open questions. */
  readonly tasks: readonly ShownTask[];
  /** What the rights table lets me send here; the case's state may still refuse. */
  readonly commands: readonly string[];
  /** Where each process stands: the name of a state of its machine, or `Done`. */
  readonly position: readonly { readonly process: string; readonly state: string }[];
}

/** An item of `GET /api/cases/{id}/tasks`: with whom it is; the rest where it is mine or I run the case. */
export interface Holder
  extends Pick<Task, 'id' | 'kind' | 'org' | 'title' | 'since'>,
    Partial<Pick<Task, 'role' | 'account' | 'why' | 'due' | 'paused' | 'commands'>> {
  readonly orgName: Bilingual;
  readonly dueExplained?: Bilingual;
  readonly timeLeft?: TimeLeft;
}

/** An item of `GET /api/cases/{id}/history` whose content is for the reader. */
export interface ToldEvent {
  readonly type: string;
  readonly v: number;
  readonly seq: number;
  readonly at: string;
  readonly actor: Actor;
  readonly commandId: string;
  readonly rules: Readonly<Record<string, string>>;
  /** The links of the chain, for whoever sees all of it. */
  readonly dataHash?: string;
  readonly prevHash?: string;
  readonly hash: string;
  readonly title?: Bilingual;
  /** The process that it belongs to, `on-behalf` or `deadlines`. */
  readonly area: string;
  /** Of an act recorded on behalf: which one. */
  readonly actTitle?: Bilingual;
  readonly data: Readonly<Record<string, unknown>>;
}

/** One that is not: that the case moved; with what the chain needs for whoever sees all of it. */
export interface WithheldEvent {
  readonly seq: number;
  readonly hash?: string;
  readonly prevHash?: string;
  readonly withheld: true;
}

export type HistoryItem = ToldEvent | WithheldEvent;

/** A stay at one place of a process's machine; without `until` the case is there still. */
export interface Stay {
  readonly process: string;
  readonly state: string;
  readonly seq: number;
  readonly at: string;
  readonly until?: string;
}

/** `GET /api/cases/{id}/history`. */
export interface HistoryAnswer {
  readonly items: readonly HistoryItem[];
  /** The road through the machines, in order. */
  readonly course: readonly Stay[];
}

/** An item of `GET /api/cases/{id}/parts`. */
export interface ConfirmedValues {
  readonly part: string;
  readonly org: string;
  /** Salted hash of the frozen values. */
  readonly hash: string;
  readonly confirmedAt: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** What screens of a case read of `GET /api/calls/{id}`. */
export interface CallOfCase {
  readonly id: string;
  readonly call?: Pick<Call, 'outcomes'>;
  readonly form?: Form;
}
