import { applicationOf, outcomeOf } from '../../../workflows/calls/call.ts';
import { fieldTitle } from '../../../workflows/form/form.ts';
import { DECISION_VERDICT } from '../../../workflows/review/decision/verdict.ts';
import { VISIT_RESULT } from '../../../workflows/review/site-visit/result.ts';
import { points } from '../../../workflows/score/sheet.ts';
import { SHEET_KIND } from '../../../workflows/score/sheet-kind.ts';
import { explainTotal } from '../../../workflows/score/working.ts';
import { type Block, gridOr, heading, note, text } from '../paper.ts';
import { dateZh, dayZh, documentZh, fullName, momentZh } from '../say.ts';
import { departments } from './dossier-departments.ts';
import type { ReviewPapers } from './review-papers.ts';

/** What was asked for and what came: of the return that is still open, until when an answer may come. */
const returnedRows = ({ view, form }: ReviewPapers): readonly (readonly string[])[] => {
  const { returns = [], returned } = view;
  const awaited =
    returned === undefined ? '' : `尚未答复（补正时限至${dateZh(returned.due.date)}）`;
  const all = returned === undefined ? returns : [...returns, returned];
  return all.flatMap(({ round, at, items, answers = [] }) =>
    items.map(({ path, reason }) => [
      `第${round}次（${dayZh(at)}）`,
      fieldTitle(form, path).zh,
      reason,
      answers.find((answer) => answer.path === path)?.answer ??
        (round === returned?.round ? awaited : ''),
    ]),
  );
};

const formal = (papers: ReviewPapers): readonly Block[] => {
  const { formal: opened, declined } = papers.view;
  const items = returnedRows(papers);
  if (opened === undefined && declined === undefined && items.length === 0) return [];
  return [
    heading('形式审查'),
    ...(opened === undefined
      ? []
      : [
          text(
            opened.acceptedAt === undefined
              ? `${dayZh(opened.openedAt)}转入形式审查，尚未作出受理决定。`
              : `${dayZh(opened.openedAt)}转入形式审查，${dayZh(opened.acceptedAt)}受理。`,
          ),
        ]),
    ...(declined === undefined
      ? []
      : [
          text(
            `${dayZh(declined.at)}不予受理。理由：${declined.reason}。依据：${declined.basis}。`,
          ),
        ]),
    ...(items.length === 0
      ? []
      : [
          gridOr(
            '',
            [
              { title: '退回', weight: 1.2 },
              { title: '需补正内容', weight: 1.2 },
              { title: '补正要求', weight: 2 },
              { title: '申报单位答复', weight: 2 },
            ],
            items,
          ),
        ]),
  ];
};

const visit = ({ view }: ReviewPapers): readonly Block[] => {
  const report = view.siteVisit;
  return report === undefined
    ? []
    : [
        heading('实地核查'),
        text(
          `${dateZh(report.date)}实地核查，${VISIT_RESULT[report.result].zh}。${report.findings}`,
        ),
      ];
};

/** Experts stand as seats; their marks only once closed, which the view has seen to. */
const experts = ({ view }: ReviewPapers): readonly Block[] => {
  const { total, panelOpinion } = view;
  if (total === undefined) return [];
  return [
    heading('专家评审'),
    text(`综合得分${points(total.total)}分。`),
    gridOr(
      '',
      [
        { title: '席位', align: 'center' },
        { title: '类别', align: 'center' },
        { title: '得分', align: 'right' },
      ],
      total.perSheet.map(({ seat, kind, sum }) => [`${seat}号`, SHEET_KIND[kind].zh, points(sum)]),
    ),
    ...explainTotal(total).map(({ zh }) => note(zh)),
    ...(panelOpinion === undefined
      ? []
      : [heading('专家组评审意见', 2), text(panelOpinion.text), note(momentZh(panelOpinion.at))]),
  ];
};

const decisions = ({ view, call, orgs }: ReviewPapers): readonly Block[] => {
  const { decisions: made = [], ranking } = view;
  if (made.length === 0 && ranking === undefined) return [];
  return [
    heading('集体审议'),
    ...(ranking === undefined
      ? []
      : [
          text(
            `综合排序：本申报方向${ranking.of}个项目中列第${ranking.position}位，综合得分${points(ranking.total)}分（${dayZh(ranking.frozenAt)}排序）。`,
          ),
        ]),
    gridOr(
      '尚无审议结果。',
      [
        { title: '研究机构', weight: 1.6 },
        { title: '审议意见', weight: 1.2 },
        { title: '依据文件', weight: 2.4 },
        { title: '调整排序说明、理由', weight: 1.6 },
      ],
      made.map(({ body, verdict, outcome, document, reason = '', onBehalf, at }) => [
        fullName(orgs, body, at),
        [
          DECISION_VERDICT[verdict].zh,
          outcome === undefined ? '' : (outcomeOf(applicationOf(call), outcome)?.title.zh ?? ''),
          onBehalf ? '代录' : '',
        ]
          .filter((part) => part !== '')
          .join('，'),
        documentZh(document),
        reason,
      ]),
    ),
  ];
};

/** Formal review, departments, visit, experts and decisions, as far as the reader may see them. */
export const reviewBlocks = (papers: ReviewPapers): readonly Block[] => [
  ...formal(papers),
  ...departments(papers),
  ...visit(papers),
  ...experts(papers),
  ...decisions(papers),
];
