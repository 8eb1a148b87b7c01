import type { Clock } from '../../calendar/clock.ts';
import type { Instant } from '../../calendar/instant.ts';
import type { OfficialDocument } from '../../orgs/document.ts';

/** A veto fact (一票否决事项) that a department found. The office settles it; after the decision, the body that decided. */
export interface VetoFinding {
  readonly fact: string;
  readonly department: string;
  /** None where it came by a letter of its own. */
  readonly opinion?: string | undefined;
  readonly document?: OfficialDocument | undefined;
  readonly basis: string;
  readonly status: 'found' | 'confirmed' | 'dismissed' | 'withdrawn';
  readonly since: Instant;
  readonly reason?: string | undefined;
}

export interface Flag {
  /** The opinion that changed figures, or the applicant's own confirmation, which is no department's. */
  readonly opinion: string;
  readonly department?: string | undefined;
  readonly fields: readonly string[];
  /** After the ranking is frozen only the office is told. */
  readonly to: 'experts' | 'office';
  readonly at: Instant;
  /** How the office dealt with it, where it was told. */
  readonly answered?: { readonly reason: string; readonly at: Instant } | undefined;
}

/** Decided once, and to be decided again by the same body: a fact became known that the decision did not rest on. */
export interface Reopened extends Clock {
  readonly body: string;
  /** What it is about: `veto:<fact>`, `dispute:<field>`, `flag:<opinion>`. */
  readonly about: readonly string[];
  readonly since: Instant;
}

/** After the letter or the title no decision is taken again: what follows is put on record. */
export interface Consequence {
  readonly about: string;
  readonly since: Instant;
}
