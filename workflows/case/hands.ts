import type { CommandSpec } from '../../engine/decider.ts';

const rows = (role: string, ...relations: readonly string[]): CommandSpec['may'] =>
  relations.map((relation) => ({ role, relation }));

/** Whoever is asked anything of an application, but for the questions that are one person's own (experts). */
export const ASKED: CommandSpec['may'] = [
  ...rows('clerk', 'applicant', 'partner', 'recommender'),
  ...rows('unit-head', 'applicant', 'partner', 'recommender', 'escalated'),
  ...rows('office', 'office', 'applicant', 'partner', 'recommender', 'escalated'),
  ...rows('department', 'asked', 'inquirer'),
  ...rows('supervision', 'inquirer'),
  ...rows('leading-group', 'decider', 'escalated'),
];
