import type { Clock } from '../../calendar/clock.ts';
import type { Instant } from '../../calendar/instant.ts';
import type { VisitData } from './data.ts';

export interface SiteVisit extends Clock {
  readonly since: Instant;
  /** Undefined until the office has chosen, where only a sample is visited. */
  readonly chosen?: { readonly visit: boolean; readonly reason?: string | undefined } | undefined;
  readonly report?: (VisitData & { readonly at: Instant }) | undefined;
}
