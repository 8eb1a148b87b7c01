import { describe, expect, it } from 'vitest';
import { pastedCells, placed } from '../../../console/input/fields/rows.ts';

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

describe('enterprises pasted from a spreadsheet', () => {
  it('come cell by cell, also where a cell holds a line break or quotation marks', () => {
    expect(pastedCells('示例甲公司\t12.5\r\n"示例""乙""\n公司"\t3\r\n')).toEqual([
      ['示例甲公司', '12.5'],
      ['示例"乙"\n公司', '3'],
    ]);
    expect(pastedCells('甲\t\t5')).toEqual([['甲', '', '5']]);
    expect(pastedCells('12.5')).toEqual([['12.5']]);
  });

  it('come from a file of texts by its commas, which may stand within a cell in quotation marks', () => {
    expect(pastedCells('甲,"一,二"\r\n乙,\t3\n', ',')).toEqual([
      ['甲', '一,二'],
      ['乙', '3'],
    ]);
  });

  it('replace from the chosen cell to the right and down, and add the rows that are needed', () => {
    const rows = [{ name: '甲', revenue: '1' }, { name: '乙' }];
    expect(
      placed(rows, columns, { row: 1, column: 1 }, [
        ['2', '30', '多余'],
        ['4', '50'],
      ]).next,
    ).toEqual([
      { name: '甲', revenue: '1' },
      { name: '乙', revenue: '2', employees: '30' },
      { revenue: '4', employees: '50' },
    ]);
  });

  it('keep their lines where one of them is empty, and empty the cell that it falls on', () => {
    const rows = [
      { name: '甲', revenue: '1' },
      { name: '乙', revenue: '2' },
      { name: '丙', revenue: '3' },
    ];
    expect(
      placed(rows, columns, { row: 0, column: 1 }, [['7'], [''], ['9']]).next.map(
        (row) => row.revenue,
      ),
    ).toEqual(['7', '', '9']);
  });

  it('are found by their headings and in their unit, and lines of totals are left out', () => {
    const pasted = placed([], columns, { row: 0, column: 0 }, [
      ['从业人员', '企业名称', '上年度营业收入（万元）'],
      ['310', '示例甲公司', '32,000'],
      ['', '小计', '32,000'],
      ['95', '示例乙公司', '8000万元'],
      ['405', '合  计', '40,000'],
    ]);
    expect(pasted.next).toEqual([
      { name: '示例甲公司', revenue: '3.2', employees: '310' },
      { name: '示例乙公司', revenue: '0.8', employees: '95' },
    ]);
    expect(pasted.totals).toEqual([2, 4]);
    expect(pasted.converted.map(({ from, column }) => [column.id, from])).toEqual([
      ['revenue', '万元'],
    ]);
  });

  it('say which cell is an error, and take nothing from it', () => {
    const pasted = placed([], columns, { row: 0, column: 0 }, [['甲', '#DIV/0!', '3']]);
    expect(pasted.next).toEqual([{ name: '甲', employees: '3' }]);
    expect(pasted.notes).toMatchObject([{ line: 0, column: 'revenue', rule: 'cell-error' }]);
  });
});
