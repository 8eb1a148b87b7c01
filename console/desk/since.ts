const LAST = 'tidu.last-here';
const THIS = 'tidu.since';

/**
 * Until when this account had seen what changed: the end of the visit before this one. The browser keeps the instant,
 * nothing else; a reload within a visit does not make news old.
 */
export const sinceFor = (account: string, now: string): string | undefined => {
  const key = `${LAST}.${account}`;
  const begun = sessionStorage.getItem(`${THIS}.${account}`);
  const since = begun ?? localStorage.getItem(key) ?? '';
  sessionStorage.setItem(`${THIS}.${account}`, since);
  localStorage.setItem(key, now);
  return since === '' ? undefined : since;
};
