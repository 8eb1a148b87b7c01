import type { Bilingual } from '../../engine/bilingual.ts';
import type { TimeLeft } from '../../workflows/calendar/time-left.ts';
import type { DisputedValue } from '../../workflows/review/opinions/data.ts';
import type { Verdict } from '../../workflows/review/opinions/verdict.ts';
import type { Settlement } from '../../workflows/review/state.ts';

export interface AboutCase {
  readonly id: string;
  readonly name?: string;
  readonly status: string;
  readonly applicantName?: Bilingual;
  readonly callTitle?: Bilingual;
}

/** One of the department's own indicators as the applicant gave it. */
export interface Figure {
  /** With the joint applicant that gave it: `partnerPart@371621.output`. */
  readonly path: string;
  /** As an opinion names it: `partnerPart.output`. */
  readonly field: string;
  /** The joint applicant, where the figure is its own. */
  readonly org?: string;
  readonly title: Bilingual;
  readonly type: string;
  readonly unit?: string;
  readonly years?: number;
  /** One value, or several years, newest first. */
  readonly value: unknown;
  /** In the cluster's last application. */
  readonly previous?: unknown;
  readonly movedMuch: boolean;
  readonly unitDoubtful: boolean;
  /** What the applicant said to it when filing (情况说明). */
  readonly explanation?: string;
}

export interface VetoFact {
  readonly id: string;
  readonly title: Bilingual;
}

/** An item of `GET /api/opinions`. */
export interface Question {
  readonly about: AboutCase;
  readonly org: string;
  readonly due?: { readonly at: string; readonly date: string };
  readonly dueExplained?: Bilingual;
  readonly timeLeft?: TimeLeft;
  readonly figures: readonly Figure[];
  readonly vetoFacts: readonly VetoFact[];
}

/** An item of `GET /api/opinions/given`. */
export interface Given {
  readonly about: AboutCase;
  readonly org: string;
  readonly opinion: {
    readonly id: string;
    readonly verdict: Verdict;
    readonly values: readonly DisputedValue[];
    readonly vetoFacts: readonly { readonly id: string; readonly basis: string }[];
    readonly note?: string;
    readonly at: string;
    readonly onBehalf: boolean;
  };
  /** How many opinions this one took the place of. */
  readonly earlier: number;
  readonly settlements: readonly Settlement[];
  readonly correctable: boolean;
  readonly figures: readonly Figure[];
  readonly vetoFacts: readonly VetoFact[];
}
