import type { Log } from '../engine/ports/log.ts';
import type { Ports } from '../functions/kinds/ports.ts';
import { deliver } from '../functions/telling/deliver.ts';

/** What waits to be sent or tried again is looked for so often; what was just written down goes at once. */
const EVERY_MS = 15_000;

export interface Delivery {
  /** There is something to send. */
  soon(): void;
  /** Until what is due now was tried. */
  idle(): Promise<void>;
  stop(): Promise<void>;
}

/** What the schedule does on AWS: sends what is due, one round after another. */
export const createDelivery = (ports: () => Ports, log: Log): Delivery => {
  let running: Promise<void> | undefined;
  let again = false;
  let stopped = false;

  const rounds = async (): Promise<void> => {
    do {
      again = false;
      await deliver(ports()).catch((error: unknown) =>
        log.error('delivery failed', { error: String(error) }),
      );
    } while (again && !stopped);
    running = undefined;
  };
  const soon = (): void => {
    if (stopped || ports().channels.size === 0) return;
    again = true;
    running ??= rounds();
  };
  const timer = setInterval(soon, EVERY_MS);
  timer.unref();
  return {
    soon,
    idle: async () => {
      soon();
      await running;
    },
    stop: async () => {
      stopped = true;
      clearInterval(timer);
      await running;
    },
  };
};
