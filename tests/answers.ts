import * as z from 'zod';
import { Failure } from '../engine/failure.ts';
import { matchPath } from '../functions/http/route.ts';
import { routes } from '../interface/routes.ts';

/** An answer of another form than its route says. */
export class BreaksItsRoute extends Failure {
  override readonly name = 'BreaksItsRoute';
}

const Denied = z.looseObject({ rule: z.string().min(1), rules: z.object({ rights: z.string() }) });

/** Whoever is denied something is told by which rule. */
const requireRule = (asked: string, status: number, body: unknown): void => {
  const denied = status === 403 || status === 404;
  if (!denied || !asked.includes(' /api/') || Denied.safeParse(body).success) return;
  throw new BreaksItsRoute(`${asked} ${status} names no rule: ${JSON.stringify(body)}`);
};

/**
 * Looks at an answer as it came over the wire. Tells whether there was something to hold it to: whatever was refused is
 * a problem, which names its rule where something was denied, and pages are no routes. Throws BreaksItsRoute.
 */
export const checkAnswer = (
  { method, path }: { readonly method: string; readonly path: string },
  { status, body }: { readonly status: number; readonly body: unknown },
): boolean => {
  requireRule(`${method} ${path}`, status, body);
  if (status >= 300) return false;
  const [at = ''] = path.split('?');
  const route = routes.find(
    (one) => one.method === method && matchPath(one.path, at) !== undefined,
  );
  const read = route?.answer.safeParse(body);
  if (read === undefined) return false;
  if (read.success) return true;
  throw new BreaksItsRoute(`${method} ${path} ${status}: ${z.prettifyError(read.error)}`);
};
