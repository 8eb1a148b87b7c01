import { own } from '../../../engine/own.ts';
import type { ApplicationCall } from '../../../workflows/calls/call.ts';
import type { CallState, RankedCase } from '../../../workflows/calls/state.ts';
import type { CaseState } from '../../../workflows/case/state.ts';
import type { OrgDirectory } from '../../../workflows/orgs/org.ts';
import { linesOf } from '../../../workflows/score/rubric.ts';
import { points, pointsIfAny } from '../../../workflows/score/sheet.ts';
import { SHEET_KIND } from '../../../workflows/score/sheet-kind.ts';
import type { ListSheet } from '../excel/write.ts';
import { fullName, momentZh } from '../say.ts';

export interface RankedRound {
  readonly call: ApplicationCall;
  readonly state: CallState;
  readonly cases: ReadonlyMap<string, CaseState>;
  readonly orgs: OrgDirectory;
}

const decidedZh = ({ call }: RankedRound, { decidedBy, tiedWith }: RankedCase): string => {
  if (tiedWith.length > 0) return '并列，由会议研究确定';
  if (!decidedBy.startsWith('tie-break:')) return '综合得分';
  const criterion = decidedBy.slice('tie-break:'.length);
  if (criterion === 'defence') return '得分相同，按现场答辩得分';
  const title = [...linesOf(call.rubric, 'written'), ...linesOf(call.rubric, 'defence')].find(
    ({ id }) => id === criterion,
  )?.title.zh;
  return `得分相同，按“${title ?? criterion}”得分`;
};

const rankedRow = (
  round: RankedRound,
  ranked: RankedCase,
  lines: readonly { readonly id: string }[],
): readonly string[] => {
  const kase = round.cases.get(ranked.caseId);
  const total = kase?.review.total;
  return [
    String(ranked.position),
    kase?.identity?.name ?? ranked.caseId,
    kase?.identity === undefined ? '' : fullName(round.orgs, kase.identity.applicant),
    points(ranked.total),
    pointsIfAny(total?.written),
    pointsIfAny(total?.defence),
    pointsIfAny(total?.spread),
    ...lines.map((line) => pointsIfAny(own(total?.lines, line.id))),
    decidedZh(round, ranked),
  ];
};

/** One track: rank, total, paper and defence, spread, and the mean of each line of the rubric. */
const trackSheet = (
  round: RankedRound,
  { id, title }: ApplicationCall['tracks'][number],
): readonly ListSheet[] => {
  const { call, state } = round;
  const frozen = own(state.rankings, id);
  if (frozen === undefined) return [];
  const lines = linesOf(call.rubric, 'written');
  return [
    {
      name: title.zh.replaceAll(/[[\]:*?/\\]/g, ' ').slice(0, 31),
      title: `${call.title.zh}综合得分及排序（${title.zh}）`,
      remark: `${momentZh(frozen.frozenAt)}排序；评分标准版本${frozen.rubricVersion}；未参加排序${frozen.out.length}个。公示前不得外传。`,
      columns: [
        { title: '排序', width: 7, number: true },
        { title: '集群名称', width: 30 },
        { title: '申报单位', width: 22 },
        { title: '综合得分', width: 10, number: true },
        { title: SHEET_KIND.written.zh, width: 10, number: true },
        { title: SHEET_KIND.defence.zh, width: 10, number: true },
        { title: '最高分与最低分之差', width: 11, number: true },
        ...lines.map((line) => ({ title: line.title.zh, width: 11, number: true })),
        { title: '排序依据', width: 24 },
      ],
      rows: frozen.ranked.map((ranked) => rankedRow(round, ranked, lines)),
    },
  ];
};

/** Every expert's sum of every ranked case; experts stand as seats (评审保密). */
const seatSheet = ({ call, state, cases }: RankedRound): readonly ListSheet[] => {
  const ranked = call.tracks.flatMap(({ id }) => own(state.rankings, id)?.ranked ?? []);
  const totals = ranked.flatMap(({ caseId }) => {
    const kase = cases.get(caseId);
    const total = kase?.review.total;
    return kase?.identity === undefined || total === undefined
      ? []
      : [{ name: kase.identity.name, total }];
  });
  if (totals.length === 0) return [];
  const seats = [...new Set(totals.flatMap(({ total }) => total.perSheet.map(({ seat }) => seat)))];
  const kinds = (['written', 'defence'] as const).filter((kind) =>
    totals.some(({ total }) => total.perSheet.some((sheet) => sheet.kind === kind)),
  );
  seats.sort((a, b) => a - b);
  const heads = kinds.flatMap((kind) => seats.map((seat) => ({ kind, seat })));
  return [
    {
      name: '各席位评分',
      title: `${call.title.zh}各席位评分汇总`,
      columns: [
        { title: '集群名称', width: 30 },
        ...heads.map(({ kind, seat }) => ({
          title: `${SHEET_KIND[kind].zh}${seat}号`,
          width: 12,
          number: true,
        })),
        { title: '综合得分', width: 10, number: true },
      ],
      rows: totals.map(({ name, total }) => [
        name,
        ...heads.map(({ kind, seat }) =>
          pointsIfAny(total.perSheet.find((one) => one.kind === kind && one.seat === seat)?.sum),
        ),
        points(total.total),
      ]),
    },
  ];
};

/** 综合得分及排序: a sheet for each ranked track, and one with every seat's sums. */
export const rankingSheets = (round: RankedRound): readonly ListSheet[] => [
  ...round.call.tracks.flatMap((track) => trackSheet(round, track)),
  ...seatSheet(round),
];
