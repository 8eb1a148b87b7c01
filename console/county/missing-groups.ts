import type { FieldProblem } from '../api/problem.ts';

/** What is missing, by what has to be done about it. */
export interface MissingGroups {
  /** Parts that their organisation has not confirmed. */
  readonly parts: readonly FieldProblem[];
  readonly fields: readonly FieldProblem[];
  readonly evidence: readonly FieldProblem[];
  /** Conditions of the call that are not met and cannot be explained. */
  readonly conditions: readonly FieldProblem[];
  /** Explained on the page itself. */
  readonly explanations: readonly FieldProblem[];
  /** Shown with the sign-offs. */
  readonly signOffs: readonly FieldProblem[];
}

const EXPLANATIONS = 'explanations.';

/** `explanations.lead-70` → `lead-70` */
export const explanationRule = (path: string): string =>
  path.startsWith(EXPLANATIONS) ? path.slice(EXPLANATIONS.length) : path;

const GROUP_OF: Readonly<Record<string, keyof MissingGroups>> = {
  'part.confirmed': 'parts',
  evidence: 'evidence',
  explanation: 'explanations',
  'sign-off': 'signOffs',
  'requires-title': 'conditions',
};

const groupOf = ({ rule }: FieldProblem): keyof MissingGroups =>
  rule.startsWith('eligibility.') ? 'conditions' : (GROUP_OF[rule] ?? 'fields');

/** Sorts what filing was refused for; in the order of the refusal within each group. */
export const groupsOf = (problems: readonly FieldProblem[]): MissingGroups => {
  const of = (group: keyof MissingGroups) => problems.filter((one) => groupOf(one) === group);
  return {
    parts: of('parts'),
    fields: of('fields'),
    evidence: of('evidence'),
    conditions: of('conditions'),
    explanations: of('explanations'),
    signOffs: of('signOffs'),
  };
};
