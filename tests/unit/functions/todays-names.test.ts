import { describe, expect, it } from 'vitest';
import { KINDS, TODAYS_NAMES } from '../../../functions/kinds/catalogue.ts';

describe('an event that was renamed', () => {
  it('is found by each name that it was recorded under, and none of them means another event', () => {
    const events = new Set(KINDS.flatMap((kind) => Object.keys(kind.events)));
    const former = KINDS.flatMap((kind) =>
      Object.values(kind.events).flatMap(({ formerly = [] }) => formerly),
    );
    expect(former.length).toBe(new Set(former).size);
    expect(former.filter((name) => events.has(name))).toEqual([]);
    expect(TODAYS_NAMES.get('NoticeOver')).toBe('NoticePeriodEnded');
  });
});
