import * as z from 'zod';
import type { Task } from '../../engine/decider.ts';
import type { WorkCalendar } from '../calendar/calendar.ts';
import type { Instant } from '../calendar/instant.ts';
import { timeLeft } from '../calendar/time-left.ts';
import { grouped } from './grouped.ts';

/** What somebody has in hand, and how much of it is late. */
export const Load = z.strictObject({
  role: z.string(),
  /** Absent for experts: how much lies with one person is not told. */
  org: z.string().optional(),
  open: z.int(),
  late: z.int(),
  /** Working days by which the latest of them is over; 0 where none is, or since today. */
  worst: z.int(),
  /** Experts alone: how many people that is. */
  people: z.int().optional(),
});
export type Load = z.infer<typeof Load>;

const groupOf = ({ role, org }: Task): string => (role === 'expert' ? role : `${role}@${org}`);

const loadOf = (tasks: readonly Task[], calendar: WorkCalendar, now: Instant): Load | undefined => {
  const [first] = tasks;
  if (first === undefined) return undefined;
  const times = tasks.flatMap(({ due, paused }) =>
    due === undefined || paused === true ? [] : [timeLeft(calendar, now, due)],
  );
  const late = times.filter((time) => time.late);
  const { role, org } = first;
  const who =
    role === 'expert' ? { people: new Set(tasks.map(({ account }) => account)).size } : { org };
  return {
    role,
    ...who,
    open: tasks.length,
    late: late.length,
    worst: Math.max(0, ...late.map(({ workingDaysLate }) => workingDaysLate)),
  };
};

/** Open questions by who has them, the latest first. For offices alone: it shows who is late. */
export const workload = (
  tasks: readonly Task[],
  calendar: WorkCalendar,
  now: Instant,
): readonly Load[] =>
  [...grouped(tasks, groupOf).values()]
    .flatMap((group) => loadOf(group, calendar, now) ?? [])
    .sort((a, b) => b.late - a.late || b.worst - a.worst || b.open - a.open);
