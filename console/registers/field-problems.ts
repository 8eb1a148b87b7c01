const isBelow = (path: string, at: string): boolean =>
  path === at || (path.startsWith(at) && /^[.[]/.test(path.slice(at.length)));

/** Problems of a field by what stands behind its path: '', `.number`. */
export const problemsOf = (
  problems: readonly { readonly path: string; readonly message: string }[],
  at: string,
): ReadonlyMap<string, string> =>
  new Map(
    problems
      .filter(({ path }) => isBelow(path, at))
      .map(({ path, message }) => [path.slice(at.length), message]),
  );
