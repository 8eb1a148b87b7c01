import * as z from 'zod';
import { Bilingual } from '../engine/bilingual.ts';
import { Actor } from '../engine/event.ts';
import { Deadline, Derivation } from '../workflows/calendar/deadline.ts';
import { Instant, LocalDate } from '../workflows/calendar/instant.ts';
import { Call } from '../workflows/calls/call.ts';
import { CaseStatus } from '../workflows/case/status.ts';
import { Form } from '../workflows/form/form.ts';
import { OfficialDocument } from '../workflows/orgs/document.ts';
import { OrgId } from '../workflows/orgs/org.ts';
import { Rubric } from '../workflows/score/rubric.ts';
import { components } from './registry.ts';

/** Shapes of the domain that many answers hold. */
const known = { Bilingual, Actor, Deadline, Derivation, Call, Form, OfficialDocument, Rubric };
for (const [id, shape] of Object.entries(known)) shape.register(components, { id });

/**
 * A value whose shape a type of the domain states already. The compiler holds handler and reader to that type; the
 * interface's description gives its name, and the tests look no deeper than that it is there.
 */
export const shaped = <T extends object>(
  id: string,
  // A list says so: nobody else may leave it out.
  ...[list]: T extends readonly unknown[] ? ['array'] : []
): z.ZodType<T, T> =>
  z
    .custom<T>(
      (value) =>
        typeof value === 'object' && value !== null && Array.isArray(value) === (list === 'array'),
    )
    .meta({ type: list ?? 'object' })
    .register(components, { id });

/** One of a closed set that is stated with its words. */
export const keyOf = <K extends string>(set: Readonly<Record<K, unknown>>): z.ZodType<K, K> =>
  z
    .custom<K>((value) => typeof value === 'string' && Object.hasOwn(set, value))
    .meta({ type: 'string', enum: Object.keys(set) });

/** A person or thing as the interface names it. */
export const Id = z.string().min(1);

/** An organisation with the name that it has now. */
export const NamedOrg = z
  .strictObject({ org: OrgId, name: Bilingual })
  .register(components, { id: 'NamedOrg' });

/** How a time limit stands, in working days as offices count them (workflows/calendar/time-left.ts). */
export const TimeLeft = z
  .strictObject({
    workingDaysLeft: z.int().min(0),
    late: z.boolean(),
    workingDaysLate: z.int().min(0),
  })
  .register(components, { id: 'TimeLeft' });

/** Until when; `why`: a derivation, or in words where somebody else set the date. */
export const Due = z
  .strictObject({ at: Instant, date: LocalDate, why: z.unknown() })
  .register(components, { id: 'Due' });

/** With whom something is, to whoever may know no more. */
export const Outline = z
  .strictObject({
    id: Id,
    kind: z.string(),
    org: z.string(),
    orgName: Bilingual,
    title: Bilingual,
    since: z.string(),
  })
  .register(components, { id: 'Outline' });

/** Who has a task in hand within the organisation that is asked: to its people, and to auditors. */
const InHandShown = z
  .strictObject({
    account: Id.optional(),
    name: z.string().optional(),
    section: OrgId.optional(),
    sectionName: Bilingual.optional(),
    /** Who helps with it. */
    lent: z.strictObject({ account: Id, name: z.string().optional() }).optional(),
    at: Instant,
    /** Whether the reader has it, helps with it, or is of the section that has it. */
    mine: z.boolean(),
  })
  .register(components, { id: 'InHand' });
export type InHandShown = z.infer<typeof InHandShown>;

/** A task as people read it: beside the due instant, how it came about. */
export const ShownTask = Outline.omit({ orgName: true })
  .extend({
    role: z.string(),
    account: z.string().optional(),
    why: Bilingual,
    commands: z.array(z.string()),
    due: Due.optional(),
    dueExplained: Bilingual.optional(),
    wakeAt: Instant.optional(),
    paused: z.boolean().optional(),
    reminded: z.strictObject({ at: Instant, times: z.int() }).optional(),
    hand: InHandShown.optional(),
  })
  .register(components, { id: 'Task' });
export type ShownTask = z.infer<typeof ShownTask>;

/** With what is left of its time; while the clock is paused nothing runs. */
export const TimedTask = ShownTask.extend({
  orgName: Bilingual,
  timeLeft: TimeLeft.optional(),
}).register(components, { id: 'TimedTask' });

/** An open question as far as its reader may know it: in outline, or whole where it is theirs or they run the case. */
export const Question = TimedTask.partial()
  .extend(Outline.shape)
  .register(components, { id: 'Question' });
export type Question = z.infer<typeof Question>;

/** What a line of a list is about. */
export const Card = z
  .strictObject({
    /** Plural of the kind, as in its address: `cases`, `recommendations`, `accounts`. */
    kind: z.string(),
    id: Id,
    name: z.string().optional(),
    status: z.string(),
    statusTitle: Bilingual.optional(),
    applicant: OrgId.optional(),
    applicantName: Bilingual.optional(),
    callId: z.string().optional(),
    callTitle: Bilingual.optional(),
    level: z.string().optional(),
    track: z.string().optional(),
  })
  .register(components, { id: 'Card' });
export type Card = z.infer<typeof Card>;

/** A status with its words. */
export const status = { status: CaseStatus, statusTitle: Bilingual };

/** A page of a list; `next` is the `after` of the page that follows, absent at the end. */
export const page = <T extends z.ZodType>(item: T) =>
  z.strictObject({ items: z.array(item), next: z.string().optional() });

/** A list whole. */
export const items = <T extends z.ZodType>(item: T) => z.strictObject({ items: z.array(item) });

/** What every paged list takes. */
export const paging = {
  limit: { zh: '每页条数', en: 'items a page' },
  after: { zh: '下一页标记', en: 'next page' },
} as const;

/** A case as it was, under today's rights. */
export const asItWas = {
  at: { zh: '某一时刻的情况（UTC）', en: 'as it was at this instant' },
  version: { zh: '第几版', en: 'as it was at this version' },
} as const;
