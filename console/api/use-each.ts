import { useRef, useState } from 'react';
import { Problem } from './problem.ts';
import { readAgain } from './queries.ts';
import { type Outcome, runEach } from './run-each.ts';

/** What is to be sent about one thing. */
export interface EachItem {
  readonly id: string;
  readonly body: unknown;
}

export interface Each {
  readonly running: boolean;
  /** By item, in the run that is or was last. */
  readonly outcomes: ReadonlyMap<string, Outcome<unknown>>;
  readonly asked: number;
  /** Acts on each; true where all came out well. `quiet`: nothing was changed, so nothing is read again. */
  readonly run: (
    items: readonly EachItem[],
    act: (item: EachItem, key: string) => Promise<unknown>,
    quiet?: boolean,
  ) => Promise<boolean>;
  readonly stop: () => void;
  readonly reset: () => void;
}

const tooMuch = (error: unknown): boolean => error instanceof Problem && error.status === 429;

/** One act on many items with a result for each. An item tried again with the same content keeps its key, so it acts once. */
export const useEach = (): Each => {
  const [running, setRunning] = useState(false);
  const [outcomes, setOutcomes] = useState<Each['outcomes']>(new Map());
  const [asked, setAsked] = useState(0);
  const keys = useRef(new Map<string, string>());
  const stopper = useRef<AbortController>(undefined);
  const keyOf = (item: EachItem): string => {
    const content = JSON.stringify(item);
    const key = keys.current.get(content) ?? crypto.randomUUID();
    keys.current.set(content, key);
    return key;
  };
  const run: Each['run'] = async (items, act, quiet = false) => {
    const signal = new AbortController();
    stopper.current = signal;
    const faults: string[] = [];
    setOutcomes(new Map());
    setAsked(items.length);
    setRunning(true);
    await runEach(
      items,
      (item) => act(item, keyOf(item)),
      ({ id }, outcome) => {
        if (!outcome.done) faults.push(id);
        setOutcomes((before) => new Map(before).set(id, outcome));
      },
      { signal: signal.signal, tooMuch },
    );
    setRunning(false);
    if (!quiet) {
      // Done is done: the same again later is another intention.
      if (faults.length === 0) keys.current.clear();
      await readAgain();
    }
    return faults.length === 0 && !signal.signal.aborted;
  };
  return {
    running,
    outcomes,
    asked,
    run,
    stop: () => stopper.current?.abort(),
    reset: () => {
      keys.current.clear();
      setOutcomes(new Map());
      setAsked(0);
    },
  };
};
