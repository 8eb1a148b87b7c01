import { setTimeout as sleep } from 'node:timers/promises';
import { OFFICE } from '../round/acts.ts';
import { type Api, NoAnswer } from '../round/api.ts';
import { type Cut, cutPower } from './power-cut.ts';
import type { Random } from './random.ts';
import { NotUpAgain, type Victim } from './victim.ts';

export interface Killer {
  /** So many kills at random instants; resolves when the system answers again after the last. */
  kill(times: number): Promise<void>;
  /** A kill, then `while down`, then up again. */
  killAll(whileDown: () => Promise<void> | void): Promise<void>;
  readonly killed: () => number;
  /** Milliseconds from each kill to the next answer that needs the store. */
  readonly downMs: readonly number[];
  /** Of each power cut, what it took. */
  readonly cuts: readonly Cut[];
}

/** How often a kill is a power cut as well, and how often it hits inside a commit. */
export interface Chances {
  readonly cut: number;
  readonly inside: number;
}

const PATIENCE_MS = 60_000;

export const createKiller = (
  victim: Victim,
  api: Api,
  random: Random,
  chances: Chances,
): Killer => {
  let killed = 0;
  const downMs: number[] = [];
  const cuts: Cut[] = [];

  /** Until a request that reads the table is answered. */
  const answering = async (): Promise<void> => {
    const until = Date.now() + PATIENCE_MS;
    for (;;) {
      if (!victim.running()) throw new NotUpAgain('the system ended by itself');
      try {
        const { status } = await api.send(OFFICE, { method: 'GET', path: '/api/inbox?limit=1' });
        if (status === 200) return;
      } catch (error) {
        if (!(error instanceof NoAnswer)) throw error;
      }
      if (Date.now() > until) throw new NotUpAgain(`no answer within ${PATIENCE_MS} ms`);
      await sleep(5);
    }
  };

  const killSystem = async (): Promise<void> => {
    killed += 1;
    await (random.chance(chances.inside) ? victim.killInside() : victim.killSystem());
    if (random.chance(chances.cut)) cuts.push(cutPower(victim.store, victim.noted(), random));
  };

  const restart = async (): Promise<void> => {
    // Every sixth time it is hit once more while it comes up.
    if (random.chance(1 / 6)) {
      const starting = victim.start();
      await sleep(random.between(20, 700));
      await victim.killSystem();
      await starting;
    }
    await victim.start();
  };

  const once = async (): Promise<void> => {
    const began = performance.now();
    await killSystem();
    await restart();
    await answering();
    downMs.push(performance.now() - began);
  };

  return {
    downMs,
    cuts,
    killed: () => killed,
    kill: async (times) => {
      for (let kill = 0; kill < times; kill += 1) {
        await sleep(random.between(50, 900));
        await once();
      }
    },
    killAll: async (whileDown) => {
      await killSystem();
      await whileDown();
      await victim.start();
      await answering();
    },
  };
};
