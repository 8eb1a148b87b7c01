import { useRef, useState } from 'react';
import { Problem } from '../api/problem.ts';
import { readAgain } from '../api/queries.ts';
import { type Outcome, runEach } from '../api/run-each.ts';
import {
  type BulkKind,
  type BulkValues,
  carryOut,
  planFor,
  type Sent,
  tryPlan,
} from './bulk-acts.ts';
import type { QueueRow } from './queue-filter.ts';

const tooMuch = (error: unknown): boolean => error instanceof Problem && error.status === 429;

/** How far one case is: tried out, then carried out; `nothing`: the act has nothing to do there. */
export type ItemState =
  | { readonly at: 'possible'; readonly status: string | undefined; readonly acts: number }
  | { readonly at: 'nothing' }
  | { readonly at: 'refused'; readonly error: unknown }
  | { readonly at: 'done'; readonly status: string | undefined; readonly acts: number }
  | { readonly at: 'failed'; readonly error: unknown };

export interface BulkRun {
  readonly stage: 'idle' | 'trying' | 'tried' | 'running' | 'finished';
  readonly items: ReadonlyMap<string, ItemState>;
  readonly stopped: boolean;
  readonly tryOut: (values: BulkValues) => Promise<void>;
  readonly carryOut: () => Promise<void>;
  readonly stop: () => void;
  readonly reset: () => void;
}

/** One act on many cases: first tried out on each, then carried out where it is possible. */
export const useBulk = (kind: BulkKind, rows: readonly QueueRow[]): BulkRun => {
  const [stage, setStage] = useState<BulkRun['stage']>('idle');
  const [items, setItems] = useState<ReadonlyMap<string, ItemState>>(new Map());
  const [stopped, setStopped] = useState(false);
  const plans = useRef(new Map<string, readonly Sent[]>());
  const signal = useRef<AbortController>(undefined);
  const note = (id: string, state: ItemState): void =>
    setItems((before) => new Map(before).set(id, state));

  const run = async <R>(
    ids: readonly string[],
    act: (id: string) => Promise<R>,
    tell: (id: string, outcome: Outcome<R>) => void,
  ): Promise<void> => {
    const stopper = new AbortController();
    signal.current = stopper;
    setStopped(false);
    await runEach(ids, act, tell, { signal: stopper.signal, tooMuch });
  };

  const tryOut = async (values: BulkValues): Promise<void> => {
    setItems(new Map());
    plans.current = new Map();
    setStage('trying');
    await run(
      rows.map(({ id }) => id),
      async (id) => {
        const plan = await planFor(kind, id, values);
        plans.current.set(id, plan);
        return { acts: plan.length, would: await tryPlan(id, plan) };
      },
      (id, outcome) => {
        if (!outcome.done) note(id, { at: 'refused', error: outcome.error });
        else if (outcome.value.acts === 0) note(id, { at: 'nothing' });
        else
          note(id, {
            at: 'possible',
            status: outcome.value.would?.status,
            acts: outcome.value.acts,
          });
      },
    );
    setStage('tried');
  };

  const carry = async (): Promise<void> => {
    setStage('running');
    const possible = [...items].filter(([, { at }]) => at === 'possible' || at === 'failed');
    await run(
      possible.map(([id]) => id),
      (id) => carryOut(id, plans.current.get(id) ?? []),
      (id, outcome) =>
        note(
          id,
          outcome.done
            ? { at: 'done', status: outcome.value, acts: plans.current.get(id)?.length ?? 0 }
            : { at: 'failed', error: outcome.error },
        ),
    );
    setStage('finished');
    await readAgain();
  };

  return {
    stage,
    items,
    stopped,
    tryOut,
    carryOut: carry,
    stop: () => {
      signal.current?.abort();
      setStopped(true);
    },
    reset: () => {
      signal.current?.abort();
      setStage('idle');
      setItems(new Map());
      setStopped(false);
    },
  };
};
