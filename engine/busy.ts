/**
 * What finds the system busy (503) is sent again by itself: the system has tried for some seconds already
 * (functions/door/command.ts), so three more times are half a minute of trying, and then a person should know.
 */
const REPEATS = 3;
/** In seconds; whoever asks for more patience than that is not waited for. */
const LONGEST = 10;

export interface Answered {
  readonly status: number;
  /** The header, where there is one. */
  readonly retryAfter: string | null;
}

/**
 * Milliseconds to wait before the same is sent again, with the same Idempotency-Key; undefined: it is not. `repeats`
 * made so far. What is asked for, and a random time that doubles, so that those who collided come apart.
 */
export const pauseBeforeRepeat = (
  { status, retryAfter }: Answered,
  repeats: number,
  random: () => number = Math.random,
): number | undefined => {
  if (status !== 503 || repeats >= REPEATS) return undefined;
  const asked = retryAfter === null ? 1 : Number(retryAfter);
  if (!(asked >= 0 && asked <= LONGEST)) return undefined;
  return Math.round((asked + random() * 2 ** repeats) * 1000);
};
