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
    void clock.sleepUntil(later(clock, 60 * 24 * HOUR_MS)).then(() => {
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
    void clock.sleepUntil(later(clock, 48 * HOUR_MS)).then(() => {
      woke = true;
    });
    vi.setSystemTime(Date.now() + 50 * HOUR_MS);
    await vi.advanceTimersByTimeAsync(HOUR_MS);
    expect(woke).toBe(true);
  });

  it('wakes every sleeper whose instant has come when it is moved, the earliest first', async () => {
    const clock = createClock({ offsetMs: 1_000 });
    const woke: string[] = [];
    const [one, two, three] = [1, 2, 3].map((days) => later(clock, days * 24 * HOUR_MS));
    const stop = new AbortController();
    void clock.sleepUntil(two as Date).then(() => woke.push('two'));
    void clock.sleepUntil(one as Date).then(() => woke.push('one'));
    const last = clock.sleepUntil(three as Date, stop.signal);
    expect(clock.nextWake()).toEqual(one);
    clock.advanceTo(two as Date);
    await Promise.resolve();
    expect(woke).toEqual(['one', 'two']);
    expect(clock.nextWake()).toEqual(three);
    expect(clock.offsetMs()).toBeGreaterThan(47 * HOUR_MS);
    stop.abort(new ClockWentBack(new Date(), new Date()));
    await expect(last).rejects.toThrow(ClockWentBack);
    expect(clock.nextWake()).toBeUndefined();
  });

  it('does not go back', () => {
    const clock = createClock();
    expect(() => clock.advanceTo(new Date(0))).toThrow(ClockWentBack);
  });
});
