import * as z from 'zod';
import { Instant, LocalDate } from '../calendar/instant.ts';
import { oneLine } from '../input/texts.ts';
import { FileRef } from '../orgs/document.ts';
import { OrgId } from '../orgs/org.ts';
import { Channel, ObjectionKind } from './objection-kind.ts';

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

export const ObjectionId = z.string().min(3).max(60);

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
