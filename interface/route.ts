import type * as z from 'zod';
import type { Bilingual } from '../engine/bilingual.ts';
import { components } from './registry.ts';

/**
 * One thing that can be asked over HTTP, as a value: who answers it (functions/api, functions/public) is checked against
 * `answer` by the compiler, and by the end-to-end tests as it comes over the wire; production parses no answers. The
 * console takes types from here and no values: schemas would weigh on every page.
 */
export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT';
  /** `/api/cases/{id}`: a parameter fills one segment. */
  readonly path: string;
  readonly title: Bilingual;
  readonly query?: Readonly<Record<string, Bilingual>>;
  readonly body?: z.ZodType;
  readonly example?: unknown;
  readonly answer: z.ZodType;
  readonly public?: boolean;
  /** It can be tried with `?dryRun=true`; of every other route that writes the switch is refused, never passed over. */
  readonly dryRun?: true;
}

/** `get.api.cases.id` of `GET /api/cases/{id}`. */
export const operationId = ({ method, path }: Pick<Route, 'method' | 'path'>): string =>
  [method.toLowerCase(), ...path.split(/[^A-Za-z0-9]+/).filter((part) => part !== '')].join('.');

/** Declares a route; an answer that has no name yet is described under the route's own. */
export const route = <const R extends Route>(of: R): R => {
  if (!components.has(of.answer)) components.add(of.answer, { id: operationId(of) });
  return of;
};

/** Names of the parameters of a path. */
export type ParamsOf<P extends string> = P extends `${string}{${infer N}}${infer Rest}`
  ? N | ParamsOf<Rest>
  : never;

/** What is told can hold what nobody may change. */
type Told<T> = T extends readonly (infer U)[]
  ? readonly Told<U>[]
  : T extends object
    ? { readonly [K in keyof T]: Told<T[K]> }
    : T;

/** What a handler has to give. */
export type AnswerTo<R extends Route> = Told<z.input<R['answer']>>;

/** What a reader gets. */
export type AnswerOf<R extends Route> = z.output<R['answer']>;
