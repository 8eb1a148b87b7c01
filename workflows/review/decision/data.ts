import * as z from 'zod';
import { Instant } from '../../calendar/instant.ts';
import { DecisionBody, Outcome } from '../../calls/call-parts.ts';
import { OfficialDocument } from '../../orgs/document.ts';
import { OrgId } from '../../orgs/org.ts';
import { DecisionVerdict, SendBackTo } from './verdict.ts';
import { Votes } from './votes.ts';

export const DecisionChain = z.array(DecisionBody).min(1);
export type DecisionChain = z.infer<typeof DecisionChain>;

/** The case's place in the frozen ranking of its track; the total in hundredths of a point. */
export const FrozenPosition = z.object({
  track: z.string(),
  position: z.int().positive(),
  total: z.int().min(0),
  /** Cases in the ranking. */
  of: z.int().positive(),
  tiedWith: z.array(z.string()),
  frozenAt: Instant,
});
export type FrozenPosition = z.infer<typeof FrozenPosition>;

export const DecisionData = z.object({
  id: z.string(),
  body: OrgId,
  document: OfficialDocument,
  verdict: DecisionVerdict,
  outcome: z.string().optional(),
  kind: Outcome.shape.kind.optional(),
  position: z.int().positive().optional(),
  reason: z.string().optional(),
  votes: Votes.optional(),
  /** Where the body's meeting had an agenda: its version, and which item of it this was. */
  agenda: z.object({ version: z.int().positive(), item: z.int().positive() }).optional(),
  sendBackTo: SendBackTo.optional(),
});
export type DecisionData = z.infer<typeof DecisionData>;
