import { del, get, set } from 'idb-keyval';
import { useEffect, useRef, useState } from 'react';
import { useSession } from '../session/session.ts';

/** Typing rests this long before it is written. */
const REST_MS = 400;

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
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
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
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void set(key, next).catch(() => undefined), REST_MS);
  };
  const forget = (): void => {
    clearTimeout(timer.current);
    setValue(first.current);
    void del(key).catch(() => undefined);
  };
  return [value, change, forget];
};
