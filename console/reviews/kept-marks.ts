import { del, get, set } from 'idb-keyval';
import { useEffect, useRef, useState } from 'react';
import type { Marks } from './marks.ts';

interface Kept {
  readonly marks: Marks;
  readonly at: string;
}

/**
 * Marks that are not sent yet, kept on this machine alone under `key` (account, application, seat and kind): nobody else
 * may see them before they are signed. `keptAt` tells when they were last kept; `forget` once they are sent.
 */
export const useKeptMarks = (key: string, initial: Marks) => {
  const [marks, setMarks] = useState<Marks>(initial);
  const [keptAt, setKeptAt] = useState<string>();
  const [ready, setReady] = useState(false);
  const changed = useRef(false);
  useEffect(() => {
    let current = true;
    const found = (kept: Kept | undefined): void => {
      if (!current) return;
      if (kept !== undefined) {
        setMarks(kept.marks);
        setKeptAt(kept.at);
      }
      setReady(true);
    };
    // A browser that keeps nothing (a locked-down profile) still scores; the page says that nothing is kept.
    get<Kept>(key).then(found, () => found(undefined));
    return () => {
      current = false;
    };
  }, [key]);
  useEffect(() => {
    if (!changed.current) return undefined;
    let current = true;
    const at = new Date().toISOString();
    // At once, not when typing rests: the page may be closed on the last key.
    set(key, { marks, at } satisfies Kept).then(
      () => current && setKeptAt(at),
      () => current && setKeptAt(undefined),
    );
    return () => {
      current = false;
    };
  }, [key, marks]);
  return {
    marks,
    ready,
    keptAt,
    change: (next: Marks): void => {
      changed.current = true;
      setMarks(next);
    },
    forget: (): void => {
      changed.current = false;
      void del(key).catch(() => undefined);
    },
  };
};
