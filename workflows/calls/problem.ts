import type { Problem } from '../../engine/refusal.ts';

/** `block`: the call cannot be opened so. `warn`: it can, and somebody should have looked. */
export interface CallProblem extends Problem {
  readonly severity: 'block' | 'warn';
}

export const block = (path: string, rule: string, zh: string, en: string): CallProblem => ({
  path,
  rule,
  message: { zh, en },
  severity: 'block',
});

export const warn = (path: string, rule: string, zh: string, en: string): CallProblem => ({
  ...block(path, rule, zh, en),
  severity: 'warn',
});

/** Values that stand more than once, each once. */
export const repeated = (values: readonly string[]): readonly string[] => [
  ...new Set(values.filter((value, index) => values.indexOf(value) !== index)),
];
