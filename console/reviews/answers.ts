import type { Bilingual } from '../../engine/bilingual.ts';
import type { Deadline } from '../../workflows/calendar/deadline.ts';
import type { TimeLeft } from '../../workflows/calendar/time-left.ts';
import type { Form } from '../../workflows/form/form.ts';
import type { SeatPhase } from '../../workflows/review/experts/phase.ts';
import type { VisitData } from '../../workflows/review/site-visit/data.ts';
import type { Rubric } from '../../workflows/score/rubric.ts';
import type { ScoredLine } from '../../workflows/score/sheet.ts';

interface Named {
  readonly org: string;
  readonly name: Bilingual;
}

/** One of my seats, as `GET /api/reviews` lists it. */
export interface SeatAnswer {
  readonly caseId: string;
  readonly name: string;
  readonly applicant: Named;
  readonly partners: readonly Named[];
  readonly recommender?: Named;
  readonly call: { readonly id: string; readonly title: Bilingual };
  readonly track?: Bilingual;
  readonly status: string;
  readonly seat: string;
  readonly phase: SeatPhase;
  readonly due?: Deadline;
  readonly dueExplained?: Bilingual;
  readonly timeLeft?: TimeLeft;
  readonly declaredAt?: string;
  /** The chair's alone. */
  readonly panel?: {
    readonly open: boolean;
    readonly opinion?: { readonly text: string; readonly at: string };
  };
}

export interface Seats {
  readonly items: readonly SeatAnswer[];
  readonly cut: boolean;
}

export interface PaperFile {
  readonly fileId: string;
  readonly name: string;
  readonly size: number;
  readonly kind: string;
  readonly title?: Bilingual;
  readonly field?: string;
}

/** `GET /api/reviews/{id}`: what one expert needs to judge one application. */
export interface ReviewAnswer extends SeatAnswer {
  readonly commitment?: Bilingual;
  readonly rubric: Rubric;
  /** Hundredths of a percent. */
  readonly weights: { readonly written: number; readonly defence: number };
  readonly written?: readonly ScoredLine[];
  readonly defence?: readonly ScoredLine[];
  /** Figures that a department corrected after I had scored. */
  readonly flagged?: readonly Bilingual[];
  /** Lines to look at again; all where none is named. */
  readonly again?: readonly string[];
  readonly papers?: {
    readonly form?: Form;
    readonly files: readonly PaperFile[];
    readonly figures: readonly {
      readonly field: string;
      readonly title: Bilingual;
      readonly resolution: 'applicant-value' | 'department-value' | 'explained';
      readonly value?: string;
      readonly reason: string;
    }[];
    readonly siteVisit?: Pick<VisitData, 'date' | 'findings' | 'result'>;
  };
}
