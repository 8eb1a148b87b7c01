import type { Words } from '../case-view.ts';
import { nameOf } from '../organisations.ts';
import type { Language } from '../timeline.ts';
import type { LedgerOn, Target } from './ledger-read.ts';
import { QUARTERS } from './quarters.ts';
import type { ClusterYear, EntrySeen, ProjectSeen, YearSeen } from './read-year.ts';
import { LOOKED_AT } from './year.ts';

type Say = (zh: string, en: string) => string;

/** How often each of them stands there, in the order in which they came: `已核定 ×4`. */
const counted = (all: readonly string[]): string =>
  [...new Set(all)]
    .map((one) => `${one} ×${all.filter((other) => other === one).length}`)
    .join('  ');

/** A cluster in a line: its revenue quarter by quarter, what was revised, how its reports ended, its growth. */
const clusterLine = (
  { name, reports, revenue, growth }: ClusterYear,
  language: Language,
  say: Say,
): string => {
  const quarters = QUARTERS.flatMap(({ period, title }) => {
    const [first, ...later] = revenue.filter((one) => one.period === period);
    if (first === undefined) return [];
    const revised = later.map(({ value }) => say(`（修订${value}）`, ` (revised ${value})`));
    return [`${title[language]} ${first.value}${revised.join('')}`];
  });
  const ends = counted(reports.map(({ statusTitle }) => statusTitle[language]));
  const grown = growth.zh === '' ? [] : [say(`同比${growth.zh}`, `growth ${growth.en}`)];
  return [name, ...quarters, ends, ...grown].join('  ');
};

const LIGHTS = ['green', 'yellow', 'red', 'grey'];

/** How many of each light, as its targets say it. */
const lightsOf = ({ targets }: LedgerOn, language: Language): string =>
  LIGHTS.flatMap((light) => {
    const lit = targets.filter((target) => target.light === light);
    const [first] = lit;
    return first === undefined ? [] : [`${first.says[language]} ${lit.length}`];
  }).join('  ');

/** A target in a line: its light, what it comes to, whose shares it has, and why it is behind. */
const targetLine = (
  { number, title, says, attained, lag, splits }: Target,
  language: Language,
  say: Say,
): string => {
  const shared = splits.map(({ county, value }) => `${nameOf(county)[language]} ${value}`);
  return [
    number,
    title[language],
    says[language],
    attained[language],
    ...(shared.length === 0
      ? []
      : [say(`分解：${shared.join('、')}`, `shares: ${shared.join(', ')}`)]),
    ...(lag === undefined
      ? []
      : [
          say(
            `滞后：${lag.cause}；${lag.measure}；${lag.until}前赶上`,
            `behind: ${lag.cause}; ${lag.measure}; until ${lag.until}`,
          ),
        ]),
  ].join('  ');
};

const ledgerLines = ({ ledgers }: YearSeen, language: Language, say: Say): readonly string[] => {
  const [yearEnd, reset, next] = LOOKED_AT.map((day) => ledgers.get(day));
  if (yearEnd === undefined || reset === undefined || next === undefined) return [];
  const before = new Map(yearEnd.targets.map(({ number, attained }) => [number, attained.zh]));
  const anew = reset.targets.filter(({ number, attained }) => before.get(number) !== attained.zh);
  return [
    `${say('目标台账', 'Target ledger')} ${yearEnd.set}  ${yearEnd.on}  ${lightsOf(yearEnd, language)}`,
    ...yearEnd.targets.map((target) => `  ${targetLine(target, language, say)}`),
    `${say('新年度起算', 'The new year')}  ${reset.on}  ${lightsOf(reset, language)}`,
    // What was said and shared out is of the year that is over.
    ...anew.map((one) => `  ${targetLine({ ...one, lag: undefined, splits: [] }, language, say)}`),
    `${say('目标体系', 'Sets of targets')}  ${next.on}  ${next.sets.join('  ')}`,
  ];
};

const WORST = ['red', 'yellow', 'green'];

const lightOf = ({ marks }: ProjectSeen): string =>
  WORST.find((light) => marks.some((mark) => mark.light === light)) ?? 'none';

/** Projects by their light, the worst of their marks; each with where it is and what it is called. */
const projectLines = ({ projects }: YearSeen, language: Language, say: Say): readonly string[] => {
  const named: Readonly<Record<string, Words>> = {
    red: { zh: '红灯', en: 'Red' },
    yellow: { zh: '黄灯', en: 'Yellow' },
    green: { zh: '绿灯', en: 'Green' },
    none: { zh: '不亮灯', en: 'No light' },
  };
  return [
    say(`项目${projects.length}个（双调度）`, `${projects.length} projects in double dispatching`),
    ...Object.entries(named).flatMap(([light, title]) => {
      const lit = projects.filter((project) => lightOf(project) === light);
      const lines = lit.map(({ name, county, statusTitle, marks }) =>
        [
          `    ${name}`,
          nameOf(county)[language],
          statusTitle[language],
          ...marks.map((mark) => mark.title[language]),
        ].join('  '),
      );
      return [`  ${title[language]} ${lit.length}`, ...lines];
    }),
  ];
};

/** The acts on an entry in their order; what time does to it, reminders and lateness, once in a row. */
const wayOf = ({ name, statusTitle, history }: EntrySeen, language: Language): string => {
  const titles = history.map((title) => title[language]);
  const way = titles.filter((title, index) => title !== titles[index - 1]);
  return `  ${name}: ${way.join(' → ')}  [${statusTitle[language]}]`;
};

/** What the year came to, line by line, in the reader's language. */
export const sayYear = (seen: YearSeen, language: Language): string => {
  const say: Say = (zh, en) => (language === 'zh' ? zh : en);
  return [
    '',
    say('认定后的一年（示例）', 'The year after the recognition (sample)'),
    say('运行监测：营业收入本年累计，亿元', 'Reports: revenue from January on, 100 million yuan'),
    ...seen.clusters.map((cluster) => `  ${clusterLine(cluster, language, say)}`),
    ...ledgerLines(seen, language, say),
    ...projectLines(seen, language, say),
    say('六个一：空缺', 'Six ones: the vacancy'),
    wayOf(seen.vacancy, language),
    say('督办：提请领导小组协调', 'A matter before the leading group'),
    wayOf(seen.matter, language),
  ].join('\n');
};

const plain = ({ on, set, targets }: LedgerOn) => ({
  on,
  set,
  targets: targets.map(({ number, light, attained }) => ({ number, light, attained: attained.zh })),
});

/** The same for a machine. */
export const yearAsJson = ({ clusters, ledgers, projects, vacancy, matter }: YearSeen) => ({
  reports: clusters.flatMap(({ name, reports }) =>
    reports.map(({ id, period, status }) => ({ id, cluster: name, period, status })),
  ),
  ledgers: [...ledgers.values()].map(plain),
  projects: projects.map(({ name, county, status, marks }) => ({
    name,
    county,
    status,
    marks: marks.map(({ id }) => id),
  })),
  vacancy: vacancy.status,
  matter: matter.status,
});
