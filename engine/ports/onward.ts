import type { StreamKey } from './event-store.ts';

/** Follow-ups of a stream on others that are known to be done; a lost mark only means that it is sent again. */
export interface Marks {
  of(stream: StreamKey): Promise<ReadonlySet<string>>;
  set(stream: StreamKey, key: string): Promise<void>;
}

/** The event bus: at least once, no order. */
export interface Bus {
  publish(
    entries: readonly {
      type: string;
      stream: StreamKey;
      seq: number;
      at: string;
      detail: unknown;
    }[],
  ): Promise<void>;
}
