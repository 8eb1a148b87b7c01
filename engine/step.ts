import type * as z from 'zod';

/** One Lambda of a Task state: parsed input, pure wiring of ports, an output the machine's expressions may read. */
export interface Step<P, I extends z.ZodType, O> {
  /** The file's path below functions/, e.g. `review/await-task`: also the name that the machine's Task calls. */
  readonly name: string;
  readonly input: I;
  readonly run: (ports: P) => (input: z.output<I>) => Promise<O>;
}

export const step = <P, I extends z.ZodType, O>(of: Step<P, I, O>): Step<P, I, O> => of;
