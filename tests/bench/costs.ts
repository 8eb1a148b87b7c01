import type { Meter, Metered } from '../../adapters/dynamodb/meter.ts';
import { settled } from '../../local/move-clock.ts';
import type { Runtime } from '../../local/runtime.ts';
import type { SystemOptions } from '../../local/system-options.ts';
import { COUNTIES } from '../round/acts.ts';
import type { Opinions } from '../round/script.ts';
import { itemLedger, type Share } from './items.ts';
import { type Options, play, prepared, withSystem } from './measure.ts';
import type { Playing } from './playing.ts';

/** What one application costs over a part of its life, on average. */
export interface Costs {
  readonly commands: number;
  /** Every TransactWriteItems of the process, cancelled ones included. */
  readonly transactions: number;
  readonly cancelled: number;
  readonly writeUnits: number;
  readonly readUnits: number;
  /** States entered in all machines, which is what AWS bills. */
  readonly transitions: number;
  /** Functions that the machines invoked. */
  readonly invocations: number;
  /** Writes of one item outside transactions: drafts, marks, and on AWS waits and runs. */
  readonly singleWrites: number;
  readonly reads: number;
  /** Commits of the embedded store, each with one flush to the disk. */
  readonly flushes: number;
}

export interface Counted extends Costs {
  /** The write units once more, by kind of item. */
  readonly items: Readonly<Record<string, Share>>;
}

const READS = ['GetItem', 'Query', 'BatchGetItem'];
const transacts = ({ operation }: Metered): boolean => operation === 'TransactWriteItems';
const reads = ({ operation }: Metered): boolean => READS.includes(operation);

/** All that is counted of one system, from its start on; `forget` begins anew. */
const counter = () => {
  const requests: Metered[] = [];
  const ledger = itemLedger();
  let flushes = 0;
  const meter: Meter = {
    onRequest: (request) => {
      ledger.take(request);
      requests.push(request);
    },
    onFlush: () => {
      flushes += 1;
    },
  };
  let before: readonly [number, number] = [0, 0];
  const forget = ({ stepFunctions, invocations }: Runtime, { commandMs }: Playing): void => {
    requests.length = 0;
    commandMs.length = 0;
    flushes = 0;
    ledger.forget();
    before = [stepFunctions.transitions(), invocations()];
  };
  const counted = (runtime: Runtime, { commandMs }: Playing, lifecycles: number): Counted => {
    const each = (total: number): number => total / lifecycles;
    const sum = (of: (request: Metered) => number): number =>
      each(requests.reduce((total, request) => total + of(request), 0));
    const count = (of: (request: Metered) => boolean): number => each(requests.filter(of).length);
    return {
      commands: each(commandMs.length),
      transactions: count(transacts),
      cancelled: count((request) => transacts(request) && request.cancelled),
      writeUnits: sum(({ writeUnits }) => writeUnits),
      readUnits: sum(({ readUnits }) => readUnits),
      transitions: each(runtime.stepFunctions.transitions() - before[0]),
      invocations: each(runtime.invocations() - before[1]),
      singleWrites: count((request) => !transacts(request) && !reads(request)),
      reads: count(reads),
      flushes: each(flushes),
      items: ledger.shares(lifecycles),
    };
  };
  return { meter, forget, counted };
};

export type Counting = Pick<Options, 'lifecycles' | 'atOnce'> &
  Pick<SystemOptions, 'following'> & {
    readonly opinions?: Opinions;
    /** Everything that follows of an act is done before the next: people are slower than machines. */
    readonly slowly?: boolean;
  };

const slow = (playing: Playing, runtime: Runtime): Playing => ({
  ...playing,
  on: {
    ...playing.on,
    act: async (act) => {
      const body = await playing.on.act(act);
      await settled(runtime);
      return body;
    },
  },
});

/** Both halves of applications, each with everything that follows of itself until nothing moves. */
export const measureBoth = async (
  counting: Counting,
): Promise<{ readonly filling: Counted; readonly lifecycle: Counted }> => {
  const { lifecycles, atOnce, following, opinions, slowly = false } = counting;
  const { meter, forget, counted } = counter();
  return withSystem({ meter, following }, async ({ runtime }, playing) => {
    // Whoever acts for the first time has an account made, which is no application's cost.
    await play(playing, await prepared(playing, COUNTIES.length), 1);
    await settled(runtime);
    forget(runtime, playing);
    const cases = await prepared(playing, lifecycles);
    await settled(runtime);
    const filling = counted(runtime, playing, lifecycles);
    forget(runtime, playing);
    await play(slowly ? slow(playing, runtime) : playing, cases, atOnce, opinions);
    await settled(runtime);
    return { filling, lifecycle: counted(runtime, playing, lifecycles) };
  });
};

/** A lifecycle: from filing to decision. */
export const measureCosts = async (counting: Counting): Promise<Counted> =>
  (await measureBoth(counting)).lifecycle;
