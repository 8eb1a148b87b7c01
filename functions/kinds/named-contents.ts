import * as z from 'zod';
import type { DomainEvent } from '../../engine/event.ts';

const Confirmed = z.object({ type: z.literal('PartConfirmed'), content: z.string() });

/** Hashes of the frozen values that events refer to, each once. */
export const contentsNamed = (events: readonly DomainEvent[]): readonly string[] => [
  ...new Set(
    events.flatMap((event) => {
      const confirmed = Confirmed.safeParse(event);
      return confirmed.success ? [confirmed.data.content] : [];
    }),
  ),
];
