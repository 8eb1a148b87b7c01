export type Door = 'api' | 'public' | 'console';

const API = /^\/(api(\/|$)|openapi\.json$)/;
const PUBLIC = /^\/((public|open)(\/|$)|console\.json$|robots\.txt$)/;

/** Which function answers a path; infra/http-api.ts splits the addresses in the same way. */
export const doorOf = (path: string): Door => {
  if (API.test(path)) return 'api';
  return PUBLIC.test(path) ? 'public' : 'console';
};
