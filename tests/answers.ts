import * as z from 'zod';
import { Failure } from '../engine/failure.ts';
import { matchPath } from '../functions/http/route.ts';
import { routes } from '../interface/routes.ts';

/** An answer of another form than its route says. */
export class BreaksItsRoute extends Failure {
  override readonly name = 'BreaksItsRoute';
}

/**
 * Looks at an answer as it came over the wire. Tells whether there was something to hold it to: whatever was refused is
 * a problem, and pages are no routes. Throws BreaksItsRoute.
 */
export const checkAnswer = (
  { method, path }: { readonly method: string; readonly path: string },
  { status, body }: { readonly status: number; readonly body: unknown },
): boolean => {
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
