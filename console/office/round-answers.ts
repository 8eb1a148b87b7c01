import type { Bilingual } from '../../engine/bilingual.ts';
import type { Holder } from '../case/answers.ts';
import type { IfReturnedAnswer } from './answers.ts';

export interface Contact {
  readonly name: string;
  readonly telephone?: string;
}

/** Who has it, until when, whom to call, and a text to remind with. */
export interface Question extends Holder {
  readonly telephone?: string;
  readonly contact?: Contact;
  readonly reminder?: Bilingual;
}

/** A case of the sheet (`GET /api/calls/{id}/round`). */
export interface RoundLine {
  readonly about: {
    readonly id: string;
    readonly name?: string;
    readonly status: string;
    readonly applicantName?: Bilingual;
  };
  readonly since: string;
  readonly ended: boolean;
  readonly contact?: Contact;
  readonly until?: string;
  readonly questions: readonly Question[];
  readonly latestReturn?: IfReturnedAnswer;
}

export interface RoundPage {
  readonly call: { readonly id: string; readonly title: Bilingual; readonly closesAt: string };
  readonly now: string;
  readonly upstream?: {
    readonly title: string;
    readonly number?: string;
    readonly deadline: string;
    readonly quota?: number;
  };
  readonly items: readonly RoundLine[];
  readonly next?: string;
}
