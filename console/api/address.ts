import type * as z from 'zod';
import type { WithFiles } from '../../interface/plurals.ts';
import type { ParamsOf } from '../../interface/route.ts';
import type { routes } from '../../interface/routes.ts';

// Types alone: the routes' schemas would weigh on the first load.
type Routes = (typeof routes)[number];
type Reads = Extract<Routes, { readonly method: 'GET' }>;
type Writes = Exclude<Routes, Reads>;

type At<R extends Routes, P> = R extends { readonly path: infer Q }
  ? P extends Q
    ? R
    : never
  : never;

/** What the interface answers at a path that is read. */
export type AnswerAt<P extends Reads['path']> = z.output<At<Reads, P>['answer']>;
type QueryOf<R> = R extends { readonly query: infer N }
  ? keyof N & string
  : R extends { readonly dryRun: true }
    ? 'dryRun'
    : never;

type Given<R extends Routes, P extends string> = Readonly<Record<ParamsOf<P>, string>> & {
  readonly [K in QueryOf<At<R, P>>]?: string | number | undefined;
};

type Arguments<R extends Routes, P extends string> = [ParamsOf<P>] extends [never]
  ? [Given<R, P>?]
  : [Given<R, P>];

declare const answers: unique symbol;
/** Where a route is, its parameters filled in; knows what is answered there. */
export type Address<T> = string & { readonly [answers]: T };

type Values = Record<string, unknown>;

const queried = <T>(address: string, values: Values): Address<T> => {
  const query = Object.entries(values).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${encodeURIComponent(String(value))}`],
  );
  const more = query.length === 0 ? '' : `${address.includes('?') ? '&' : '?'}${query.join('&')}`;
  return `${address}${more}` as Address<T>;
};

const filled = <T>(path: string, given: Values = {}): Address<T> => {
  const left = { ...given };
  const whole = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = String(left[name]);
    delete left[name];
    return encodeURIComponent(value);
  });
  return queried(whole, left);
};

/** The same list at one of its pages. */
export const pageAt = <T>(
  list: Address<T>,
  page: { readonly limit?: number; readonly after?: string | undefined },
): Address<T> => queried(list, page);

/** `api('/api/cases/{id}', { id, version })`: what the path does not name becomes a parameter of the query. */
export const api = <P extends Reads['path']>(
  path: P,
  ...[given]: Arguments<Reads, P>
): Address<AnswerAt<P>> => filled(path, given);

/** Where something is sent to. */
export const sendTo = <P extends Writes['path']>(
  path: P,
  ...[given]: Arguments<Writes, P>
): Address<z.output<At<Writes, P>['answer']>> => filled(path, given);

/** `cases/c-1`: a stream whose acts rest on papers. */
export type StreamName = `${WithFiles}/${string}`;

/** The parts of such a name, for the addresses below it. */
export const streamNamed = (name: StreamName) => {
  const [plural, id = ''] = name.split('/') as [WithFiles, string?];
  return { plural, id };
};
