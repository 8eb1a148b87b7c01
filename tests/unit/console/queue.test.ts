import { describe, expect, it } from 'vitest';
import { runEach } from '../../../console/api/run-each.ts';
import type { QueueRow } from '../../../console/office/queue-filter.ts';
import { filterRows, NO_FILTER, nearnessOf } from '../../../console/office/queue-filter.ts';

class Said extends Error {
  readonly status: number;
  constructor(status: number) {
    super(String(status));
    this.status = status;
  }
}
const tooMuch = (error: unknown): boolean => error instanceof Said && error.status === 429;

// Wednesday 18 March 2026, 10:00 in Shanghai.
const NOW = '2026-03-18T02:00:00.000Z';

const row = (id: string, fields: Partial<QueueRow> = {}): QueueRow => ({
  id,
  name: `${id}集群`,
  applicant: '371625',
  status: 'formal-review',
  version: 3,
  at: NOW,
  since: NOW,
  track: 'pillar',
  level: 'city',
  callId: 'bz-2026',
  ...fields,
});

describe('the queue', () => {
  it('calls a case late from the instant of its time limit on, and due today by the Shanghai day', () => {
    expect(nearnessOf({ due: NOW }, NOW)).toBe('late');
    expect(nearnessOf({ due: '2026-03-18T09:30:00.000Z' }, NOW)).toBe('today');
    // 00:30 of the 19th in Shanghai is still the 18th in London.
    expect(nearnessOf({ due: '2026-03-18T16:30:00.000Z' }, NOW)).toBe('soon');
    expect(nearnessOf({ due: '2026-04-18T09:30:00.000Z' }, NOW)).toBe('later');
    expect(nearnessOf({}, NOW)).toBe('none');
  });

  it('finds by every condition at once, and by the applicant’s name', () => {
    const rows = [
      row('rope'),
      row('beef', { applicant: '371623', status: 'departments' }),
      row('late', { due: '2026-03-17T09:30:00.000Z' }),
    ];
    const nameOf = (org: string) => (org === '371623' ? '无棣县' : '博兴县');
    const found = (filter: object) =>
      filterRows(rows, { ...NO_FILTER, ...filter }, { now: NOW, nameOf }).map(({ id }) => id);
    expect(found({})).toEqual(['rope', 'beef', 'late']);
    expect(found({ text: '无棣' })).toEqual(['beef']);
    expect(found({ status: ['formal-review'], nearness: 'late' })).toEqual(['late']);
    expect(found({ status: ['formal-review'], applicant: '371623' })).toEqual([]);
  });
});

describe('an act on many cases', () => {
  it('goes on where one of them is refused, and tells each result', async () => {
    const told: string[] = [];
    await runEach(
      ['a', 'b', 'c'],
      async (item) => {
        if (item === 'b') throw new Said(409);
        return item;
      },
      (item, { done }) => told.push(`${item}:${done}`),
      { signal: new AbortController().signal, tooMuch },
    );
    expect(told.toSorted()).toEqual(['a:true', 'b:false', 'c:true']);
  });

  it('begins nothing new once it is stopped', async () => {
    const stop = new AbortController();
    const begun: number[] = [];
    await runEach(
      Array.from({ length: 50 }, (_, index) => index),
      async (item) => {
        begun.push(item);
        if (begun.length === 8) stop.abort();
      },
      () => undefined,
      { signal: stop.signal, tooMuch },
    );
    expect(begun.length).toBeLessThan(16);
    expect(begun.length).toBeGreaterThanOrEqual(8);
  });

  it('waits and tries again where the system says that it is too much at once', async () => {
    let tries = 0;
    const told: boolean[] = [];
    await runEach(
      ['a'],
      async () => {
        tries += 1;
        if (tries < 3) throw new Said(429);
      },
      (_item, { done }) => told.push(done),
      { signal: new AbortController().signal, tooMuch, pauseMs: 1 },
    );
    expect([tries, told]).toEqual([3, [true]]);
  });
});
