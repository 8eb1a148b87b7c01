import type { Deadline } from '../../calendar/deadline.ts';
import type { Instant } from '../../calendar/instant.ts';

/** What the applicant may speak to before it is settled (陈述): a veto fact that was found, or a disputed figure. */
export interface Statement {
  /** `veto:<fact>:<department>`, `dispute:<department>:<field>`: the task that settles it. */
  readonly about: string;
  readonly department: string;
  readonly fact?: string | undefined;
  readonly field?: string | undefined;
  /** What the fact rests on, as its department says it. Of a figure no other value is told. */
  readonly basis?: string | undefined;
  readonly since: Instant;
  readonly due: Deadline;
  readonly said?:
    | { readonly text: string; readonly at: Instant; readonly late: boolean }
    | undefined;
}

/** The invitation that counts: the last about the same. */
export const statementAbout = (
  { statements }: { readonly statements: readonly Statement[] },
  about: string,
): Statement | undefined => statements.filter((one) => one.about === about).at(-1);

/** Whether its settling has to wait for the applicant. */
export const isAwaited = (statement: Statement | undefined, at: Instant): boolean =>
  statement !== undefined && statement.said === undefined && at < statement.due.at;

/** Whether one was made, for the record of how it was settled; undefined where none was asked for. */
export const madeOf = (statement: Statement | undefined): 'made' | 'none' | undefined =>
  statement && (statement.said === undefined ? 'none' : 'made');
