import * as z from 'zod';
import { Deadline } from '../calendar/deadline.ts';
import { Instant } from '../calendar/instant.ts';

/** Somebody who is asked, in a role. */
export const AskedOf = z.object({ org: z.string(), role: z.string() });
export type AskedOf = z.infer<typeof AskedOf>;

/** A question that stands, as the events of its entry carry it: to whom, since when, until when and why then. */
export const Asked = AskedOf.extend({
  since: Instant,
  due: Deadline,
  /** Next instant at which time acts: a reminder, the limit, or that it goes to somebody else's desk too. */
  wakeAt: Instant.optional(),
  /** Lateness is on record. */
  overdueAt: Instant.optional(),
  /** To whose desk it went besides, being late. */
  escalated: AskedOf.extend({ at: Instant }).optional(),
});
export type Asked = z.infer<typeof Asked>;

/** By the question's name; what is not asked is not here. */
export const Asks = z.record(z.string(), Asked);
export type AskedState = Readonly<Record<string, Asked>>;

export const initialAsked: AskedState = {};
