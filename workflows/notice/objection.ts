import { z } from 'zod';
import { Deadline } from '../calendar/deadline.ts';
import { Instant, LocalDate } from '../calendar/instant.ts';
import { oneLine } from '../input/texts.ts';
import { FileRef } from '../orgs/document.ts';
import { OrgId } from '../orgs/org.ts';

/** 实质性: truth, merit, false statements. 非实质性: persons, order, form (as science prizes tell them apart). */
export const ObjectionKind = z.enum(['substantive', 'procedural']);
export type ObjectionKind = z.infer<typeof ObjectionKind>;

/** How an objection came; all but `online` are registered by the office, with proof of the day. */
export const PaperChannel = z.enum(['post', 'telephone', 'visit', '12345']);
export const Channel = z.enum(['online', ...PaperChannel.options]);
export type Channel = z.infer<typeof Channel>;

/** A person signs with name and contact, a unit with its seal (`seal`: the unit's name) and contact. */
export const Objector = z.strictObject({
  name: oneLine(2, 60).optional(),
  contact: oneLine(3, 120).optional(),
  seal: oneLine(2, 120).optional(),
  anonymous: z.boolean().optional(),
});
export type Objector = z.infer<typeof Objector>;

/** What the objector said. Sealed with the identity: free text and file names can tell who wrote them. */
export const Statement = z.object({
  grounds: z.string(),
  evidence: z.array(FileRef),
});
export type Statement = z.infer<typeof Statement>;

export const RefusalReason = z.enum([
  'no-evidence',
  'false-identity',
  'outside-file',
  'own-result',
  'late',
]);
export type RefusalReason = z.infer<typeof RefusalReason>;

export const Finding = z.enum(['upheld', 'partly', 'not-upheld']);
export type Finding = z.infer<typeof Finding>;

/** What follows for the objected case, and for no other. */
export const Consequence = z.enum(['continue', 're-notice', 'suspend', 'remove']);
export type Consequence = z.infer<typeof Consequence>;

export const ObjectionId = z.string().min(3).max(60);

/** A time limit with the next instant at which time has something to do: a reminder, then the limit itself. */
export const Limit = z.object({ due: Deadline, wakeAt: Instant });
export type Limit = z.infer<typeof Limit>;

/** Who inquires: an organisation other than those concerned, and the role in which it is asked. */
export const Inquirer = z.object({ org: OrgId, role: z.string().min(1) });
export type Inquirer = z.infer<typeof Inquirer>;

/** Fields of an objection that hold no identity. */
export const objectionFields = {
  objectionId: ObjectionId,
  noticeId: z.string(),
  kind: ObjectionKind,
  channel: Channel,
  /** The day that counts: of sending online, else of the postmark, the call or the visit. */
  receivedOn: LocalDate,
  /** When it was begun, where a limit on sending kept it from coming in before the end of the notice. */
  begunAt: Instant.optional(),
};
