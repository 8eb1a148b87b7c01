import { expect, it } from 'vitest';
import { settledValues } from '../../../workflows/review/opinions/settled.ts';

const claimed = new Map<string, unknown>([
  ['size', { revenue: '121.5', output: ['52', '48', '45'], tax: '3.2' }],
]);
const settle = (field: string, value: string) =>
  ({ field, value, resolution: 'department-value' }) as const;

it('a figure is the department’s where the office settled for it, the newest year of several', () => {
  const settled = settledValues(claimed, [
    settle('size.revenue', '98.5'),
    settle('size.output', '50'),
    { field: 'size.tax', value: undefined, resolution: 'applicant-value' },
  ]);
  expect(settled.get('size')).toEqual({ revenue: '98.5', output: ['50', '48', '45'], tax: '3.2' });
  expect(claimed.get('size')).toMatchObject({ revenue: '121.5' });
});

it('the last settlement of a figure counts, also where it gave the applicant right', () => {
  const back = { field: 'size.revenue', value: undefined, resolution: 'explained' } as const;
  expect(settledValues(claimed, [settle('size.revenue', '98.5'), back]).get('size')).toMatchObject({
    revenue: '121.5',
  });
});
