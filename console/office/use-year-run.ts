import { useState } from 'react';
import type { YearAnswer } from '../../interface/reporting-year.ts';
import { type Act, send, tryOut } from '../api/use-command.ts';
import { type Each, type EachItem, useEach } from '../api/use-each.ts';
import { serverNow } from '../session/clock.ts';

export interface YearRun extends Pick<Each, 'running' | 'outcomes'> {
  readonly chosen: readonly string[];
  readonly choose: (id: string) => void;
  /** What is shown of each was tried out and not done. */
  readonly tried: boolean;
  readonly possible: readonly string[];
  readonly look: () => void;
  readonly publish: () => void;
}

const OPEN: Act = { plural: 'calls', command: 'OpenCall' };
/** A round asks every cluster at once: one that opens later than this would stand on their desks for nothing. */
const SOON_DAYS = 31;
const DAY_MS = 86_400_000;

const isSoon = (opensAt: string): boolean =>
  Date.parse(opensAt) - Date.parse(serverNow()) < SOON_DAYS * DAY_MS;

/** Rounds of the year that are chosen: tried out first, then published one by one. */
export const useYearRun = ({ items }: YearAnswer): YearRun => {
  const each = useEach();
  const planned = items.filter(({ call }) => call !== undefined);
  const [chosen, setChosen] = useState<readonly string[]>(() =>
    planned.filter(({ opensAt }) => isSoon(opensAt)).map(({ id }) => id),
  );
  const [tried, setTried] = useState(false);
  const possible = chosen.filter((id) => tried && each.outcomes.get(id)?.done === true);
  const itemsOf = (ids: readonly string[]): readonly EachItem[] =>
    planned.filter(({ id }) => ids.includes(id)).map(({ id, call }) => ({ id, body: { call } }));
  const look = async (): Promise<void> => {
    await each.run(itemsOf(chosen), ({ body }) => tryOut(OPEN, body), true);
    setTried(true);
  };
  const publish = async (): Promise<void> => {
    const ready = itemsOf(possible);
    setTried(false);
    await each.run(ready, ({ body }, key) => send(OPEN, body, key));
  };
  return {
    ...each,
    chosen,
    choose: (id) => {
      setTried(false);
      each.reset();
      setChosen((before) =>
        before.includes(id) ? before.filter((one) => one !== id) : [...before, id],
      );
    },
    tried,
    possible,
    look: () => void look(),
    publish: () => void publish(),
  };
};
