import type { Carried, SavedDraft } from '../../interface/contents.ts';
import { unwrapPersons } from '../../workflows/form/person-fields.ts';
import { sendTo } from '../api/address.ts';
import { request } from '../api/client.ts';
import { Problem, passing } from '../api/problem.ts';
import { beforeLeaving } from '../session/leaving.ts';
import { DraftKeeper } from './draft-keeper.ts';
import type { StoredDraft } from './draft-standing.ts';
import {
  forgetDraft,
  forgetLeftovers,
  keepDraft,
  keptDrafts,
  type PartKey,
} from './kept-drafts.ts';

const storedIn = (error: unknown): StoredDraft | undefined => {
  if (!(error instanceof Problem) || error.body.title !== 'DraftChanged') return undefined;
  const stored = Object(error.body.stored);
  return {
    version: Number(stored.version ?? 0),
    data: unwrapPersons(Object(stored.data)),
    ...(typeof stored.savedAt === 'string' ? { savedAt: stored.savedAt } : {}),
  };
};

/** Tells other tabs that a part was saved, so that they read again instead of meeting it later. */
const CHANNEL = 'tidu-drafts';
const tell = (caseId: string): void => {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(caseId);
  channel.close();
};

/** Calls when another tab saved something of the case; the answer stops listening. */
export const onSavedElsewhere = (caseId: string, then: () => void): (() => void) => {
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = ({ data }) => {
    if (data === caseId) then();
  };
  return () => channel.close();
};

const keeperOf = (key: PartKey, stored: StoredDraft): DraftKeeper =>
  new DraftKeeper(stored, {
    save: async (version, data) => {
      const { caseId: id, part } = key;
      const path = sendTo('/api/cases/{id}/drafts/{part}', { id, part });
      const saved = await request('PUT', path, { body: { version, data } });
      tell(key.caseId);
      return saved.data;
    },
    conflict: storedIn,
    passing,
    keep: (kept) => keepDraft(key, kept),
    forget: async () => {
      await forgetDraft(key);
      await forgetLeftovers(key);
    },
    now: () => new Date().toISOString(),
  });

/** One keeper a part for as long as the page lives: leaving the form and coming back meets the same unsaved work. */
const keepers = new Map<string, DraftKeeper>();
const nameOf = ({ account, caseId, part }: PartKey): string => `${account} ${caseId} ${part}`;

const storedOf = (drafts: readonly SavedDraft[], carried: readonly Carried[], part: string) => {
  const draft = drafts.find(({ section }) => section === part);
  if (draft !== undefined)
    return { version: draft.version, data: draft.data, savedAt: draft.savedAt };
  // Received from the level below, or never saved here: what is confirmed is what to begin with.
  const confirmed = carried.find((one) => one.part === part && one.source.kind === 'confirmed');
  return { version: 0, data: confirmed?.data ?? {} };
};

/** Keepers of one's own parts, with what an earlier page left unsaved on this machine. */
export const openKeepers = async (
  account: string,
  caseId: string,
  parts: readonly string[],
  drafts: readonly SavedDraft[],
  carried: readonly Carried[],
): Promise<ReadonlyMap<string, DraftKeeper>> => {
  const fresh = parts.filter((part) => !keepers.has(nameOf({ account, caseId, part })));
  const left = fresh.length === 0 ? new Map() : await keptDrafts(account, caseId);
  const found = parts.map((part) => {
    const key = { account, caseId, part };
    const stored = storedOf(drafts, carried, part);
    const known = keepers.get(nameOf(key));
    known?.seen(stored);
    const keeper = known ?? keeperOf(key, stored);
    keepers.set(nameOf(key), keeper);
    if (known === undefined) keeper.recover(left.get(part) ?? []);
    return [part, keeper] as const;
  });
  return new Map(found);
};

/** Closing the page: the last strokes go to this machine, and to the server if there is time. */
const leaving = (): void => {
  for (const keeper of keepers.values()) {
    void keeper.keepNow();
    void keeper.flush();
  }
};

const warn = (event: BeforeUnloadEvent): void => {
  if ([...keepers.values()].some((keeper) => keeper.losable)) event.preventDefault();
};

const retry = (): void => {
  for (const keeper of keepers.values()) void keeper.flush();
};

// By whichever way the page ends then, it neither sends with a token that is gone nor holds the tab by a question.
beforeLeaving(async (save) => {
  await Promise.all(
    [...keepers.values()].map(async (keeper) => {
      if (save) await keeper.flush();
      await keeper.close();
    }),
  );
});

/** Listens to the page's end and the line's return while a form is open; the answer stops. */
export const watchPage = (): (() => void) => {
  const hidden = (): void => {
    if (document.visibilityState === 'hidden') leaving();
  };
  document.addEventListener('visibilitychange', hidden);
  window.addEventListener('pagehide', leaving);
  window.addEventListener('beforeunload', warn);
  window.addEventListener('online', retry);
  return () => {
    leaving();
    document.removeEventListener('visibilitychange', hidden);
    window.removeEventListener('pagehide', leaving);
    window.removeEventListener('beforeunload', warn);
    window.removeEventListener('online', retry);
  };
};
