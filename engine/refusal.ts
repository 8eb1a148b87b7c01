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

/** What a refusal tells: a sentence with the way out, in both languages, and what it is about. */
export interface Told extends Bilingual {
  /** What the rule was applied to. Nothing that the caller may not see. */
  readonly inputs?: RefusalInputs;
  readonly problems?: readonly Problem[];
}

/**
 * A command that the rules do not allow: answered with 409, rule, inputs and a sentence.
 * Each kind is a class of its own, declared by `refusal`.
 */
export abstract class Refusal extends Error {
  abstract override readonly name: string;
  abstract readonly rule: string;
  readonly inputs: RefusalInputs;
  readonly because: Bilingual;
  readonly problems: readonly Problem[];
  /** Versions of what it was decided by, as an event's header names them; whoever decided says so. */
  rules: Readonly<Record<string, string>> = {};

  constructor({ zh, en, inputs = {}, problems = [] }: Told) {
    super(en);
    this.inputs = inputs;
    this.because = { zh, en };
    this.problems = problems;
  }
}

/**
 * Declares a kind of refusal: its name (the constant's), the rule that it stands for, e.g. `call.window`, and what it
 * tells about the case at hand. `throw new NotAsked(department)`; `error instanceof NotAsked`.
 */
export const refusal = <A extends readonly unknown[]>(
  name: string,
  rule: string,
  tell: (...of: A) => Told,
) =>
  class extends Refusal {
    static override readonly name = name;
    static readonly rule = rule;
    override readonly name = name;
    override readonly rule = rule;

    constructor(...of: A) {
      super(tell(...of));
    }
  };
