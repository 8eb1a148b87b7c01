import * as z from 'zod';
import data from '../../../data/year/projects.json' with { type: 'json' };

const Day = z.iso.date();

/** How a project fares in the year. All of it is a sample; money in 万元, days of Shanghai. */
const ProjectPlan = z.strictObject({
  /** The story's word for it. */
  id: z.string(),
  name: z.string(),
  county: z.string(),
  /** Application of its cluster in `data/cases`; none where it belongs to no cluster. */
  cluster: z.string().optional(),
  code: z.string(),
  kind: z.enum(['renovation', 'new']),
  /** 招引: from outside, signed before it starts. */
  invited: z.boolean().default(false),
  site: z.string().optional(),
  plan: z.int(),
  planStart: Day,
  signed: Day.optional(),
  start: Day.optional(),
  /** 入库, as statistics records it. */
  entered: Day.optional(),
  /** 在建. */
  building: Day.optional(),
  finish: Day.optional(),
  producing: Day.optional(),
  /** No monthly report from this day on. */
  silentFrom: Day.optional(),
  postponed: Day.optional(),
  /** State in the end, then its marks, each by its id. */
  ends: z.tuple([z.string()], z.string()),
});
export type ProjectPlan = z.infer<typeof ProjectPlan>;

/** The twenty projects of the year. */
export const PROJECTS: readonly ProjectPlan[] = z.array(ProjectPlan).parse(data.projects);
