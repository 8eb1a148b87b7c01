import { describe, expect, it } from 'vitest';
import { changedCells, keepScans } from '../../../workflows/form/changed-cells.ts';
import { Form } from '../../../workflows/form/form.ts';

const title = (zh: string) => ({ zh, en: zh });
const form = Form.parse({
  id: 'f',
  version: 1,
  title: title('表'),
  sections: [
    {
      id: 'all',
      title: title('部分'),
      fields: [
        { id: 'tax', type: 'decimal', unit: '亿元', title: title('入库税收') },
        { id: 'output', type: 'decimal', unit: '亿元', years: 3, title: title('总产值') },
        { id: 'plan', type: 'document', title: title('专项规划') },
        {
          id: 'firms',
          type: 'table',
          title: title('企业'),
          columns: [{ id: 'name', type: 'text', title: title('名称') }],
        },
        { id: 'note', type: 'text', title: title('说明') },
      ],
    },
  ],
});
const [section = expect.unreachable()] = form.sections;
const changes = (before: Record<string, unknown>, after: Record<string, unknown>) =>
  changedCells(section, before, after).map(({ title: { zh }, before: from, after: to }) => [
    zh,
    from.zh,
    to.zh,
  ]);

describe('what an import changes', () => {
  it('is told cell by cell: a year, a row, a member, and what is emptied', () => {
    expect(
      changes(
        {
          tax: '3.2',
          output: ['120', '110', '100'],
          plan: { number: '甲〔2026〕1号', date: '2026-03-05' },
          firms: [{ name: '甲' }, { name: '乙' }],
        },
        {
          tax: undefined,
          output: ['121', '110', null],
          plan: { number: '甲〔2026〕1号', date: '2026-03-06' },
          firms: [{ name: '甲' }],
        },
      ),
    ).toEqual([
      ['入库税收', '3.2', ''],
      ['总产值（最近一年）', '120', '121'],
      ['总产值（前2年）', '100', ''],
      ['专项规划：日期，如2026-03-31', '2026-03-05', '2026-03-06'],
      ['企业，第2行，名称', '乙', ''],
    ]);
  });

  it('says nothing of fields that the import does not speak of, nor of what stays', () => {
    expect(changes({ tax: '3.2', note: '说明' }, { tax: '3.2' })).toEqual([]);
  });

  it('leaves the scan of a document where it is: a sheet cannot hold one', () => {
    const file = { fileId: 'f-1' };
    const before = { plan: { number: '旧号', file } };
    expect(keepScans(section, before, { plan: { number: '新号' }, tax: '1' })).toEqual({
      plan: { number: '新号', file },
      tax: '1',
    });
    expect(keepScans(section, before, { plan: undefined })).toEqual({ plan: { file } });
    expect(keepScans(section, before, { tax: '1' })).toEqual({ tax: '1' });
  });
});
