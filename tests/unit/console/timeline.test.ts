import { describe, expect, it } from 'vitest';
import { momentOf, momentsOf } from '../../../console/case/moments.ts';
import { rowsOf } from '../../../console/case/timeline-rows.ts';
import type { HistoryItem, ToldEvent } from '../../../interface/history.ts';

const told = (seq: number, at: string, more: Partial<ToldEvent> = {}): ToldEvent => ({
  type: 'CaseAccepted',
  v: 1,
  seq,
  at,
  actor: { id: 'a-1', role: 'office', org: 'BZ-OFFICE' },
  commandId: `command-${seq}`,
  rules: {},
  dataHash: '',
  prevHash: '',
  hash: '',
  area: 'review',
  data: {},
  ...more,
});

const withheld = (seq: number): HistoryItem => ({ seq, hash: '', prevHash: '', withheld: true });

const kinds = (items: readonly HistoryItem[], area?: string) =>
  rowsOf(items, area).map((row) => (row.kind === 'event' ? row.event.seq : row.kind));

describe('the timeline of a case', () => {
  it('folds a week without records into one line that says how long it was', () => {
    const rows = rowsOf([told(1, '2026-03-02T01:00:00.000Z'), told(2, '2026-03-09T01:00:00.000Z')]);
    expect(rows[1]).toEqual({
      kind: 'idle',
      from: '2026-03-02T01:00:00.000Z',
      to: '2026-03-09T01:00:00.000Z',
      days: 7,
    });
  });

  it('leaves six quiet days unfolded', () => {
    const items = [told(1, '2026-03-02T01:00:00.000Z'), told(2, '2026-03-08T01:00:00.000Z')];
    expect(kinds(items)).toEqual([1, 2]);
  });

  it('claims no idle time where records lie between that the reader may not see', () => {
    const items = [
      told(1, '2026-03-02T01:00:00.000Z'),
      withheld(2),
      told(3, '2026-03-20T01:00:00.000Z'),
    ];
    expect(kinds(items)).toEqual([1, 'withheld', 3]);
  });

  it('counts days as the calendar in Shanghai does', () => {
    // 23:30 and 00:30 of the next day in Shanghai.
    const rows = rowsOf([told(1, '2026-03-02T15:30:00.000Z'), told(2, '2026-03-02T16:30:00.000Z')]);
    expect(rows[1]).toMatchObject({ kind: 'event', daysSince: 1 });
  });

  it('names what is withheld as withheld, neighbours together', () => {
    const items = [told(1, '2026-03-02T01:00:00.000Z'), withheld(2), withheld(3)];
    expect(rowsOf(items).slice(1)).toEqual([{ kind: 'withheld', from: 2, to: 3 }]);
  });

  it('an act recorded on behalf is found among these, in whatever process it was', () => {
    const recorded = told(2, '2026-03-03T01:00:00.000Z', {
      actor: {
        id: 'a-1',
        role: 'office',
        org: 'BZ-OFFICE',
        onBehalfOf: { role: 'department', org: 'BZ-STATS', record: 'r-1', checkedBy: 'a-2' },
      },
    });
    expect(kinds([told(1, '2026-03-02T01:00:00.000Z'), recorded], 'on-behalf')).toEqual([2]);
  });
});

describe('moments of a case', () => {
  const items = [
    told(1, '2026-03-02T01:00:00.000Z', { commandId: 'file', type: 'CaseFiled' }),
    told(2, '2026-03-02T01:00:00.000Z', { commandId: 'file', type: 'FormalReviewOpened' }),
    withheld(3),
    told(4, '2026-03-05T01:00:00.000Z', { commandId: 'accept' }),
  ];

  it('an act and what it led to are one moment, after the last of them', () => {
    expect(momentsOf(items).map(({ seq, events }) => [seq, events.length])).toEqual([
      [2, 2],
      [4, 1],
    ]);
  });

  it('a version in the midst of an act belongs to that act', () => {
    expect(momentOf(momentsOf(items), 1)?.seq).toBe(2);
    expect(momentOf(momentsOf(items), 9)?.seq).toBe(4);
  });
});
