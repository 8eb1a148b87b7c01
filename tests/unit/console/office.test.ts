import { describe, expect, it } from 'vitest';
import { openDisputesIn } from '../../../console/office/open-disputes.ts';
import { owedByOrg, reminderFor } from '../../../console/office/reminders.ts';
import type { RoundLine, RoundQuestion } from '../../../interface/round.ts';

import type { ReviewView } from '../../../workflows/review/view-data.ts';

const words = (zh: string) => ({ zh, en: zh });
const question = (org: string, zh: string, more: Partial<RoundQuestion> = {}): RoundQuestion => ({
  id: `opinion:${org}`,
  kind: 'opinion',
  org,
  role: 'department',
  orgName: words(org),
  title: words('反馈联审意见'),
  since: '2026-03-18T01:00:00.000Z',
  why: words('负责本项指标'),
  commands: ['GiveOpinion'],
  reminder: words(zh),
  ...more,
});
const line = (id: string, ...questions: readonly RoundQuestion[]): RoundLine => ({
  about: { kind: 'cases', id, status: 'departments' },
  since: '2026-03-18T01:00:00.000Z',
  ended: false,
  partners: [],
  questions: [...questions],
});
const late = { workingDaysLeft: 0, late: true, workingDaysLate: 2 };

describe('whom to remind', () => {
  it('is each organisation once, with one text for all that it owes, those who are late first', () => {
    const owed = owedByOrg([
      line('c-1', question('BZ-TAX', '甲'), question('BZ-STATS', '乙')),
      line('c-2', question('BZ-STATS', '丙', { timeLeft: late })),
    ]);
    expect(owed.map(({ org, late: n, questions }) => [org, n, questions.length])).toEqual([
      ['BZ-STATS', 1, 2],
      ['BZ-TAX', 0, 1],
    ]);
    const [first] = owed;
    expect(first && reminderFor(first, 'zh')).toBe('乙\n\n丙');
  });

  it('is never the office itself', () => {
    expect(owedByOrg([line('c-1', question('BZ-OFFICE', '', { reminder: undefined }))])).toEqual(
      [],
    );
  });
});

describe('what is still in dispute', () => {
  const opinion = (verdict: 'objection' | 'no-objection', id = 'o-1') => ({
    id,
    department: 'BZ-STATS',
    verdict,
    values: [{ field: 'size.output', value: '41.2' }, { field: 'size.revenue' }],
    vetoFacts: [],
    round: 1,
    at: '2026-03-18T01:00:00.000Z',
    by: 'u-1',
    onBehalf: false,
  });
  const view = (
    opinions: readonly ReturnType<typeof opinion>[],
    figures: ReviewView['figures'] = [],
  ) => {
    const due = { at: '2026-03-27T09:30:00.000Z', date: '2026-03-27' };
    const seat = {
      org: 'BZ-STATS',
      indicators: [],
      vetoFacts: [],
      status: 'answered',
      due,
      opinions,
    };
    return { departments: [seat], figures } as unknown as ReviewView;
  };

  it('is each disputed figure that the office has not settled', () => {
    const settled = {
      opinion: 'o-1',
      department: 'BZ-STATS',
      field: 'size.output',
      resolution: 'department-value' as const,
      reason: '按年报',
      at: '2026-03-19T01:00:00.000Z',
    };
    const open = openDisputesIn(view([opinion('objection')], [settled]));
    expect(open.map(({ field }) => field)).toEqual(['size.revenue']);
  });

  it('is nothing once the department has corrected itself', () => {
    expect(openDisputesIn(view([opinion('objection'), opinion('no-objection', 'o-2')]))).toEqual(
      [],
    );
  });
});
