import type { Adapter, AdapterPayload } from 'oidc-provider';

interface Kept {
  readonly payload: AdapterPayload;
  readonly until: number;
}

/** Sessions and codes kept at most; beyond it the oldest go, and their owners sign in again. */
const BOUND = 20_000;

/**
 * Where the embedded provider keeps sessions, codes and grants: in this process, as it does executions. A restart
 * signs nobody's API out (tokens verify by the folder's key), only the browser's sign-in session begins anew.
 */
export const memoryAdapter = (): ((name: string) => Adapter) => {
  const kept = new Map<string, Kept>();
  const read = (key: string): AdapterPayload | undefined => {
    const found = kept.get(key);
    if (found === undefined || found.until < Date.now()) {
      kept.delete(key);
      return undefined;
    }
    return found.payload;
  };
  return (name) => {
    const keyOf = (id: string) => `${name}:${id}`;
    return {
      upsert: async (id, payload, expiresIn) => {
        if (kept.size >= BOUND) kept.delete(kept.keys().next().value ?? '');
        kept.set(keyOf(id), { payload, until: Date.now() + (expiresIn ?? 86_400) * 1000 });
      },
      find: async (id) => read(keyOf(id)),
      findByUid: async (uid) =>
        [...kept.entries()].find(
          ([key, { payload }]) => key.startsWith(`${name}:`) && payload.uid === uid,
        )?.[1].payload,
      findByUserCode: async () => undefined,
      consume: async (id) => {
        const found = kept.get(keyOf(id));
        if (found !== undefined) {
          kept.set(keyOf(id), {
            ...found,
            payload: { ...found.payload, consumed: Math.floor(Date.now() / 1000) },
          });
        }
      },
      destroy: async (id) => {
        kept.delete(keyOf(id));
      },
      revokeByGrantId: async (grantId) => {
        for (const [key, { payload }] of kept) if (payload.grantId === grantId) kept.delete(key);
      },
    };
  };
};
