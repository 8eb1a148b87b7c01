import type { Clock } from '../engine/clock.ts';

/** Clocks of this process never go back: what has been slept through stays so. */
export class ClockWentBack extends Error {
  override readonly name = 'ClockWentBack';
  constructor(now: Date, to: Date) {
    super(`the clock stands at ${now.toISOString()} and cannot go back to ${to.toISOString()}`);
  }
}

interface Sleeper {
  readonly at: number;
  readonly wake: () => void;
}

/** Those who sleep, whatever the clock. Waking scans all: thousands of sleepers, woken seldom. */
const createDormitory = (emptied: () => void = () => undefined) => {
  const sleepers = new Set<Sleeper>();
  const next = (): number | undefined => {
    let earliest: number | undefined;
    for (const { at } of sleepers) if (earliest === undefined || at < earliest) earliest = at;
    return earliest;
  };
  const leave = (sleeper: Sleeper): void => {
    if (sleepers.delete(sleeper) && sleepers.size === 0) emptied();
  };
  const sleep = (at: number, wake: () => void): (() => void) => {
    const sleeper = { at, wake };
    sleepers.add(sleeper);
    return () => leave(sleeper);
  };
  /** Wakes all whose instant has come, the earliest first; one of them may still call off another. */
  const wakeUntil = (now: number): void => {
    const due = [...sleepers].filter(({ at }) => at <= now).sort((a, b) => a.at - b.at);
    for (const sleeper of due) {
      if (!sleepers.has(sleeper)) continue;
      leave(sleeper);
      sleeper.wake();
    }
  };
  return { sleep, next, wakeUntil };
};

/** A clock that can be moved ahead, and says when the next sleeper would wake. */
export interface MovableClock extends Clock {
  /** Milliseconds that this clock is ahead of the machine's. */
  offsetMs(): number;
  /** Moves to the instant and wakes all whose instant has come; throws ClockWentBack. */
  advanceTo(instant: Date): void;
  nextWake(): Date | undefined;
}

/**
 * The real clock plus an offset. It looks at the machine's time at least hourly: setTimeout
 * cannot count past 2^31 ms (24.8 days), and a suspended laptop or a stepped clock is noticed.
 */
export const createClock = ({ offsetMs = 0 }: { offsetMs?: number } = {}): MovableClock => {
  const LONGEST_MS = 3_600_000;
  let offset = offsetMs;
  let timer: NodeJS.Timeout | undefined;
  let armedFor = Number.POSITIVE_INFINITY;
  const now = (): number => Date.now() + offset;
  const arm = (earliest: number | undefined): void => {
    clearTimeout(timer);
    armedFor = earliest ?? Number.POSITIVE_INFINITY;
    if (earliest === undefined) return;
    timer = setTimeout(fire, Math.min(Math.max(earliest - now(), 0), LONGEST_MS));
  };
  const fire = (): void => {
    dormitory.wakeUntil(now());
    arm(dormitory.next());
  };
  // An emptied dormitory drops the timer: it would keep the process alive for up to an hour.
  const dormitory = createDormitory(() => arm(undefined));
  return {
    now: () => new Date(now()),
    wakeAt: (at, wake) => {
      const callOff = dormitory.sleep(at.getTime(), wake);
      // Without a look at the others: thousands fall asleep at a start.
      if (at.getTime() < armedFor) arm(at.getTime());
      return callOff;
    },
    offsetMs: () => offset,
    advanceTo: (instant) => {
      if (instant.getTime() < now()) throw new ClockWentBack(new Date(now()), instant);
      offset = instant.getTime() - Date.now();
      fire();
    },
    nextWake: () => {
      const earliest = dormitory.next();
      return earliest === undefined ? undefined : new Date(earliest);
    },
  };
};

export interface FakeClock extends Clock {
  /** Goes from deadline to deadline up to `ms` later, letting what woke come to rest at each. */
  advance(ms: number): Promise<void>;
  nextWake(): Date | undefined;
}

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** A clock for tests. `settle` waits until what woke rests again, for instance `stepFunctions.idle`. */
export const createFakeClock = (start: Date, settle: () => Promise<void> = turn): FakeClock => {
  let now = start.getTime();
  const dormitory = createDormitory();
  const nextWake = (): Date | undefined => {
    const earliest = dormitory.next();
    return earliest === undefined ? undefined : new Date(earliest);
  };
  return {
    now: () => new Date(now),
    wakeAt: (at, wake) => {
      const callOff = dormitory.sleep(at.getTime(), wake);
      if (at.getTime() <= now) queueMicrotask(() => dormitory.wakeUntil(now));
      return callOff;
    },
    advance: async (ms) => {
      const until = now + ms;
      await settle();
      for (let at = dormitory.next(); at !== undefined && at <= until; at = dormitory.next()) {
        now = Math.max(now, at);
        dormitory.wakeUntil(now);
        await settle();
      }
      now = until;
    },
    nextWake,
  };
};
