import * as z from 'zod';
import { oneLine, together } from '../input/texts.ts';
import { OrgId } from '../orgs/org.ts';

/** One item of a meeting: the application, and who leaves for it (回避), by unit and post. */
export const AgendaItem = z.strictObject({
  caseId: z.string().min(1).max(100),
  leaves: z.array(oneLine(2, 60)).max(100).default([]),
});
export type AgendaItem = z.infer<typeof AgendaItem>;

/** More than any meeting goes through in a day. */
const MOST_ITEMS = 200;

export const AgendaItems = together(z.array(AgendaItem).min(1).max(MOST_ITEMS));

/** What a body goes through, in which order; each change is a version of its own. */
export const Agenda = z.object({
  body: OrgId,
  version: z.int().positive(),
  items: z.array(AgendaItem),
  reason: z.string().optional(),
  at: z.string(),
});
export type Agenda = Readonly<z.infer<typeof Agenda>>;
