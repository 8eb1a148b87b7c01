import type { CaseAnswer } from './answers.ts';

interface Props {
  readonly kase: CaseAnswer;
  readonly role: string | undefined;
}

/** What the chosen role can do with the case, as its area offers it. */
export const Acts = (_: Props) => null;
