export type Claims = Readonly<Record<string, unknown>>;
export type Verify = (token: string) => Promise<Claims | undefined>;

/** 5 minutes: a key that its issuer withdrew is believed for this long at most. */
const KEEP_MS = 5 * 60_000;
/** Some 2 KB each. Beyond it the one that came first goes, and is verified anew. */
const KEPT = 1_000;

/**
 * Remembers the claims of tokens that were found good, no longer than they are valid: checking a signature takes
 * 0.3 ms, and a person sends the same token with every request. What was refused is not remembered.
 */
export const remembering = (verify: Verify, now: () => number = Date.now): Verify => {
  const kept = new Map<string, { readonly claims: Claims; readonly until: number }>();
  return async (token) => {
    const known = kept.get(token);
    if (known !== undefined && now() < known.until) return known.claims;
    kept.delete(token);
    const claims = await verify(token);
    if (claims === undefined || typeof claims.exp !== 'number') return claims;
    kept.set(token, { claims, until: Math.min(claims.exp * 1000, now() + KEEP_MS) });
    if (kept.size > KEPT) kept.delete(kept.keys().next().value ?? '');
    return claims;
  };
};
