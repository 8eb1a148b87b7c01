import { createStore, del, entries, set } from 'idb-keyval';
import type { Kept } from './draft-standing.ts';
import { otherTabs, thisTab } from './tab.ts';

/** Of one part, in the hands of one account. */
export interface PartKey {
  readonly account: string;
  readonly caseId: string;
  readonly part: string;
}

const nameOf = ({ account, caseId, part }: PartKey, tab: string): string =>
  [account, caseId, part, tab].join(' ');

let opened: ReturnType<typeof createStore> | undefined;
const store = () => {
  opened ??= createStore('tidu-drafts', 'kept');
  return opened;
};

/** Puts unsaved work on this machine, apart from what other tabs of the same person have. */
export const keepDraft = async (key: PartKey, kept: Kept): Promise<void> =>
  set(nameOf(key, await thisTab()), kept, store());

/** The server has it: names and telephones that stand in it stay on this machine no longer. */
export const forgetDraft = async (key: PartKey): Promise<void> =>
  del(nameOf(key, await thisTab()), store());

/**
 * What this tab, or one that lives no more, left for the parts of a case; it is handed over: what the caller does not
 * keep again is gone. Empty where the browser keeps nothing.
 */
export const keptDrafts = async (
  account: string,
  caseId: string,
): Promise<ReadonlyMap<string, readonly Kept[]>> => {
  const found = new Map<string, Kept[]>();
  try {
    const [all, own, others] = await Promise.all([
      entries<string, Kept>(store()),
      thisTab(),
      otherTabs(),
    ]);
    for (const [name, kept] of all) {
      const [whose, id, part = '', tab = ''] = name.split(' ');
      if (whose !== account || id !== caseId || others?.has(tab) === true) continue;
      found.set(part, [...(found.get(part) ?? []), kept]);
      if (tab !== own) {
        // Under this tab's name as soon as it changes; of several copies each stands until it was chosen.
        leftovers.set(`${caseId} ${part}`, [...(leftovers.get(`${caseId} ${part}`) ?? []), name]);
      }
    }
  } catch {
    return new Map();
  }
  return found;
};

const leftovers = new Map<string, readonly string[]>();

/** Once everything of a part is on the server: copies that dead tabs left go too. */
export const forgetLeftovers = async ({ caseId, part }: PartKey): Promise<void> => {
  const names = leftovers.get(`${caseId} ${part}`) ?? [];
  leftovers.delete(`${caseId} ${part}`);
  await Promise.all(names.map((name) => del(name, store())));
};
