import { afterEach, describe, expect, it, vi } from 'vitest';
import { ClockWentBack, createClock } from '../../../../local/clock.ts';

afterEach(() => {
  vi.useRealTimers();
});

const HOUR_MS = 3_600_000;
const later = (clock: ReturnType<typeof createClock>, ms: number) =>
  new Date(clock.now().getTime() + ms);

describe('the clock of the process', () => {
  it('sleeps sixty days, looking at the time at least hourly', async () => {
    vi.useFakeTimers();
    const clock = createClock();
    let woke = false;
    clock.wakeAt(later(clock, 60 * 24 * HOUR_MS), () => {
      woke = true;
    });
    await vi.advanceTimersByTimeAsync(60 * 24 * HOUR_MS - 1);
    expect(woke).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(woke).toBe(true);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('notices within the hour that the machine was suspended', async () => {
    vi.useFakeTimers();
    const clock = createClock();
    let woke = false;
    clock.wakeAt(later(clock, 48 * HOUR_MS), () => {
      woke = true;
    });
    vi.setSystemTime(Date.now() + 50 * HOUR_MS);
    await vi.advanceTimersByTimeAsync(HOUR_MS);
    expect(woke).toBe(true);
  });

  it('wakes every sleeper whose instant has come when it is moved, the earliest first', () => {
    const clock = createClock({ offsetMs: 1_000 });
    const woke: string[] = [];
    const [one, two, three] = [1, 2, 3].map((days) => later(clock, days * 24 * HOUR_MS));
    clock.wakeAt(two as Date, () => woke.push('two'));
    clock.wakeAt(one as Date, () => woke.push('one'));
    const callOff = clock.wakeAt(three as Date, () => woke.push('three'));
    expect(clock.nextWake()).toEqual(one);
    clock.advanceTo(two as Date);
    expect(woke).toEqual(['one', 'two']);
    expect(clock.nextWake()).toEqual(three);
    expect(clock.offsetMs()).toBeGreaterThan(47 * HOUR_MS);
    callOff();
    expect(clock.nextWake()).toBeUndefined();
  });

  it('takes a start with fifty thousand sleepers, each of whom wakes before the last', () => {
    const clock = createClock();
    const began = performance.now();
    const called = Array.from({ length: 50_000 }, (_none, n) =>
      clock.wakeAt(later(clock, 1_000 * HOUR_MS - n * 1_000), () => undefined),
    );
    // 50 ms; 15 s where each of them looks at all others.
    expect(performance.now() - began).toBeLessThan(2_000);
    for (const callOff of called) callOff();
    expect(clock.nextWake()).toBeUndefined();
  });

  it('does not go back', () => {
    const clock = createClock();
    expect(() => clock.advanceTo(new Date(0))).toThrow(ClockWentBack);
  });
});
