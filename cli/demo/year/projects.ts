import { filingOf } from '../municipal-round.ts';
import type { Day, Year } from './days.ts';
import { act, enter, photograph } from './entries.ts';
import { PROJECTS, type ProjectPlan } from './project-list.ts';

export const wordOf = ({ id }: Pick<ProjectPlan, 'id'>): string => `project ${id}`;
export const clerkOf = ({ county }: Pick<ProjectPlan, 'county'>): string => `county:${county}`;

const STATISTICS = 'department:BZ-STATS';
/** For the whole of them; a project's own days stand in its plan. */
const PLAN_FINISH = '2027-12-20';

/** 登记项目 by each county, its own. */
export const registerProjects = async (year: Year): Promise<void> => {
  for (const [index, project] of PROJECTS.entries()) {
    const { name, county, cluster, code, kind, invited, site, plan, planStart } = project;
    await enter(year, wordOf(project), clerkOf(project), {
      register: 'projects',
      values: {
        projectCode: `2606-${county}-04-02-${100_001 + index}`,
        name,
        code,
        builder: `示例企业${index + 1}`,
        county,
        origin: invited ? 'invited' : 'local',
        kind,
        planTotal: String(plan),
        planStart,
        planFinish: PLAN_FINISH,
        ...(site === undefined ? {} : { site }),
        ...(cluster === undefined ? {} : { cluster: filingOf(year.cases, cluster).clusterId }),
      },
    });
  }
  year.world.tell(
    `项目台账登记${PROJECTS.length}个项目`,
    `${PROJECTS.length} projects are registered`,
  );
};

type Act = (year: Year, on: string) => Promise<void>;

/** An act that a picture of the site proves, with the day that it says. */
const photographed =
  (project: ProjectPlan, name: string, field: string): Act =>
  async (year, on) => {
    const photo = await photograph(year, wordOf(project), clerkOf(project));
    await act(year, wordOf(project), clerkOf(project), name, { values: { [field]: on }, photo });
  };

/** What happens to a project, by the day on which its plan says that it does. */
const happens = (project: ProjectPlan): readonly (readonly [string | undefined, Act])[] => {
  const { name, signed, start, entered, building, finish, producing, postponed } = project;
  const word = wordOf(project);
  const clerk = clerkOf(project);
  return [
    [
      signed,
      (year) => {
        const document = year.world.document('示例沾政招', `${name}投资协议`);
        return act(year, word, clerk, 'sign', { document });
      },
    ],
    [start, photographed(project, 'start', 'start')],
    [
      entered,
      (year, on) =>
        act(year, word, STATISTICS, 'enter-statistics', { values: { inStatistics: on } }),
    ],
    [building, (year) => act(year, word, clerk, 'build')],
    [finish, photographed(project, 'finish', 'finish')],
    [producing, photographed(project, 'produce', 'producing')],
    [
      postponed,
      (year) => act(year, word, clerk, 'postpone', { reason: '市场变化，缓建（示例）。' }),
    ],
  ];
};

/** 月报 by the eighth of each month, of the month before. */
const REPORT_DAYS = [
  '2026-07-08',
  '2026-08-07',
  '2026-09-08',
  '2026-10-08',
  '2026-11-06',
  '2026-12-08',
  '2027-01-08',
];
/** So many months does a plan take; a month does its part of it. */
const MONTHS = 24;

const monthBefore = (day: string): string => {
  const date = new Date(`${day.slice(0, 7)}-01T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() - 1);
  return date.toISOString().slice(0, 7);
};

/** Whether a project is under way on a day of reports, and its builder heard of. */
const reportsOn = ({ start, finish, silentFrom }: ProjectPlan, day: string): boolean =>
  start !== undefined &&
  start.slice(0, 7) <= monthBefore(day) &&
  (finish === undefined || day < finish) &&
  (silentFrom === undefined || day < silentFrom);

const reportMonth = async (year: Year, day: string): Promise<void> => {
  for (const project of PROJECTS.filter((one) => reportsOn(one, day))) {
    const each = Math.round(project.plan / MONTHS);
    const months = REPORT_DAYS.filter((one) => one <= day && reportsOn(project, one)).length;
    await act(year, wordOf(project), clerkOf(project), 'report-month', {
      values: {
        month: monthBefore(day),
        doneMonth: String(each),
        doneYear: String(each * months),
        doneTotal: String(each * months),
        progress: '按计划施工（示例）',
      },
    });
  }
};

/** The days of each project's own, and those on which they report; all reports of 2026 are of one year. */
export const projectDays: readonly Day[] = [
  ...PROJECTS.flatMap((project) =>
    happens(project).flatMap(([on, does]): readonly Day[] =>
      on === undefined ? [] : [{ on, act: (year) => does(year, on) }],
    ),
  ),
  ...REPORT_DAYS.map((on): Day => ({ on, act: (year) => reportMonth(year, on) })),
];
