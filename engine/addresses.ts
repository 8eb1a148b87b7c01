/** First parts of addresses that belong to machines or to other pages: a mistyped one must fail, not show the console. */
export const NOT_SCREENS = [
  'api',
  'public',
  'open',
  'oidc',
  'interaction',
  'files',
  'internal',
  'health',
] as const;

/** Whether an address is one of the console's screens, which it finds by itself; a file has a dot in its name. */
export const isScreen = (path: string): boolean => {
  const parts = path.split('/');
  return !parts.at(-1)?.includes('.') && !NOT_SCREENS.some((first) => first === parts[1]);
};

/** Header by which CloudFront proves that a request came through it: infra sets it, functions/http/edge.ts compares. */
export const EDGE_HEADER = 'x-tidu-edge';
