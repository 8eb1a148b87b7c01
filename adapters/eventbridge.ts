import {
  EventBridgeClient,
  type EventBridgeClientConfig,
  PutEventsCommand,
  type PutEventsRequestEntry,
} from '@aws-sdk/client-eventbridge';
import { Failure } from '../engine/failure.ts';
import type { Bus } from '../engine/ports/onward.ts';

/** Events that the bus did not take in all tries; whoever publishes is retried, and publishes them again. */
export class BusRefused extends Failure {
  override readonly name = 'BusRefused';
}

/** PutEvents takes 10 entries and 256 KB; ours hold ids only. */
const BATCH = 10;
/** The stream behind it retries for a day; three tries here spare it from throttling that lasts a moment. */
const TRIES = 3;
const FIRST_WAIT_MS = 100;
const TIMEOUTS = { connectionTimeout: 1_000, requestTimeout: 3_000 };

/** What rules match: `source` and the event's type as `detail-type`. */
export const EVENT_SOURCE = 'tidu';

const pause = (round: number) =>
  new Promise<void>((resolve) =>
    setTimeout(resolve, FIRST_WAIT_MS * 2 ** round * (0.5 + Math.random() / 2)),
  );

/** The bus: at least once, no order. Entries that fail within a batch are tried again, alone. Throws BusRefused. */
export const eventBridgeBus = (busName: string, config: EventBridgeClientConfig = {}): Bus => {
  let client: EventBridgeClient | undefined;
  const bridge = () => {
    client ??= new EventBridgeClient({
      maxAttempts: 3,
      cacheMiddleware: true,
      requestHandler: TIMEOUTS,
      ...config,
    });
    return client;
  };

  /** Entries that were not taken, with the first reason. */
  const put = async (entries: readonly PutEventsRequestEntry[]) => {
    const answer = await bridge().send(new PutEventsCommand({ Entries: [...entries] }));
    const refused = entries.filter((_, index) => answer.Entries?.[index]?.ErrorCode !== undefined);
    return {
      refused,
      reason: answer.Entries?.find((entry) => entry.ErrorCode !== undefined)?.ErrorCode,
    };
  };

  const putAll = async (batch: readonly PutEventsRequestEntry[]): Promise<void> => {
    let left = batch;
    for (let round = 0; ; round++) {
      const { refused, reason } = await put(left);
      if (refused.length === 0) return;
      if (round + 1 >= TRIES) throw new BusRefused(`${refused.length} events: ${reason}`);
      left = refused;
      await pause(round);
    }
  };

  return {
    async publish(entries) {
      const all = entries.map(
        ({ type, stream, at, detail }): PutEventsRequestEntry => ({
          EventBusName: busName,
          Source: EVENT_SOURCE,
          DetailType: type,
          Resources: [stream],
          Time: new Date(at),
          Detail: JSON.stringify(detail),
        }),
      );
      for (let from = 0; from < all.length; from += BATCH)
        await putAll(all.slice(from, from + BATCH));
    },
  };
};
