import * as z from 'zod';
import { Bilingual } from '../engine/bilingual.ts';
import { LocalDate } from '../workflows/calendar/instant.ts';
import { Org } from '../workflows/orgs/org.ts';
import { Target, Targets } from '../workflows/programme/targets.ts';
import type { Amendment } from '../workflows/work-calendar/state.ts';
import { Id, shaped } from './components.ts';
import { type AnswerOf, route } from './route.ts';

const ReferenceOrg = z.strictObject({
  ...Org.pick({
    id: true,
    kind: true,
    level: true,
    name: true,
    shortName: true,
    formerNames: true,
    parent: true,
    telephone: true,
    successor: true,
  }).shape,
  /** GB/T 2260, where it is an administrative division. */
  code: Org.shape.gbCode,
  active: z.boolean(),
  sample: z.boolean(),
});
export type ReferenceOrg = z.infer<typeof ReferenceOrg>;

/** How far the calendar's table reaches, and where it comes from. */
const table = {
  version: z.string(),
  source: z.string(),
  firstYear: z.int(),
  lastYear: z.int(),
};

/** What labels need: the same for everybody who is signed in. */
export const reference = route({
  method: 'GET',
  path: '/api/reference',
  title: { zh: '机构、身份、层级和目标等基础信息', en: 'Organisations, roles, levels and targets' },
  answer: z.strictObject({
    orgs: z.strictObject({ version: z.string(), items: z.array(ReferenceOrg) }),
    roles: z.array(z.strictObject({ role: z.string(), title: Bilingual })),
    levels: z.array(z.strictObject({ id: Id, order: z.int(), name: Bilingual })),
    targets: z.strictObject({
      ...Targets.shape,
      targets: z.array(Target.extend({ figure: Bilingual })),
    }),
    calendar: z.strictObject(table),
    demo: z.boolean(),
    /** That nothing secret is handled here. */
    notice: Bilingual,
  }),
});

/** The working days that every time limit is counted with. */
export const calendar = route({
  method: 'GET',
  path: '/api/calendar',
  title: { zh: '工作日历', en: 'Work calendar' },
  query: { year: { zh: '只看某一年', en: 'one year alone' } },
  answer: z.strictObject({
    id: Id,
    ...table,
    holidays: z.array(LocalDate),
    makeUpDays: z.array(LocalDate),
    /** Who proposed and who confirmed, for those who may see accounts. */
    amendments: z.array(
      shaped<
        Omit<Amendment, 'proposedBy' | 'proposedAt' | 'confirmedBy'> &
          Partial<Pick<Amendment, 'proposedBy' | 'proposedAt' | 'confirmedBy'>> & {
            readonly standing: 'proposed' | 'confirmed' | 'dismissed';
          }
      >('Amendment'),
    ),
  }),
});

export type Reference = AnswerOf<typeof reference>;
