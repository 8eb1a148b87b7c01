import type { Bilingual } from '../../engine/bilingual.ts';
import type { TimeLeft } from '../../workflows/calendar/time-left.ts';

/** What a line is about: an application, a batch of recommendations, an account. */
export interface About {
  readonly kind: string;
  readonly id: string;
  readonly name?: string;
  readonly status: string;
  readonly applicantName?: Bilingual;
  readonly callTitle?: Bilingual;
}

export interface Question {
  readonly id: string;
  readonly kind: string;
  readonly org: string;
  readonly orgName: Bilingual;
  readonly title: Bilingual;
  readonly since: string;
  readonly why?: Bilingual;
  readonly due?: { readonly at: string; readonly date: string };
  readonly dueExplained?: Bilingual;
  readonly paused?: boolean;
  readonly timeLeft?: TimeLeft;
}

export interface DeskTask extends Question {
  readonly about?: About;
}

export interface Waiting {
  readonly about: About;
  readonly question: Question;
}

export interface Changed {
  readonly about: About;
  readonly at: string;
  readonly events: readonly {
    readonly seq: number;
    readonly title?: Bilingual;
    readonly at: string;
    readonly role: string;
    readonly orgName: Bilingual;
    readonly onBehalf: boolean;
  }[];
}

export interface Part<T> {
  readonly items: readonly T[];
  /** There is more; absent at the end. */
  readonly next?: string;
}

/** `GET /api/desk`. */
export interface DeskAnswer {
  readonly now: string;
  readonly since: string;
  readonly tasks: Part<DeskTask>;
  readonly waiting: Part<Waiting>;
  readonly changed: Part<Changed>;
}
