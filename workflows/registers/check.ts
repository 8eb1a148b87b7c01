import type { Bilingual } from '../../engine/bilingual.ts';
import type { EntryState } from './state.ts';

/** An entry before an act and after it, and what came with the act. */
export interface Changed {
  readonly before: EntryState;
  readonly next: EntryState;
  readonly reason: string | undefined;
  /** What an organisation is called. */
  readonly nameOf: (org: string) => Bilingual;
}

export interface Wrong {
  readonly said: Bilingual;
  /** Where it stands in the command. */
  readonly path: string;
}

/** What is wrong with an entry as it would stand; undefined where nothing is. */
export type Check = (changed: Changed) => Wrong | undefined;
