import type { Attempt, Message, Sent } from '../../engine/ports/outbox.ts';
import { instantAfter } from '../../engine/wakes.ts';

/** Minutes until the next try: a server that restarts is back in a minute, one that is down for the night by morning. */
const DELAYS_MIN = [1, 5, 15, 60, 180, 360, 720] as const;

/** Longer than sending takes (adapters give up after half a minute), so that nobody else sends it meanwhile. */
const LEASE_MS = 2 * 60_000;

export const leaseUntil = (now: string): string => instantAfter(now, LEASE_MS);

/** What a message is once an attempt came to this. */
export const afterAttempt = (message: Message, sent: Sent, by: string, now: string): Message => {
  const { result } = sent;
  const attempt: Attempt = { at: now, by, ...sent };
  const attempts = [...message.attempts, attempt];
  if (result === 'sent') return { ...message, attempts, status: 'sent', at: now };
  const tries = attempts.length - (message.again ?? 0);
  const delay = DELAYS_MIN[tries - 1];
  if (result === 'refused' || delay === undefined)
    return { ...message, attempts, status: 'dead', at: now };
  return { ...message, attempts, at: instantAfter(now, delay * 60_000) };
};

/** Nobody's to read any more: the question was answered, or the right has ended. */
export const asMoot = (message: Message, now: string): Message => ({
  ...message,
  status: 'moot',
  at: now,
});
