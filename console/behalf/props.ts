import type { CaseAnswer } from '../../interface/cases.ts';
import type { Call } from '../../workflows/calls/call.ts';
import type { Form as CaseForm } from '../../workflows/form/form.ts';

/** For whom: role, organisation, and the person's account where the act is personal. */
export interface BehalfAuthor {
  readonly role: string;
  readonly org: string;
  readonly account?: string;
}

export interface BehalfProps {
  readonly kase: CaseAnswer;
  readonly call: { readonly call: Call; readonly form: CaseForm };
  readonly author: BehalfAuthor;
  /** What may be recorded: one act, or several to choose from. */
  readonly commands: readonly string[];
  /** The expert's seat. */
  readonly seat?: string;
  /** The question that it answers, where the act needs to know (`decision:BZ-LEADING-GROUP`). */
  readonly taskId?: string;
}
