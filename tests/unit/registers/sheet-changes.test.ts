import { describe, expect, it } from 'vitest';
import { registerNamed } from '../../../workflows/registers/registry.ts';
import { changesIn, columnsThere } from '../../../workflows/registers/sheet-changes.ts';

const register = registerNamed('enterprises') ?? expect.unreachable('no enterprises');
const before = {
  code: '91371600MA0DE1075Y',
  name: '样例厨具有限公司',
  county: '371625',
  industry: '有色金属压延加工',
  aboveScale: true,
};
const there = ['code', 'name', 'county', 'industry', 'aboveScale'];
const corrects = ['industry', 'aboveScale', 'revenue'];
const compare = (values: object, of = { there, corrects }) =>
  changesIn(register, before, { ...before, ...values }, of);

describe('a row of a sheet whose entry stands already', () => {
  it('changes cell by cell what it says otherwise, and nothing where it says the same', () => {
    expect(compare({})).toEqual({ changes: [], problems: [] });
    // A code is the same however it is typed.
    expect(compare({ code: ' 91371600ma0de1075y' }).problems).toEqual([]);
    expect(
      compare({ industry: '金属制品' }).changes.map(({ field, was, now }) => [field.id, was, now]),
    ).toEqual([['industry', '有色金属压延加工', '金属制品']]);
  });

  it('empties what an emptied cell need not say, and leaves alone what the sheet has no column for', () => {
    const emptied = compare({ industry: undefined, aboveScale: undefined });
    expect(emptied.changes.map(({ field, now }) => [field.id, now])).toEqual([
      ['industry', null],
      ['aboveScale', null],
    ]);
    const narrow = compare({ industry: undefined }, { there: ['code', 'aboveScale'], corrects });
    expect(narrow.changes).toEqual([]);
  });

  it('names the cell that must not be emptied, and the one that an act of its own changes', () => {
    const { changes, problems } = compare({ name: undefined, industry: '金属制品' });
    expect(changes).toHaveLength(1);
    expect(problems).toMatchObject([
      { path: 'name', rule: 'required', message: { zh: '“企业名称”必须填写，不能清空' } },
    ]);
    expect(compare({ county: '371621' }).problems).toMatchObject([
      { path: 'county', rule: 'register.by-act' },
    ]);
  });

  it('finds the columns of a sheet by the titles that it lacks', () => {
    expect(columnsThere(register, [])).toContain('industry');
    expect(columnsThere(register, ['行业'])).not.toContain('industry');
  });
});
