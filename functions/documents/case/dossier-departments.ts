import { fieldTitle } from '../../../workflows/form/form.ts';
import { RESOLUTION, SEAT_STATUS, VERDICT } from '../../../workflows/review/opinions/verdict.ts';
import type { DepartmentView } from '../../../workflows/review/view-data.ts';
import { type Block, gridOr, heading } from '../paper.ts';
import { dayZh, fullName } from '../say.ts';
import type { ReviewPapers } from './review-papers.ts';

const departmentRow = (
  { form, orgs, call }: ReviewPapers,
  { org, status, opinions }: DepartmentView,
): readonly string[] => {
  const last = opinions.at(-1);
  const values = last?.values.map(({ field, value, source, note: more }) =>
    [
      fieldTitle(form, field).zh,
      value === undefined ? '' : `部门核实值${value}`,
      source === undefined ? '' : `来源：${source}`,
      more ?? '',
    ]
      .filter((part) => part !== '')
      .join('，'),
  );
  const vetoes = last?.vetoFacts.map(({ id, basis }) => {
    const title = call.vetoFacts.find((fact) => fact.id === id)?.title.zh ?? id;
    return `一票否决事项：${title}（${basis}）`;
  });
  return [
    fullName(orgs, org, last?.at),
    last === undefined ? SEAT_STATUS[status].zh : VERDICT[last.verdict].zh,
    [...(values ?? []), ...(vetoes ?? []), last?.note ?? '']
      .filter((part) => part !== '')
      .join('；'),
    last === undefined ? '' : `${dayZh(last.at)}${last.onBehalf ? '（代录）' : ''}`,
  ];
};

export const departments = (papers: ReviewPapers): readonly Block[] => {
  const { view, form } = papers;
  if (view.departments.length === 0) return [];
  const settled = view.figures ?? [];
  return [
    heading('部门联审'),
    {
      kind: 'grid',
      columns: [
        { title: '成员单位', weight: 1.6 },
        { title: '意见', weight: 1 },
        { title: '说明', weight: 2.6 },
        { title: '日期', weight: 1.1 },
      ],
      rows: view.departments.map((seat) => departmentRow(papers, seat)),
    },
    ...(settled.length === 0
      ? []
      : [
          heading('异议数据认定', 2),
          gridOr(
            '',
            [
              { title: '指标', weight: 1.4 },
              { title: '认定结果', weight: 1 },
              { title: '认定值', weight: 0.8, align: 'right' },
              { title: '理由', weight: 2.4 },
              { title: '日期', weight: 1 },
            ],
            settled.map(({ field, resolution, value = '', reason, at }) => [
              fieldTitle(form, field).zh,
              RESOLUTION[resolution].zh,
              value,
              reason,
              dayZh(at),
            ]),
          ),
        ]),
  ];
};
