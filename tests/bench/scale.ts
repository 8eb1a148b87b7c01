import type { Counted } from './costs.ts';
import { round } from './numbers.ts';

/** What one application costs over a part of its life, as it was counted (costs.ts). */
export interface PerApplication {
  readonly requests: number;
  readonly writeUnits: number;
  readonly readUnits: number;
  readonly transitions: number;
  readonly invocations: number;
  readonly heads: number;
}

/** Nobody counted these: they are said in docs/scale.md, and whoever knows better changes them there and here. */
export const ASSUMED = {
  /** Applications of a county in a year. */
  perCounty: 4,
  /** Looks at a screen before each act; the screens ask one request each. */
  looksPerAct: 4,
  /** Working copies saved by typing, beside the ones that were counted. */
  savesMore: 60,
  /** Write units of access records for each act: one thing read for the first time that day, and one read again. */
  accessUnitsPerAct: 5,
  /** Read units of a look: the office's desk, the dearest of the lists that do not grow. */
  unitsPerLook: 55,
  /** Of all that applicants do, done on the last afternoon; its hours. */
  lastAfternoon: { share: 0.5, hours: 4 },
  /** A function of 512 MB for so long. */
  lambda: { seconds: 0.1, gigabytes: 0.5 },
} as const;

export const PLACES = [
  { zh: '县', en: 'a county', counties: 1 },
  { zh: '市', en: 'a city', counties: 10 },
  { zh: '省', en: 'a province', counties: 136 },
  { zh: '全国', en: 'the nation', counties: 2850 },
] as const;

/** US$ per million, or per GB-second. Sources and dates: docs/scale.md. */
export const PRICES = {
  writeUnits: 0.625,
  readUnits: 0.125,
  transitions: 25,
  requests: 1,
  invocations: 0.2,
  gigabyteSeconds: 0.0000133334,
} as const;

/** A second; the smaller regions' where AWS names two. */
export const QUOTAS = {
  tableWrites: 4_000,
  tableReads: 12_000,
  partitionWrites: 1_000,
  transitions: 500,
  executions: 150,
  answers: 300,
  requests: 10_000,
  concurrent: 1_000,
} as const;

/** `asked`: requests of people beside their acts, such as saving a working copy. */
export const perApplication = (counted: Counted, asked = 0): PerApplication => ({
  requests: counted.commands + asked,
  writeUnits: counted.writeUnits,
  readUnits: counted.readUnits,
  transitions: counted.transitions,
  invocations: counted.invocations,
  heads: counted.items.HEAD?.writes ?? 0,
});

export const together = (one: PerApplication, other: PerApplication): PerApplication => ({
  requests: one.requests + other.requests,
  writeUnits: one.writeUnits + other.writeUnits,
  readUnits: one.readUnits + other.readUnits,
  transitions: one.transitions + other.transitions,
  invocations: one.invocations + other.invocations,
  heads: one.heads + other.heads,
});

const totals = (one: PerApplication, counties: number) => {
  const applications = counties * ASSUMED.perCounty;
  const looks = one.requests * ASSUMED.looksPerAct;
  const requests = applications * (one.requests + looks + ASSUMED.savesMore);
  return {
    applications,
    requests,
    writeUnits:
      applications *
      (one.writeUnits + ASSUMED.savesMore + one.requests * ASSUMED.accessUnitsPerAct),
    readUnits: applications * (one.readUnits + looks * ASSUMED.unitsPerLook + ASSUMED.savesMore),
    transitions: applications * one.transitions,
    // Each request is one, each step of a machine, and two for each head that the stream tells of.
    invocations: requests + applications * (one.invocations + 2 * one.heads),
  };
};

const yearly = (all: ReturnType<typeof totals>): Readonly<Record<string, number>> => {
  const { seconds, gigabytes } = ASSUMED.lambda;
  const million = 1_000_000;
  return {
    'Step Functions': (all.transitions * PRICES.transitions) / million,
    DynamoDB: (all.writeUnits * PRICES.writeUnits + all.readUnits * PRICES.readUnits) / million,
    'API Gateway': (all.requests * PRICES.requests) / million,
    Lambda:
      (all.invocations * PRICES.invocations) / million +
      all.invocations * seconds * gigabytes * PRICES.gigabyteSeconds,
  };
};

/** A second, on the last afternoon: what applicants do then; nothing of a review falls on it. */
const peak = (filling: PerApplication, counties: number) => {
  const { share, hours } = ASSUMED.lastAfternoon;
  const all = totals(filling, counties);
  const perSecond = (count: number): number => (count * share) / (hours * 3600);
  return {
    requests: perSecond(all.requests),
    writeUnits: perSecond(all.writeUnits),
    readUnits: perSecond(all.readUnits),
    transitions: perSecond(all.transitions),
    executions: perSecond(all.applications),
    invocations: perSecond(all.invocations),
  };
};

const line = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;
const rule = (count: number): string => `|${'---|'.repeat(count)}`;
const few = (value: number): number => (value >= 100 ? Math.round(value) : round(value));

/** The tables of docs/scale.md. `whole`: an application's life; `filling`: what falls before the deadline. */
export const tablesOf = (whole: PerApplication, filling: PerApplication): readonly string[] => {
  const counted = (
    ['requests', 'writeUnits', 'readUnits', 'transitions', 'invocations', 'heads'] as const
  ).map((name) =>
    line([name, few(filling[name]), few(whole[name] - filling[name]), few(whole[name])]),
  );
  const years = PLACES.map(({ zh, en, counties }) => {
    const all = totals(whole, counties);
    const costs = Object.values(yearly(all));
    const sum = costs.reduce((total, cost) => total + cost, 0);
    return line([`${zh} ${en}`, all.applications, all.requests, ...[...costs, sum].map(few)]);
  });
  const seconds = PLACES.map(({ zh, en, counties }) => {
    const { requests, writeUnits, readUnits, transitions, executions } = peak(filling, counties);
    return line([
      `${zh} ${en}`,
      ...[requests, writeUnits, readUnits, transitions, executions].map((each) => round(each, 3)),
    ]);
  });
  const nation = peak(filling, PLACES[3].counties);
  const concurrent = nation.invocations * ASSUMED.lambda.seconds;
  const shares = (
    [
      ['DynamoDB: writes of a new table', nation.writeUnits, QUOTAS.tableWrites],
      ['DynamoDB: reads of a new table', nation.readUnits, QUOTAS.tableReads],
      [
        'DynamoDB: writes of one partition, were all of it in one',
        nation.writeUnits,
        QUOTAS.partitionWrites,
      ],
      ['Step Functions: transitions', nation.transitions, QUOTAS.transitions],
      ['Step Functions: StartExecution', nation.executions, QUOTAS.executions],
      ['API Gateway: requests', nation.requests, QUOTAS.requests],
      ['Lambda: functions at once', concurrent, QUOTAS.concurrent],
    ] as const
  ).map(([title, used, quota]) =>
    line([title, round(used), quota, `${round((used / quota) * 100, 1)} %`]),
  );
  return [
    [
      line(['an application', 'before filing', 'from filing to decision', 'whole']),
      rule(4),
      ...counted,
    ],
    [
      line([
        'a year',
        'applications',
        'requests',
        'Step Functions US$',
        'DynamoDB US$',
        'API Gateway US$',
        'Lambda US$',
        'together US$',
      ]),
      rule(8),
      ...years,
    ],
    [
      line([
        'a second of the last afternoon',
        'requests',
        'write units',
        'read units',
        'transitions',
        'executions begun',
      ]),
      rule(6),
      ...seconds,
    ],
    [line(['the nation, a second', 'used', 'quota', 'share']), rule(4), ...shares],
  ].map((lines) => lines.join('\n'));
};
