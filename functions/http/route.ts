import type { z } from 'zod';
import type { Bilingual, Language } from '../../engine/bilingual.ts';
import { unfitIn } from '../../engine/text.ts';
import type { Ports } from '../ports.ts';

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

export interface HttpResponse {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** JSON unless it is a string or bytes with a content type of its own. */
  readonly body?: unknown;
}

export interface RouteContext {
  readonly ports: Ports;
  readonly request: HttpRequest;
  readonly params: Readonly<Record<string, string>>;
  readonly language: Language;
}

export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT';
  /** `/api/cases/{id}`: a parameter fills one segment. */
  readonly path: string;
  readonly title: Bilingual;
  readonly query?: Readonly<Record<string, Bilingual>>;
  readonly body?: z.ZodType;
  readonly example?: unknown;
  readonly public?: boolean;
  /** What it costs of its sender's budget, in plain reads; 1 where it is not said. */
  readonly cost?: number;
  /** It can be tried with `?dryRun=true`; of every other route that writes the switch is refused, never passed over. */
  readonly dryRun?: true;
  handle(context: RouteContext): Promise<HttpResponse>;
}

/** Cost of an answer that looks through all applications of a round, or of several. */
export const WHOLE_ROUNDS = 10;

export const route = (of: Route): Route => of;

/** Parameters of a path, or undefined where it does not fit. */
export const matchPath = (
  pattern: string,
  path: string,
): Readonly<Record<string, string>> | undefined => {
  const wanted = pattern.split('/');
  const given = path.split('/');
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
