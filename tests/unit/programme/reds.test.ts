import { describe, expect, it } from 'vitest';
import { addDays } from '../../../workflows/calendar/instant.ts';
import { DECIDES, type Red, redSince, tenOf } from '../../../workflows/programme/reds.ts';

const red = (number: number, since: string): Red => ({
  kind: 'target',
  what: { zh: `目标${number}`, en: `Target ${number}` },
  org: 'BZ-IIT',
  who: { zh: '市工业和信息化局', en: 'Industry bureau' },
  since,
  decides: DECIDES.target,
  count: 1,
  register: 'targets',
  entry: `en-${number}`,
});

describe('what a leader looks at first', () => {
  it('is at most ten reds, those that have stood longest', () => {
    const reds = Array.from({ length: 14 }, (_none, index) =>
      red(index, `2026-${String(12 - (index % 12)).padStart(2, '0')}-01`),
    );
    const shown = tenOf(reds);
    expect(shown).toHaveLength(10);
    expect(shown[0]).toMatchObject({ since: '2026-01-01' });
    expect(shown.map(({ since }) => since)).toEqual(shown.map(({ since }) => since).toSorted());
    expect(shown.some(({ since }) => since === '2026-12-01')).toBe(false);
  });

  it('says since when: the first day of the stretch that lasts, looked for a year back at most', () => {
    const before = (day: string) => addDays(day, -1);
    const red2026 = (day: string) => day >= '2026-07-01' || day < '2026-03-01';
    expect(redSince(red2026, '2026-07-20', before)).toBe('2026-07-01');
    expect(redSince(() => true, '2026-07-20', before)).toBe('2025-07-19');
  });
});
