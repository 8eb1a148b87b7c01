const TAB = 'tidu.tab';
const lockOf = (id: string): string => `tidu-tab-${id}`;

/** Held as long as this page lives; a page that is killed lets go by itself. False: another page has it. */
const hold = (id: string): Promise<boolean> =>
  new Promise((resolve) => {
    navigator.locks
      .request(lockOf(id), { ifAvailable: true }, (lock) => {
        resolve(lock !== null);
        return lock === null ? undefined : new Promise<void>(() => undefined);
      })
      .catch(() => resolve(true));
  });

const begin = async (): Promise<string> => {
  const before = sessionStorage.getItem(TAB) ?? crypto.randomUUID();
  // A duplicated tab comes with the first one's session storage.
  const id = 'locks' in navigator && !(await hold(before)) ? crypto.randomUUID() : before;
  if (id !== before) await hold(id);
  sessionStorage.setItem(TAB, id);
  return id;
};

let mine: Promise<string> | undefined;

/** This tab's name, the same after a reload. */
export const thisTab = (): Promise<string> => {
  mine ??= begin();
  return mine;
};

/** Names of other tabs that are open now; undefined where the browser cannot tell. */
export const otherTabs = async (): Promise<ReadonlySet<string> | undefined> => {
  if (!('locks' in navigator)) return undefined;
  const own = await thisTab();
  const { held = [] } = await navigator.locks.query();
  return new Set(
    held.flatMap(({ name = '' }) => {
      const id = name.startsWith(lockOf('')) ? name.slice(lockOf('').length) : own;
      return id === own ? [] : [id];
    }),
  );
};
