import { useState } from 'react';
import { type Each, type EachItem, useEach } from '../api/use-each.ts';

interface Running {
  /** All that it is about. */
  readonly ids: readonly string[];
  /** What is sent about some of them. */
  readonly itemsOf: (ids: readonly string[]) => readonly EachItem[];
  /** True where nothing is wrong with what was typed. */
  readonly check: () => boolean;
  readonly tryOut: (item: EachItem) => Promise<unknown>;
  readonly carryOut: (item: EachItem, key: string) => Promise<unknown>;
}

export interface TriedRun extends Pick<Each, 'running' | 'outcomes' | 'asked' | 'stop'> {
  readonly stage: 'filling' | 'trying' | 'tried' | 'acting' | 'acted';
  /** Those with which it can be carried out now. */
  readonly possible: readonly string[];
  readonly doneCount: number;
  readonly look: () => void;
  readonly back: () => void;
  readonly carryOut: () => void;
}

/** Tried out on each first, then carried out where it is possible, with a result for each. */
export const useTriedRun = ({ ids, itemsOf, check, tryOut, carryOut }: Running): TriedRun => {
  const each = useEach();
  const [stage, setStage] = useState<TriedRun['stage']>('filling');
  const [doneIds, setDone] = useState<ReadonlySet<string>>(new Set());
  const { outcomes } = each;
  const acting = stage === 'acting' || stage === 'acted';
  const possible = ids.filter((id) =>
    acting ? !doneIds.has(id) && outcomes.has(id) : outcomes.get(id)?.done === true,
  );
  const look = async (): Promise<void> => {
    if (!check()) return;
    setStage('trying');
    await each.run(itemsOf(ids), tryOut, true);
    setStage('tried');
  };
  const act = async (): Promise<void> => {
    setStage('acting');
    await each.run(itemsOf(possible), async (item, key) => {
      const done = await carryOut(item, key);
      setDone((before) => new Set(before).add(item.id));
      return done;
    });
    setStage('acted');
  };
  return {
    ...each,
    stage,
    possible,
    doneCount: doneIds.size,
    look: () => void look(),
    back: () => setStage('filling'),
    carryOut: () => void act(),
  };
};
