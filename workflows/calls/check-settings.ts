import { covers, type WorkCalendar } from '../calendar/calendar.ts';
import { localDateOf } from '../calendar/instant.ts';
import type { ApplicationCall, Call } from './call.ts';
import { checkLetters } from './check-letters.ts';
import { checkMonitoring } from './check-monitoring.ts';
import { checkOutcomes } from './check-outcomes.ts';
import { checkUpstreamTime } from './check-upstream-time.ts';
import { checkVoting } from './check-voting.ts';
import { block, type CallProblem, repeated, warn } from './problem.ts';

const checkWindow = ({ window }: Call): readonly CallProblem[] =>
  window.opensAt < window.closesAt
    ? []
    : [
        block(
          'window.closesAt',
          'call.window-order',
          '申报截止时间应晚于开始时间',
          'the window closes before it opens',
        ),
      ];

const ids = (path: string, values: readonly string[]): readonly CallProblem[] =>
  repeated(values).map((id) =>
    block(path, 'call.id-once', `编号“${id}”重复`, `the id “${id}” stands more than once`),
  );

const checkVetoFacts = (call: Call): readonly CallProblem[] => {
  const known = new Set(call.vetoFacts.map(({ id }) => id));
  const answered = new Set(call.reviewingDepartments.flatMap(({ vetoFacts }) => vetoFacts));
  return [
    ...call.reviewingDepartments.flatMap(({ vetoFacts }, i) =>
      vetoFacts.flatMap((fact, j) =>
        known.has(fact)
          ? []
          : [
              block(
                `reviewingDepartments.${i}.vetoFacts.${j}`,
                'call.veto-fact-exists',
                `没有“${fact}”这一否决事项`,
                `no veto fact “${fact}” is listed`,
              ),
            ],
      ),
    ),
    ...call.vetoFacts.flatMap(({ id, title }, i) =>
      answered.has(id)
        ? []
        : [
            warn(
              `vetoFacts.${i}`,
              'call.veto-fact-asked',
              `没有部门负责核实“${title.zh}”`,
              `no department answers for “${title.en}”`,
            ),
          ],
    ),
  ];
};

type Problems = readonly CallProblem[];

const lineIds = ({ lines, defenceLines = [] }: ApplicationCall['rubric']): readonly string[] =>
  [...lines, ...defenceLines].map(({ id }) => id);

const checkScoring = ({ rubric, scoring, experts, ranking }: ApplicationCall): Problems => {
  const lines = lineIds(rubric);
  const found = scoring.tieBreak.flatMap((criterion, i) =>
    criterion === 'defence' || lines.includes(criterion)
      ? []
      : [
          block(
            `scoring.tieBreak.${i}`,
            'call.tie-break',
            `评分标准中没有“${criterion}”`,
            `the rubric has no line “${criterion}”`,
          ),
        ],
  );
  if (experts.defence !== scoring.defenceWeight > 0) {
    found.push(
      block(
        'scoring.defenceWeight',
        'call.defence-weight',
        '现场答辩与其分值权重应同时设置',
        'an oral defence and its weight go together',
      ),
    );
  }
  if (ranking === 'track' && experts.seats === 0) {
    found.push(
      block(
        'experts.seats',
        'call.ranking-seats',
        '按申报方向排序须设评审专家席位',
        'a ranking needs expert seats',
      ),
    );
  }
  return found;
};

const checkCalendar = (call: Call, calendar: WorkCalendar): readonly CallProblem[] => {
  const last = call.upstream?.deadline ?? call.window.closesAt;
  return covers(calendar, localDateOf(last))
    ? []
    : [
        warn(
          'window.closesAt',
          'call.calendar',
          '工作日历尚未公布到该年度，时限为暂定',
          'the table of holidays does not reach that year: time limits are provisional',
        ),
      ];
};

const checkJudging = (call: ApplicationCall, calendar: WorkCalendar): readonly CallProblem[] => [
  ...ids(
    'outcomes',
    call.outcomes.map(({ id }) => id),
  ),
  ...checkOutcomes(call),
  ...checkVoting(call),
  ...checkScoring(call),
  ...checkLetters(call),
  ...checkUpstreamTime(call, calendar),
];

/** What a call says about itself: windows, outcomes, scoring, time. */
export const checkSettings = (call: Call, calendar: WorkCalendar): readonly CallProblem[] => [
  ...checkWindow(call),
  ...ids(
    'tracks',
    call.tracks.map(({ id }) => id),
  ),
  ...ids(
    'eligibility',
    call.eligibility.map(({ id }) => id),
  ),
  ...checkVetoFacts(call),
  ...(call.kind === 'application' ? checkJudging(call, calendar) : checkMonitoring(call)),
  ...checkCalendar(call, calendar),
];
