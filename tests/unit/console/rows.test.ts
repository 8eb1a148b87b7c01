import { describe, expect, it } from 'vitest';
import { pastedCells, placed, rowsFromSheet } from '../../../console/county/rows.ts';

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

  it('replace from the chosen cell to the right and down, and add the rows that are needed', () => {
    const rows = [{ name: '甲', revenue: '1' }, { name: '乙' }];
    expect(
      placed(rows, columns, { row: 1, column: 1 }, [
        ['2', '30', '多余'],
        ['4', '50'],
      ]),
    ).toEqual([
      { name: '甲', revenue: '1' },
      { name: '乙', revenue: '2', employees: '30' },
      { revenue: '4', employees: '50' },
    ]);
  });
});

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
    expect(read.lines).toEqual([3, 5]);
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
});
