import { own } from '../../../engine/own.ts';
import type { ApplicationCall } from '../../../workflows/calls/call.ts';
import { reads } from '../../../workflows/case/reader.ts';
import { reviewFor } from '../../../workflows/review/view.ts';
import type { SeatView } from '../../../workflows/review/view-data.ts';
import { linesOf } from '../../../workflows/score/rubric.ts';
import { points, pointsIfAny } from '../../../workflows/score/sheet.ts';
import type { SheetKind } from '../../../workflows/score/sheet-kind.ts';
import { SHEET_KIND } from '../../../workflows/score/sheet-kind.ts';
import { explainTotal, type Total } from '../../../workflows/score/working.ts';
import { NotFound } from '../../door/errors.ts';
import { visibleCase } from '../../views/visible.ts';
import { DocumentNotReady, EXCEL, type OrderDocument } from '../document.ts';
import type { ListSheet } from '../excel/write.ts';
import { fileName } from '../say.ts';
import { identityOf } from './filled-form.ts';

export interface Scores {
  readonly name: string;
  readonly call: Pick<ApplicationCall, 'rubric'>;
  /** With marks, once closed. Experts stand as seats: who sits there is sealed (评审保密). */
  readonly seats: readonly SeatView[];
  readonly total: Total;
}

const markOf = (seat: SeatView, kind: SheetKind, line: string) =>
  seat[kind]?.find((one) => one.line === line);

const remarksZh = (seats: readonly SeatView[], kind: SheetKind, line: string): string =>
  seats
    .flatMap((seat) => {
      const remark = markOf(seat, kind, line)?.remark ?? '';
      return remark === '' ? [] : [`${seat.seat}号：${remark}`];
    })
    .join('；');

const kindSheet = ({ name, call, seats, total }: Scores, kind: SheetKind): readonly ListSheet[] => {
  const scored = seats.filter((seat) => seat[kind] !== undefined);
  if (scored.length === 0) return [];
  const lines = linesOf(call.rubric, kind);
  const sums = scored.map(
    (seat) =>
      total.perSheet.find((one) => one.kind === kind && String(one.seat) === seat.seat)?.sum,
  );
  return [
    {
      name: SHEET_KIND[kind].zh,
      title: `${name}${SHEET_KIND[kind].zh}评分表`,
      remark: `评分标准版本：${call.rubric.version}`,
      columns: [
        { title: '评分指标', width: 24 },
        { title: '满分', width: 8, number: true },
        ...scored.map(({ seat }) => ({ title: `${seat}号专家`, width: 11, number: true })),
        { title: '平均分', width: 10, number: true },
        { title: '评分理由', width: 60 },
      ],
      rows: [
        ...lines.map((line) => [
          line.title.zh,
          points(line.max),
          ...scored.map((seat) => pointsIfAny(markOf(seat, kind, line.id)?.score)),
          pointsIfAny(own(total.lines, line.id)),
          remarksZh(scored, kind, line.id),
        ]),
        [
          '合计',
          points(call.rubric.total),
          ...sums.map(pointsIfAny),
          points(kind === 'written' ? total.written : (total.defence ?? 0)),
          '',
        ],
      ],
    },
  ];
};

/** 评分表: a sheet for paper and one for the defence, and how the total came about. */
export const scoreSheets = (scores: Scores): readonly ListSheet[] => [
  ...kindSheet(scores, 'written'),
  ...kindSheet(scores, 'defence'),
  {
    name: '计算过程',
    title: `${scores.name}综合得分计算过程`,
    columns: [
      { title: '步骤', width: 8, number: true },
      { title: '计算', width: 110 },
    ],
    rows: [
      ...explainTotal(scores.total).map(({ zh }, index) => [String(index + 1), zh]),
      [
        '',
        `综合得分：${points(scores.total.total)}；最高与最低相差：${points(scores.total.spread)}`,
      ],
    ],
  },
];

export const scores: OrderDocument = async ({ ports, request, params }) => {
  const visible = await visibleCase(ports, request, params.id ?? '', 'whole');
  const { call } = visible;
  if (!reads(visible, 'whole') || call.kind !== 'application') throw new NotFound('whole');
  const { name } = identityOf(visible);
  const actors = visible.actors.map(({ actor }) => actor);
  const { seats, total } = reviewFor(visible.shown, call, actors);
  if (total === undefined)
    throw new DocumentNotReady({
      zh: '评分尚未结束，结束前任何人不得查看他人评分',
      en: 'scoring is not closed, and until then nobody sees another’s marks',
    });
  return {
    name: `${fileName(name, '评分表')}.xlsx`,
    contentType: EXCEL,
    order: { as: 'lists', lists: scoreSheets({ name, call, seats, total }) },
  };
};
