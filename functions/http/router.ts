import type { Language } from '../../engine/bilingual.ts';
import { Hidden, InvalidInput, NotFound } from '../door/errors.ts';
import { accountIdOf } from '../kinds/account-id.ts';
import type { Ports } from '../kinds/ports.ts';
import { limitAccount, limitReads } from './account-limit.ts';
import { keepReads, keepRefusal } from './kept.ts';
import { networkOf } from './network.ts';
import { problemOf } from './problem.ts';
import {
  type HttpRequest,
  type HttpResponse,
  languageOf,
  matchSegments,
  type Served,
} from './route.ts';

const SECURITY = {
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
};

/** How an answer speaks: the interface in problem+json, pages as pages. */
export interface Manner {
  language(request: HttpRequest): Language;
  problem(
    problem: HttpResponse,
    request: HttpRequest,
    language: Language,
  ): HttpResponse | Promise<HttpResponse>;
}

const INTERFACE: Manner = {
  language: ({ headers }) => languageOf(headers),
  problem: (problem) => problem,
};

const drawer = (method: string, segments: readonly string[]): string =>
  `${method} ${segments.length}`;

/** Finds the first route that fits; each is taken apart once, and only those of its method and length are looked at. */
const finder = (routes: readonly Served[]) => {
  const known = Map.groupBy(
    routes.map((candidate) => ({ candidate, segments: candidate.path.split('/') })),
    ({ candidate, segments }) => drawer(candidate.method, segments),
  );
  return ({ method, path }: HttpRequest) => {
    const given = path.split('/');
    // HEAD is GET without the body (RFC 9110, section 9.3.2).
    for (const { candidate, segments } of known.get(
      drawer(method === 'HEAD' ? 'GET' : method, given),
    ) ?? []) {
      const params = matchSegments(segments, given);
      if (params !== undefined) return { candidate, params };
    }
    return undefined;
  };
};

/** Whoever asks to try an act that cannot be tried must not have done it. Throws InvalidInput. */
const refuseUntriable = ({ method, dryRun }: Served, { query }: HttpRequest): void => {
  const asked = Object.hasOwn(query, 'dryRun') && query.dryRun !== 'false';
  if (method === 'GET' || dryRun === true || !asked) return;
  const message = {
    zh: '该操作不支持试办（dryRun），未作任何处理；请去掉该参数后再提交',
    en: 'this cannot be tried (dryRun); nothing was done: send it without that parameter',
  };
  throw new InvalidInput([{ path: 'dryRun', rule: 'not-triable', message }]);
};

/**
 * Before anything is read: an account has a budget of reads, by what they cost, and one of acts; whoever has no account
 * reads on the budget of the network. What is written without an account has limits of its own. Throws TooMany.
 */
const limit = (route: Served, request: HttpRequest, ports: Ports): void => {
  const subject = request.claims?.sub;
  const cost = route.cost ?? 1;
  if (route.public === true) {
    if (route.method === 'GET') limitReads(ports, networkOf(request.sourceIp), cost);
    return;
  }
  if (typeof subject !== 'string') return;
  const account = accountIdOf(ports, subject);
  if (route.method === 'GET') limitReads(ports, account, cost);
  else limitAccount(ports, account);
};

/** No stream has this name: ids begin with a letter or a digit. */
const NOWHERE = 'CASE#-';

/**
 * Whatever is hidden costs what is missing does. A missing stream is asked for each time; one that is in memory is not,
 * and whoever may not know that it is there could tell by the time.
 */
const lookInVain = async (error: unknown, { events }: Ports): Promise<void> => {
  if (error instanceof Hidden && error.remembered) await events.load(NOWHERE);
};

/** Answers a request by the first route that fits; whatever goes wrong becomes a problem, never a stack. */
export const createRouter =
  (routes: readonly Served[], ports: Ports, manner: Manner = INTERFACE, find = finder(routes)) =>
  async (request: HttpRequest): Promise<HttpResponse> => {
    const language = manner.language(request);
    const found = find(request);
    const started = performance.now();
    try {
      if (found === undefined) throw new NotFound('address');
      refuseUntriable(found.candidate, request);
      limit(found.candidate, request, ports);
      const response = await found.candidate.handle({
        ports,
        request,
        params: found.params,
        language,
      });
      await keepReads(ports, request);
      return { ...response, headers: { ...SECURITY, ...response.headers } };
    } catch (error) {
      await lookInVain(error, ports);
      if (found !== undefined && found.candidate.public !== true)
        await keepRefusal(ports, request, found, error);
      const { response, unexpected } = problemOf(error, language, request.requestId);
      const fields = {
        requestId: request.requestId,
        route: found?.candidate.path ?? 'none',
        status: response.status,
        error: error instanceof Error ? error.name : 'unknown',
        ms: Math.round(performance.now() - started),
      };
      if (unexpected)
        ports.log.error('request failed', {
          ...fields,
          stack: error instanceof Error ? error.stack : String(error),
        });
      else ports.log.info('request refused', fields);
      const told = await manner.problem(response, request, language);
      return { ...told, headers: { ...SECURITY, ...told.headers } };
    }
  };
