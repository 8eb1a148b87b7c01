import { del, get, set } from 'idb-keyval';
import { useEffect, useRef, useState } from 'react';
import { useSession } from '../session/session.ts';

/**
 * Unsent work that stays on this machine, per account, until it is sent: a closed page loses nothing. `undefined` while
 * it is being read. Its third member forgets it.
 */
export const useKept = <T>(
  name: string,
  empty: T,
): readonly [T | undefined, (next: T) => void, () => void] => {
  const { me } = useSession();
  const key = `tidu.kept.${me?.account ?? ''}.${name}`;
  const [value, setValue] = useState<T>();
  const first = useRef(empty);
  useEffect(() => {
    let current = true;
    setValue(undefined);
    get<T>(key).then(
      (kept) => current && setValue(kept ?? first.current),
      // A browser that keeps nothing (private window) works all the same.
      () => current && setValue(first.current),
    );
    return () => {
      current = false;
    };
  }, [key]);
  const change = (next: T): void => {
    setValue(next);
    // At once, not when typing rests: the page may be closed on the last key.
    void set(key, next).catch(() => undefined);
  };
  const forget = (): void => {
    setValue(first.current);
    void del(key).catch(() => undefined);
  };
  return [value, change, forget];
};
