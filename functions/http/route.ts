import type { Language } from '../../engine/bilingual.ts';
import { unfitIn } from '../../engine/text.ts';
import type { AnswerTo, ParamsOf, Route } from '../../interface/route.ts';
import type { Ports } from '../kinds/ports.ts';

export interface HttpRequest {
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  /** As it came: `jsonBody` and `formBody` read it, and nothing else. */
  readonly body: Uint8Array | undefined;
  /** Claims of the verified token; none on public routes. */
  readonly claims: Readonly<Record<string, unknown>> | undefined;
  readonly requestId: string;
  /** Address of the client, for limits only; never logged. */
  readonly sourceIp: string;
}

export interface HttpResponse<B = unknown> {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** JSON unless it is a string or bytes with a content type of its own. */
  readonly body?: B;
}

/** `P`: names of the path's parameters. */
export interface RouteContext<P extends string = string> {
  readonly ports: Ports;
  readonly request: HttpRequest;
  readonly params: Readonly<Record<P, string>>;
  readonly language: Language;
}

/** What the router knows of a route, be it the interface's or a page's. */
export interface Served extends Pick<Route, 'method' | 'path' | 'public' | 'dryRun'> {
  /** What it costs of its sender's budget, in plain reads; 1 where it is not said. */
  readonly cost?: number;
  handle(context: RouteContext): Promise<HttpResponse>;
}

/** A route of the interface with who answers it. */
export interface Answered extends Route, Served {}

type Context<R extends Route> = RouteContext<ParamsOf<R['path']>>;

/** Answers a route where the answer needs a status or headers of its own. */
export const respond = <R extends Route>(
  route: R,
  handle: (context: Context<R>) => Promise<HttpResponse<AnswerTo<R>>>,
  cost?: number,
): Answered => ({
  ...route,
  ...(cost === undefined ? {} : { cost }),
  handle: (context) => handle(context),
});

/** Answers a route by 200 and what it says that it answers. */
export const handle = <R extends Route>(
  route: R,
  answer: (context: Context<R>) => Promise<AnswerTo<R>>,
  cost?: number,
): Answered =>
  respond(route, async (context) => ({ status: 200, body: await answer(context) }), cost);

/** Cost of an answer that looks through all applications of a round, or of several. */
export const WHOLE_ROUNDS = 10;

/** Parameters of a path, or undefined where it does not fit. */
export const matchPath = (pattern: string, path: string) =>
  matchSegments(pattern.split('/'), path.split('/'));

/** The same of what stands between the slashes. */
export const matchSegments = (
  wanted: readonly string[],
  given: readonly string[],
): Readonly<Record<string, string>> | undefined => {
  if (wanted.length !== given.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, segment] of wanted.entries()) {
    const value = given[index] ?? '';
    if (segment.startsWith('{')) {
      if (value === '') return undefined;
      try {
        const id = decodeURIComponent(value);
        if (unfitIn(id) !== undefined) return undefined;
        params[segment.slice(1, -1)] = id;
      } catch {
        return undefined;
      }
    } else if (segment !== value) return undefined;
  }
  return params;
};

/** The reader's language: Chinese unless English is asked for first. */
export const languageOf = (headers: Readonly<Record<string, string>>): Language =>
  headers['accept-language']?.trim().toLowerCase().startsWith('en') === true ? 'en' : 'zh';
