import { describe, expect, it } from 'vitest';
import type { StoredEvent } from '../../../adapters/dynamodb/event-item.ts';
import { historyCache } from '../../../adapters/dynamodb/history-cache.ts';

const event: StoredEvent = {
  header: {
    type: 'CaseOpened',
    v: 1,
    seq: 1,
    at: '2026-03-03T01:00:00.000Z',
    actor: { id: 'a', role: 'clerk', org: '371625' },
    commandId: 'c',
    rules: {},
    dataHash: '',
    prevHash: '',
  },
  hash: '',
  salt: '',
  commandHash: '',
  data: {},
};

describe('histories in memory', () => {
  it('keep what is worked on while somebody looks at everything', () => {
    const cache = historyCache({ written: 4, read: 4 });
    cache.set('CASE#worked-on', [event, event], true);
    for (let n = 0; n < 100; n += 1) cache.set(`CASE#${n}`, [event]);
    expect(cache.get('CASE#worked-on')).toHaveLength(2);
    const looked = Array.from({ length: 100 }, (_none, n) => cache.get(`CASE#${n}`).length);
    expect(looked.reduce((sum, n) => sum + n)).toBe(4);
    expect(cache.get('CASE#99')).toHaveLength(1);
  });

  it('let go of what was written the longest ago, and of what is forgotten', () => {
    const cache = historyCache({ written: 4, read: 4 });
    for (const id of ['a', 'b', 'c']) cache.set(`CASE#${id}`, [event, event], true);
    expect(cache.get('CASE#a')).toEqual([]);
    // Read again: still worked on.
    cache.set('CASE#b', [event, event]);
    cache.set('CASE#d', [event], true);
    expect(cache.get('CASE#b')).toHaveLength(2);
    expect(cache.get('CASE#c')).toEqual([]);
    cache.forget('CASE#b');
    expect(cache.get('CASE#b')).toEqual([]);
  });
});
