import { useSyncExternalStore } from 'react';

/** Long enough to read a sentence, also read aloud. */
const SHOWN_MS = 6_000;

let text = '';
let timer: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<() => void>();

const show = (next: string): void => {
  text = next;
  for (const listener of listeners) listener();
};

/** Says that something was done, on the screen and to screen readers; gone by itself. Faults are shown where they arose, not here. */
export const announce = (sentence: string): void => {
  clearTimeout(timer);
  show(sentence);
  timer = setTimeout(() => show(''), SHOWN_MS);
};

export const Announcement = () => {
  const shown = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => text,
  );
  return (
    <div role="status" aria-live="polite">
      {shown !== '' && <div className="announcement">{shown}</div>}
    </div>
  );
};
