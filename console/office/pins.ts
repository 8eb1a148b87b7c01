import { useState } from 'react';

/** What is to be corrected, by its place in the form: the reason as it will be told. */
export type Pinned = Readonly<Record<string, string>>;

export interface Pins {
  readonly pinned: Pinned;
  /** The place that was pinned last: its reason is asked for at once. */
  readonly latest: string | undefined;
  readonly pin: (path: string) => void;
  readonly unpin: (path: string) => void;
  readonly change: (path: string, reason: string) => void;
}

/** Pins places of the form; what was written is kept by the caller. */
export const usePins = (pinned: Pinned, keep: (next: Pinned) => void): Pins => {
  const [latest, setLatest] = useState<string>();
  return {
    pinned,
    latest,
    pin: (path) => {
      if (pinned[path] === undefined) keep({ ...pinned, [path]: '' });
      setLatest(path);
    },
    unpin: (path) => {
      const { [path]: _gone, ...rest } = pinned;
      keep(rest);
    },
    change: (path, reason) => keep({ ...pinned, [path]: reason }),
  };
};
