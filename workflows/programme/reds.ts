import * as z from 'zod';
import { Bilingual, bilingual } from '../../engine/bilingual.ts';
import { LocalDate } from '../calendar/instant.ts';

/** What a leader looks at first. More than ten nobody looks at. */
export const MOST_REDS = 10;

/**
 * What a leader can decide about something red. These sentences are ours: the policy lets the leading group coordinate,
 * and names no remedy.
 */
export const DECIDES = {
  target: bilingual(
    '召开专题调度，责成牵头单位说明原因、定出赶上日期；确需调整的以文件调整目标',
    'call a meeting on it, have the lead say why and until when; or adjust the target by a document',
  ),
  matter: bilingual(
    '直接协调、定上会日期，或重定落实时限并督办',
    'settle it, set the day of a meeting, or set a new limit and press for it',
  ),
  'entered-not-started': bilingual(
    '责成属地限期开工；不能开工的，提请统计部门按制度处理',
    'have it started by a day; what cannot start goes to statistics to be dealt with',
  ),
  'start-overdue': bilingual(
    '协调用地、用能等卡点，限期开工；或同意缓建、取消',
    'clear what holds it up and set a day; or agree to postpone or cancel it',
  ),
} as const satisfies Readonly<Record<string, Bilingual>>;

export const RedKind = z.enum(['target', 'matter', 'entered-not-started', 'start-overdue']);
export type RedKind = z.infer<typeof RedKind>;

/** One red: what, whose it is, since when, what a leader can decide, and where it leads. */
export const Red = z.strictObject({
  kind: RedKind,
  what: Bilingual,
  org: z.string(),
  who: Bilingual,
  since: LocalDate,
  decides: Bilingual,
  /** How many entries it stands for; a county's projects together, so that no single firm is named. */
  count: z.int().min(1),
  register: z.string(),
  /** The one entry, or a list of the register. */
  entry: z.string().optional(),
  tally: z.string().optional(),
});
export type Red = z.infer<typeof Red>;

/** What has stood longest comes first; among them in the order in which they were found. */
export const tenOf = (reds: readonly Red[]): readonly Red[] =>
  [...reds]
    .sort((a, b) => (a.since === b.since ? 0 : a.since < b.since ? -1 : 1))
    .slice(0, MOST_REDS);

/** Further back than this nobody asks for the day. */
const LOOK_BACK = 366;

/** The first day of the stretch that is red today, looked for at most a year back. */
export const redSince = (
  isRed: (day: LocalDate) => boolean,
  today: LocalDate,
  before: (day: LocalDate) => LocalDate,
): LocalDate => {
  let since = today;
  for (let step = 0; step < LOOK_BACK; step += 1) {
    const day = before(since);
    if (!isRed(day)) return since;
    since = day;
  }
  return since;
};
