import type { Adapter, AdapterPayload } from 'oidc-provider';
import type { Kept, SessionJournal } from './session-journal.ts';

/** Sessions and codes kept at most; beyond it the oldest go, and their owners sign in again. */
const BOUND = 20_000;

/** A sign-in and a sign-in page that is open outlive a restart; codes and grants are made anew within seconds. */
const OUTLIVE = new Set(['Session', 'Interaction']);

/** What a grant gave out and takes back with it; a sign-in page that is open knows its grant too, and goes on. */
const GIVEN_OUT = new Set(['AccessToken', 'AuthorizationCode', 'RefreshToken']);

const nameOf = (key: string): string => key.slice(0, key.indexOf(':'));

/**
 * Where the embedded provider keeps sessions, codes and grants: in this process, and what people would miss after a
 * restart also in the journal.
 */
export const memoryAdapter = (journal: SessionJournal): ((name: string) => Adapter) => {
  const all = new Map<string, Kept>(journal.read());

  const remove = (key: string): void => {
    all.delete(key);
    if (OUTLIVE.has(nameOf(key))) journal.drop(key);
  };
  const put = (key: string, kept: Kept): void => {
    if (all.size >= BOUND) remove(all.keys().next().value ?? '');
    all.set(key, kept);
    if (OUTLIVE.has(nameOf(key))) journal.keep(key, kept);
  };
  const read = (key: string): AdapterPayload | undefined => {
    const found = all.get(key);
    if (found === undefined || found.until < Date.now()) {
      if (found !== undefined) remove(key);
      return undefined;
    }
    return found.payload;
  };

  return (name) => {
    const keyOf = (id: string) => `${name}:${id}`;
    return {
      upsert: async (id, payload, expiresIn) =>
        put(keyOf(id), { payload, until: Date.now() + (expiresIn ?? 86_400) * 1000 }),
      find: async (id) => read(keyOf(id)),
      findByUid: async (uid) => {
        const found = [...all].find(
          ([key, { payload }]) => nameOf(key) === name && payload.uid === uid,
        );
        return found && read(found[0]);
      },
      findByUserCode: async () => undefined,
      consume: async (id) => {
        const found = all.get(keyOf(id));
        if (found === undefined) return;
        const consumed = Math.floor(Date.now() / 1000);
        put(keyOf(id), { ...found, payload: { ...found.payload, consumed } });
      },
      destroy: async (id) => remove(keyOf(id)),
      revokeByGrantId: async (grantId) => {
        for (const [key, { payload }] of all)
          if (GIVEN_OUT.has(nameOf(key)) && payload.grantId === grantId) remove(key);
      },
    };
  };
};
