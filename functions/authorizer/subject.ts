import * as z from 'zod';
import { tokenVerifier } from '../../adapters/oidc-tokens.ts';
import { NotConfigured } from '../wiring/environment.ts';

/** What infra/functions/functions.ts gives as TOKENS, in JSON. */
const Tokens = z.object({
  issuer: z.url(),
  audience: z.array(z.string().min(1)).min(1),
  keys: z
    .array(z.looseObject({ kty: z.string() }))
    .min(1)
    .optional(),
  keysAt: z.url().optional(),
});

const given = (text: string | undefined): unknown => {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return undefined;
  }
};

/** What API Gateway hands over (payload format 2.0): the header that it asks by. */
export interface Asked {
  readonly identitySource?: readonly string[] | null;
}

export interface Told {
  readonly isAuthorized: true;
  /** Who it is; nobody where the token is none. */
  readonly context: { readonly sub?: string };
}

const bearer = ({ identitySource }: Asked): string | undefined =>
  /^Bearer (\S+)$/i.exec(identitySource?.[0] ?? '')?.[1];

/**
 * Who sends a request, by its token. It turns nobody away: the interface answers a stranger itself, as here on one
 * machine, with a sentence in the reader's language, which the gateway's own refusal has not. Throws NotConfigured.
 */
export const subjectTeller = (
  environment: Readonly<Record<string, string | undefined>>,
): ((asked: Asked) => Promise<Told>) => {
  const parsed = Tokens.safeParse(given(environment.TOKENS));
  if (!parsed.success) throw new NotConfigured(`TOKENS: ${z.prettifyError(parsed.error)}`);
  const { issuer, audience, keys, keysAt } = parsed.data;
  const verify = tokenVerifier({
    issuer,
    audience,
    ...(keys === undefined ? {} : { keys }),
    ...(keysAt === undefined ? {} : { keysAt }),
  });
  return async (asked) => {
    const token = bearer(asked);
    const claims = token === undefined ? undefined : await verify(token);
    return { isAuthorized: true, context: claims?.sub === undefined ? {} : { sub: claims.sub } };
  };
};
