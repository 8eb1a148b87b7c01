import { aggregates, KINDS } from './catalogue.ts';

/** Events that other systems can subscribe to: all but those of accounts, which say who holds which right. */
export const EVENT_TYPES: ReadonlySet<string> = new Set(
  KINDS.filter((one) => one !== aggregates.accounts).flatMap(({ events }) => Object.keys(events)),
);
