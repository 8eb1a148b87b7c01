import { covers, type WorkCalendar } from '../calendar/calendar.ts';
import { workingDaysBetween } from '../calendar/day-table.ts';
import { addDays, localDateOf } from '../calendar/instant.ts';
import type { Call } from './call.ts';
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

const NO_SUCCESS = block(
  'outcomes',
  'call.outcome-success',
  '结果中至少要有一种入选结果',
  'at least one outcome must be other than “not selected”',
);
const NO_REJECTION = block(
  'outcomes',
  'call.outcome-not',
  '结果中应有“未入选”，否则无法作出不予入选的决定',
  'there is no outcome for an application that is not selected',
);
const NOTHING_ABOVE = block(
  'upstream',
  'call.upstream',
  '设有“推荐”结果，须填写对应的上级申报通知',
  'an outcome recommends upward, but the call has no upstream call',
);
const NOTHING_UPWARD = warn(
  'outcomes',
  'call.outcome-recommend',
  '对应上级申报通知，但没有“推荐”结果',
  'the call serves an upstream call, but no outcome recommends',
);

const checkOutcomes = (call: Call): readonly CallProblem[] => {
  const kinds = call.outcomes.map(({ kind }) => kind);
  const recommends = kinds.includes('recommend');
  return [
    ...(kinds.every((kind) => kind === 'not') ? [NO_SUCCESS] : []),
    ...(kinds.includes('not') ? [] : [NO_REJECTION]),
    ...(recommends && call.upstream === undefined ? [NOTHING_ABOVE] : []),
    ...(!recommends && call.upstream !== undefined ? [NOTHING_UPWARD] : []),
    ...checkLegalBasis(call),
  ];
};

/** Whether a level may recognise at all needs a stated basis (创建示范活动管理办法(试行), arts. 3 and 4). */
const checkLegalBasis = ({ outcomes }: Call): readonly CallProblem[] =>
  outcomes.flatMap(({ kind, legalBasis, title }, i) =>
    kind === 'recognise' && (legalBasis ?? '').trim() === ''
      ? [
          block(
            `outcomes.${i}.legalBasis`,
            'call.legal-basis',
            `“${title.zh}”属于认定，须写明依据；没有依据的，请用“列入重点培育对象”等结果`,
            `“${title.en}” recognises: state its legal basis, or use an outcome that lists candidates`,
          ),
        ]
      : [],
  );

const checkScoring = ({ rubric, scoring, experts, ranking }: Call): readonly CallProblem[] => {
  const lines = [...rubric.lines, ...(rubric.defenceLines ?? [])].map(({ id }) => id);
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
        '按赛道排序须设评审专家席位',
        'a ranking needs expert seats',
      ),
    );
  }
  return found;
};

/** Working days from the window's end to the letter at today's settings; the silence of nobody is counted. */
const roadDays = ({
  days,
  order,
  siteCheck,
  experts,
  decisionChain,
  publicNotice,
}: Call): number => {
  const written = experts.seats === 0 ? 0 : days.experts;
  const review =
    order === 'parallel' ? Math.max(days.departments, written) : days.departments + written;
  const visit = siteCheck === 'none' ? 0 : days.siteCheck;
  const decision = decisionChain.length * days.decision;
  return days.formalReview + review + visit + decision + publicNotice.days + days.nomination;
};

const checkUpstreamTime = (call: Call, calendar: WorkCalendar): readonly CallProblem[] => {
  const { upstream, window } = call;
  if (upstream === undefined) return [];
  if (upstream.deadline <= window.closesAt) {
    return [
      block(
        'upstream.deadline',
        'call.upstream-order',
        '本级申报截止时间应早于上级申报截止时间',
        'the window closes after the upstream deadline',
      ),
    ];
  }
  const from = addDays(localDateOf(window.closesAt), 1);
  const left = workingDaysBetween(calendar, from, localDateOf(upstream.deadline));
  const needed = roadDays(call);
  if (left >= needed) return [];
  return [
    warn(
      'upstream.deadline',
      'call.upstream-days',
      `截止后到上级申报截止只有${left}个工作日，按各环节时限需${needed}个`,
      `${left} working days lie between the window and the upstream deadline; the steps take up to ${needed}`,
    ),
  ];
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

/** What a call says about itself: windows, outcomes, scoring, time. */
export const checkSettings = (call: Call, calendar: WorkCalendar): readonly CallProblem[] => [
  ...checkWindow(call),
  ...ids(
    'tracks',
    call.tracks.map(({ id }) => id),
  ),
  ...ids(
    'outcomes',
    call.outcomes.map(({ id }) => id),
  ),
  ...ids(
    'eligibility',
    call.eligibility.map(({ id }) => id),
  ),
  ...checkVetoFacts(call),
  ...checkOutcomes(call),
  ...checkScoring(call),
  ...checkUpstreamTime(call, calendar),
  ...checkCalendar(call, calendar),
];
