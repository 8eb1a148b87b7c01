import type { Bilingual } from '../engine/bilingual.ts';
import type { CaseRelation } from './case/relations.ts';

/**
 * `author`: acted in an event, by its person or organisation. `named`: an event or a seat is about this organisation or
 * person. `holder`: one of those that a cluster record belongs to.
 */
export type ReadingRelation = CaseRelation | 'author' | 'named' | 'holder';

/**
 * What has to be true of an application first. `declared`: this expert has declared no conflict of interest.
 * `judging`: and its part has not ended. `closed`:
 * all scores are in. `published`: its list is on public notice, or was. `asked`: this auditor said today why.
 */
export type Once = 'declared' | 'judging' | 'closed' | 'published' | 'asked';

/** Who reads, as `may` of a command says who acts: the role, and how its organisation stands to what is read. */
export interface Reads {
  readonly role: string;
  readonly relation: ReadingRelation;
  readonly once?: Once;
}

/** These roles, where they stand so. */
export const held = (relation: ReadingRelation, ...roles: readonly string[]): readonly Reads[] =>
  roles.map((role) => ({ role, relation }));

/** The same rows, once something is true of the application. */
export const once = (when: Once, rows: readonly Reads[]): readonly Reads[] =>
  rows.map((row) => ({ ...row, once: when }));

/** A line of the table. */
export interface Reading {
  /** In the words of “you cannot …”. */
  readonly title: Bilingual;
  readonly who: readonly Reads[];
}
