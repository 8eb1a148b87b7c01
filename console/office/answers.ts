import type { Bilingual } from '../../engine/bilingual.ts';
import type { Deadline } from '../../workflows/calendar/deadline.ts';
import type { Call } from '../../workflows/calls/call.ts';
import type { Form } from '../../workflows/form/form.ts';

/** `GET /api/calls/{id}`. */
export interface CallAnswer {
  readonly id: string;
  readonly call: Call;
  readonly closesAt: string;
  readonly form: Form;
}

/** A line of `GET /api/calls`. */
export interface CallHead {
  readonly id: string;
  readonly status: string;
  readonly title: string;
  readonly level: string;
  readonly office: string;
  readonly opensAt: string;
  readonly closesAt: string;
}

/** A line of `GET /api/calls/{id}/cases`. */
export interface CaseHead {
  readonly id: string;
  readonly name: string;
  readonly applicant: string;
  readonly status: string;
  readonly version: number;
  readonly at: string;
  readonly since: string;
  readonly track: string;
  readonly level: string;
  readonly tasks?: number;
  /** When somebody's time is over next; for the office alone. */
  readonly due?: string;
}

/** A line of the queue: with the round that it belongs to. */
export interface QueueRow extends CaseHead {
  readonly callId: string;
}

/** `GET /api/cases/{id}/if-returned`. */
export interface IfReturnedAnswer {
  readonly round: number;
  readonly rounds: number;
  readonly due: Deadline;
  readonly dueExplained: Bilingual;
  readonly upstream?: {
    readonly deadline: string;
    readonly title: string;
    readonly number?: string;
    readonly paceDate: string;
    readonly misses: boolean;
  };
}

/** Somebody who could sit on an expert seat (`GET /api/cases/{id}/experts`). */
export interface Candidate {
  readonly account: string;
  readonly name?: string;
  readonly org: string;
  readonly orgName: Bilingual;
  /** Why not: each stands in the way of an appointment. */
  readonly hints: readonly ('seated' | 'recused' | 'works-for-party')[];
}
