import { creditCodeProblem } from '../../workflows/form/credit-code.ts';

const SIGNS = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** The code of an invented firm, with the check sign that is right. */
export const codeOf = (number: number): string => {
  const begun = `91371625MA3${String(number).padStart(6, '0')}`;
  const sign = [...SIGNS].find((one) => creditCodeProblem(`${begun}${one}`) === undefined);
  return `${begun}${sign}`;
};

export const nameOf = (number: number): string =>
  `示例${String(number).padStart(3, '0')}金属有限公司`;

/** As a county keeps its list: headings of its own order, and so many firms. */
export const sheetOf = (
  count: number,
  change: (number: number, cells: readonly string[]) => readonly string[] = (_, cells) => cells,
): string =>
  [
    ['企业名称', '统一社会信用代码', '县区', '行业', '是否规上'],
    ...Array.from({ length: count }, (_, index) =>
      change(index + 1, [
        nameOf(index + 1),
        codeOf(index + 1),
        '',
        '有色金属压延加工',
        index % 3 === 2 ? '是' : '否',
      ]),
    ),
  ]
    .map((cells) => cells.join('\t'))
    .join('\n');
