import { describe, expect, it } from 'vitest';
import { CellFault, NOT_COMPUTED } from '../../../workflows/form/sheet-cell.ts';
import { rowsFromSheet } from '../../../workflows/form/sheet-rows.ts';

const columns = [
  { id: 'name', title: { zh: '企业名称', en: 'Enterprise' }, type: 'text', required: true },
  {
    id: 'revenue',
    title: { zh: '上年度营业收入', en: 'Revenue' },
    type: 'decimal',
    unit: '亿元',
    required: true,
  },
  {
    id: 'employees',
    title: { zh: '从业人员', en: 'Employees' },
    type: 'integer',
    unit: '人',
    required: true,
  },
] as const;

describe('a sheet of enterprises', () => {
  it('is read by its headings, in any order and below a title, with units in them', () => {
    const read = rowsFromSheet(
      [
        ['重点企业名单', null, null],
        ['序号', '上年度营业收入（亿元）', '企业 名称*', '从业人员'],
        [1, 12.5, '示例甲公司', 300],
        [null, null, null, null],
        [2, 0.1 + 0.2, '示例乙公司', null],
      ],
      columns,
    );
    expect(read.rows).toEqual([
      { name: '示例甲公司', revenue: '12.5', employees: '300' },
      { name: '示例乙公司', revenue: '0.3' },
    ]);
    expect(read.lines).toEqual([2, 4]);
    expect(read).toMatchObject({ absent: [], byOrder: false });
  });

  it('without headings is taken in the form’s order, and says so', () => {
    const read = rowsFromSheet([['示例甲公司', 12.5, 300]], columns);
    expect(read).toMatchObject({ byOrder: true, rows: [{ name: '示例甲公司', revenue: '12.5' }] });
  });

  it('names the columns that it does not have', () => {
    const read = rowsFromSheet(
      [
        ['企业名称', '从业人员'],
        ['示例甲公司', 3],
      ],
      columns,
    );
    expect(read.absent.map(({ id }) => id)).toEqual(['revenue']);
  });

  it('takes each figure in the form’s unit: of its heading, of the note above, or written behind it', () => {
    const heading = ['企业名称', '上年度营业收入（万元）', '从业人员'];
    const one = (lines: readonly (readonly unknown[])[]) => rowsFromSheet(lines, columns).rows[0];
    expect(one([heading, ['甲', 125000, 300]])).toMatchObject({ revenue: '12.5' });
    expect(one([heading, ['甲', '12.5亿元', '0.03万人']])).toMatchObject({
      revenue: '12.5',
      employees: '300',
    });
    expect(
      one([
        ['附件2', null, '单位：万元'],
        ['企业名称', '上年度营业收入', '从业人员'],
        ['甲', 125000, 300],
      ]),
    ).toMatchObject({ revenue: '12.5', employees: '300' });
  });

  it('says where a figure stands in a unit that cannot be counted in the form’s', () => {
    const read = rowsFromSheet(
      [
        ['企业名称', '上年度营业收入（吨）'],
        ['甲', 12],
      ],
      columns,
    );
    expect(read.rows).toEqual([{ name: '甲', revenue: '12吨' }]);
    expect(read.notes).toMatchObject([{ line: 1, column: 'revenue', rule: 'unit' }]);
  });

  it('leaves out lines of totals, whatever number stands before them', () => {
    const read = rowsFromSheet(
      [
        ['序号', '企业名称', '从业人员'],
        [1, '示例甲公司', 300],
        [2, '合计（共1家）', 300],
        [null, '总 计', 300],
      ],
      columns,
    );
    expect(read.rows).toEqual([{ name: '示例甲公司', employees: '300' }]);
    expect(read.totals).toEqual([2, 3]);
  });

  it('says that the last digits of a long code are lost, and that a formula has no result', () => {
    const read = rowsFromSheet(
      [[913716251234568000, new CellFault('#N/A'), new CellFault(NOT_COMPUTED)]],
      columns,
    );
    expect(read.notes.map(({ column, rule }) => [column, rule])).toEqual([
      ['name', 'digits-lost'],
      ['revenue', 'cell-error'],
      ['employees', 'cell-error'],
    ]);
  });
});
