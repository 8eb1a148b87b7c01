import { describe, expect, it } from 'vitest';
import { registerNamed } from '../../../workflows/registers/registry.ts';
import { cellsOf, columnsOf, headingOf, readSheet } from '../../../workflows/registers/sheet.ts';
import type { Names } from '../../../workflows/registers/sheet-cell.ts';

const register = registerNamed('enterprises') ?? expect.unreachable('there is no library');
const UNITS: Readonly<Record<string, string>> = { '371625': '博兴县', '371621': '惠民县' };
const names: Names = {
  idOf: (_to, name) => Object.keys(UNITS).find((id) => UNITS[id] === name),
  nameOf: (_to, id) => UNITS[id] ?? '',
};
const HEADINGS = ['序号', '企业名称', '县区', '统一社会信用代码', '是否规上'];
const read = (...lines: readonly (readonly unknown[])[]) =>
  readSheet(register, [{ data: [['企业名录'], HEADINGS, ...lines] }], names);

describe('a sheet of the offices', () => {
  it('is read by its headings, whatever their order, with names for ids and words for options', () => {
    const { rows, absent, byOrder } = read(
      [1, '样例铝业有限公司', '博兴县', '91371600MA0DE11200', '是'],
      [2, '样例纺织有限公司', '惠民县', '91371600ma0de1075y', ''],
      ['', '合计', '', '', 2],
    );
    expect({ absent, byOrder }).toEqual({ absent: ['行业'], byOrder: false });
    expect(rows.map(({ line, values, problems }) => ({ line, values, problems }))).toEqual([
      {
        line: 2,
        values: {
          code: '91371600MA0DE11200',
          name: '样例铝业有限公司',
          county: '371625',
          aboveScale: true,
        },
        problems: [],
      },
      {
        line: 3,
        values: { code: '91371600MA0DE1075Y', name: '样例纺织有限公司', county: '371621' },
        problems: [],
      },
    ]);
  });

  it('says of each cell what is wrong with it, and of a code that stands twice where it stands first', () => {
    const { rows } = read(
      [1, '甲公司', '博兴', '91371600MA0DE11200', '大概'],
      [2, '', '惠民县', '91310115MA1G4L1WXK', '是'],
      [3, '乙公司', '惠民县', '91371600MA0DE11200', '否'],
    );
    const told = rows.map(({ problems }) => problems.map(({ path, rule }) => `${path}: ${rule}`));
    expect(told).toEqual([
      ['aboveScale: format', 'county: reference'],
      ['code: credit-code', 'name: required'],
      ['code: register.unique'],
    ]);
    expect(rows[0]?.problems[1]?.message.zh).toContain('“博兴”不在目录中');
    expect(rows[2]?.problems[0]?.message.zh).toContain('与第3行重复');
  });

  it('is written in the same words and read back as it was', () => {
    const values = {
      code: '91371600MA0DE11200',
      name: '样例铝业有限公司',
      county: '371625',
      industry: '铝压延加工',
      aboveScale: false,
    };
    const headings = columnsOf(register).map(headingOf);
    const cells = cellsOf(register, values, names);
    expect(cells).toEqual(['91371600MA0DE11200', '样例铝业有限公司', '博兴县', '铝压延加工', '否']);
    const { rows } = readSheet(register, [{ data: [headings, cells] }], names);
    expect(rows).toMatchObject([{ values, problems: [] }]);
  });
});
