import { describe, expect, it } from 'vitest';
import { Form } from '../../../workflows/form/form.ts';
import { withReport } from '../../../workflows/form/with-report.ts';

const form = Form.parse({
  id: 'f',
  version: 1,
  title: { zh: '申报表', en: 'form' },
  sections: [
    {
      id: 'size',
      title: { zh: '规模', en: 'size' },
      fields: [
        {
          id: 'revenue',
          type: 'decimal',
          unit: '亿元',
          years: 3,
          title: { zh: '营业收入', en: 'revenue' },
        },
        { id: 'employees', type: 'integer', unit: '人', title: { zh: '人员', en: 'employees' } },
        { id: 'note', type: 'text', title: { zh: '说明', en: 'note' } },
      ],
    },
  ],
});
const reported = new Map([
  ['size.revenue', '72'],
  ['size.employees', '5200'],
  ['size.note', '1'],
]);
const earlier = { revenue: ['60', '55', '50'], note: '上次说明' };

describe('an application that begins with the yearly report', () => {
  it('puts the year of the report before the years of the application before', () => {
    expect(withReport(form, 'size', earlier, reported, { earlier: 2024, report: 2025 })).toEqual({
      revenue: ['72', '60', '55'],
      employees: '5200',
      note: '上次说明',
    });
  });

  it('puts it in the place of the same year, where that was applied with already', () => {
    expect(
      withReport(form, 'size', earlier, reported, { earlier: 2025, report: 2024 }).revenue,
    ).toEqual(['60', '72', '50']);
  });

  it('leaves out years that do not follow one another', () => {
    expect(
      withReport(form, 'size', earlier, reported, { earlier: 2022, report: 2025 }).revenue,
    ).toEqual(['72']);
  });
});
