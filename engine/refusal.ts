import type { Bilingual } from './bilingual.ts';

/** What went wrong at one place of the input: `path` is dotted, `rule` names the rule broken. */
export interface Problem {
  readonly path: string;
  readonly rule: string;
  readonly message: Bilingual;
}

export type RefusalInputs = Readonly<
  Record<string, string | number | boolean | readonly string[] | undefined>
>;

export interface RefusalDetails {
  /** Identifier of the rule, e.g. `call.window`. */
  readonly rule: string;
  /** What the rule was applied to. Nothing that the caller may not see. */
  readonly inputs?: RefusalInputs;
  /** A sentence with the way out, in both languages. */
  readonly because: Bilingual;
  readonly problems?: readonly Problem[];
}

/**
 * A command that the rules do not allow: answered with 409, rule, inputs and a sentence.
 * Each kind is a class of its own with a literal name.
 */
export abstract class Refusal extends Error {
  abstract override readonly name: string;
  readonly rule: string;
  readonly inputs: RefusalInputs;
  readonly because: Bilingual;
  readonly problems: readonly Problem[];

  constructor(details: RefusalDetails) {
    super(details.because.en);
    this.rule = details.rule;
    this.inputs = details.inputs ?? {};
    this.because = details.because;
    this.problems = details.problems ?? [];
  }
}
