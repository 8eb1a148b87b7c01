import * as z from 'zod';
import { Bilingual } from '../engine/bilingual.ts';
import { Instant, LocalDate } from '../workflows/calendar/instant.ts';
import { Decimal } from '../workflows/decimal/decimal.ts';
import { FieldId } from '../workflows/form/form.ts';
import { OrgId } from '../workflows/orgs/org.ts';
import { Light } from '../workflows/registers/asking.ts';
import { TallyName } from '../workflows/registers/check-name.ts';
import { Register } from '../workflows/registers/definition.ts';
import { Hand, PartName } from '../workflows/registers/part-name.ts';
import { Place } from '../workflows/registers/place.ts';
import { Id, items, page, paging, ShownTask, TimeLeft } from './components.ts';
import { entryQuery } from './entry-query.ts';
import { components } from './registry.ts';
import { type AnswerOf, route } from './route.ts';

const known = z.strictObject({
  name: PartName,
  title: Bilingual,
  one: Bilingual,
  basis: Bilingual,
  /** The reader may enter something into it. */
  opens: z.boolean(),
});

export const many = route({
  method: 'GET',
  path: '/api/registers',
  title: { zh: '台账目录', en: 'Registers' },
  answer: items(known),
});

/** A register with all that its screens are made of. */
export const one = route({
  method: 'GET',
  path: '/api/registers/{register}',
  title: { zh: '台账', en: 'A register' },
  answer: z.strictObject({
    register: Register.register(components, { id: 'Register' }),
    opens: z.boolean(),
    /** Which hands the reader is, for an entry that they stand to. */
    hands: z.array(Hand),
    /** Units whose entries the reader sees; none: those of all. */
    units: z.array(z.strictObject({ org: OrgId, name: Bilingual })),
  }),
});

/** Computed of an entry and the day, never typed. */
const computed = z
  .strictObject({
    title: Bilingual,
    text: Bilingual,
    light: Light.optional(),
    /** Where it comes from, as far as the reader can look there. */
    place: Place.optional(),
  })
  .register(components, { id: 'Computed' });

const line = z
  .strictObject({
    id: Id,
    version: z.int(),
    /** Instant of the last event. */
    at: Instant,
    name: z.string(),
    holder: OrgId,
    holderName: Bilingual,
    status: z.string(),
    statusTitle: Bilingual,
    /** It stands at an end. */
    ended: z.boolean(),
    /** Ids of what it is called as it stands (computed). */
    marks: z.array(PartName),
    /** What follows from it today, computed. */
    derived: z.array(computed),
    /** Questions that stand. */
    asked: z.int(),
    /** The register's columns, cut to what a list shows; codes, texts and figures as they are kept. */
    columns: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
  })
  .register(components, { id: 'EntryLine' });
export type EntryLine = z.infer<typeof line>;

/** Page by page, each at the cost of one page: of the whole register, of one unit, or of what its rows name. */
export const entries = route({
  method: 'GET',
  path: '/api/registers/{register}/entries',
  title: { zh: '台账条目', en: 'Entries of a register' },
  query: {
    ...paging,
    ...entryQuery,
  },
  answer: page(line),
});

/** How many of its entries count on a day, kept as it happens: never typed, and each with its list. */
export const counts = route({
  method: 'GET',
  path: '/api/registers/{register}/counts',
  title: { zh: '台账计数', en: 'Counts of a register' },
  query: {
    on: { zh: '截至日期，默认为今天', en: 'the day; today unless said' },
    under: { zh: '集群档案编号：该集群的计数', en: 'of one cluster' },
  },
  answer: z.strictObject({
    on: LocalDate,
    items: z.array(
      z.strictObject({
        tally: TallyName,
        title: Bilingual,
        unit: z.string(),
        /** Absent where fewer than three enterprises would show what one of them sells. */
        value: Decimal.optional(),
      }),
    ),
  }),
});

/** By field. */
const values = z.record(z.string(), z.unknown());

const row = z.strictObject({
  id: Id,
  values,
  /** Ended by an act. */
  over: z.boolean(),
});

const happened = z.strictObject({
  seq: z.int(),
  at: Instant,
  type: z.string(),
  /** Of the act, where it is one of the register's own. */
  title: Bilingual,
  by: z.strictObject({ role: z.string(), org: z.string(), orgName: Bilingual }),
  deputy: z.strictObject({ account: z.string(), standsInFor: z.string() }).optional(),
  /** 代录: whose act it is, and who checked what the one above recorded. */
  onBehalfOf: z
    .strictObject({
      role: z.string(),
      org: z.string(),
      orgName: Bilingual,
      checkedBy: z.string(),
    })
    .optional(),
  /** What the event says, without what follows from it. */
  data: values,
});

const share = z.strictObject({
  county: OrgId,
  countyName: Bilingual,
  year: z.string(),
  share: Decimal,
  counted: Decimal,
  /** The day that it is counted on. */
  on: LocalDate,
  percent: Decimal.optional(),
  place: Place.optional(),
});

/** An entry of another register. */
const related = z.strictObject({ id: Id, register: PartName, title: Bilingual });

export const entry = route({
  method: 'GET',
  path: '/api/entries/{id}',
  title: { zh: '台账条目详情', en: 'An entry' },
  answer: z.strictObject({
    id: Id,
    register: PartName,
    version: z.int(),
    status: z.string(),
    statusTitle: Bilingual,
    holder: OrgId,
    holderName: Bilingual,
    values,
    rows: z.record(z.string(), z.array(row)),
    tasks: z.array(ShownTask.extend({ orgName: Bilingual, timeLeft: TimeLeft.optional() })),
    marks: z.array(PartName),
    derived: z.array(computed),
    /** Of a target: what counties were given of it, each counted from the same list. */
    shares: z.array(share),
    /** Acts that the reader may do now, by id. */
    acts: z.array(PartName),
    /** Fields that the reader may correct, by id. */
    corrects: z.array(FieldId),
    /** The entry of which an act opened this one, where the reader sees it. */
    from: related.optional(),
    /** Entries that its acts opened, as far as the reader sees them. */
    raised: z.array(related),
    /** What references are called, by id. */
    names: z.record(z.string(), Bilingual),
    history: z.array(happened),
  }),
});

export type RegisterAnswer = AnswerOf<typeof one>;
export type CountsAnswer = AnswerOf<typeof counts>;
export type EntryAnswer = AnswerOf<typeof entry>;
