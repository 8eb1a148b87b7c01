import { describe, expect, it } from 'vitest';
import { codeColumns, listedIn } from '../../../workflows/form/codes.ts';

const text = (id: string, more: object = {}) => ({
  id,
  type: 'text' as const,
  title: { zh: id, en: id },
  required: true,
  ...more,
});
const field = { columns: [text('name'), text('code', { format: 'credit-code' }), text('product')] };

describe('a list of enterprises', () => {
  it('names them by its first text, and has their codes where a column is for them', () => {
    expect(codeColumns(field)).toEqual({ code: 'code', name: 'name' });
    expect(codeColumns({ columns: [text('name')] })).toBeUndefined();
  });

  it('gives the rows whose code adds up, written as people write it', () => {
    expect(
      listedIn(field, [
        { name: ' 甲 ', code: '91371600ma0de11200 ' },
        { name: '乙', code: '91371600MA0DE11201' },
        { name: '丙' },
        { code: '９１３５０１００M000100Y43' },
      ]),
    ).toEqual([
      { row: 0, code: '91371600MA0DE11200', name: '甲' },
      { row: 3, code: '91350100M000100Y43', name: '' },
    ]);
  });
});
