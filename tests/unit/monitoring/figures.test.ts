import { describe, expect, it } from 'vitest';
import type { Recorded } from '../../../engine/event.ts';
import { totalsOf } from '../../../workflows/monitoring/figures.ts';
import { revisionsIn } from '../../../workflows/monitoring/revisions.ts';
import { initialEntry } from '../../../workflows/registers/state.ts';
import { figureOn, revenueOf } from '../../fixtures/figures.ts';
import { recordedEvent, system } from '../../given.ts';

const lastYear = (value: string, changed = {}) =>
  figureOn(value, { period: '2025Q2', row: 'r-before', ...changed });
const once = () => '0';

describe('what a period’s bulletin reads of the register of figures', () => {
  it('leaves out what is expected or a flash, and keeps scopes apart', () => {
    expect(revenueOf('a', figureOn('80', { stage: 'flash' }))).toEqual([]);
    const both = revenueOf('a', figureOn('70.1'), figureOn('68.4', { scope: 'above-scale' }));
    expect(both.map(({ figure }) => `${figure.value} ${figure.scope}`)).toEqual([
      '70.1 all',
      '68.4 above-scale',
    ]);
    expect(totalsOf(both, once).map(({ value, scope }) => `${value} ${scope}`)).toEqual([
      '70.1 all',
      '68.4 above-scale',
    ]);
  });

  it('adds up what there is, and says how much of it is incomplete or not verified', () => {
    const lines = [
      ...revenueOf('a', figureOn('70.1', { verified: false })),
      ...revenueOf('b', figureOn('30', { parts: { reported: 2, all: 3 } })),
    ];
    expect(totalsOf(lines, once)).toMatchObject([
      { value: '100.1', clusters: 2, incomplete: 1, unverified: 1 },
    ]);
  });

  it('grows over the clusters that have a base alone, and is like with like only where each of them is', () => {
    const nominal = revenueOf('a', figureOn('110'), lastYear('100'));
    const alike = revenueOf('b', figureOn('60', { base: '50' }));
    const young = revenueOf('c', figureOn('900'));
    const [total] = totalsOf([...nominal, ...alike, ...young], once);
    expect(total?.value).toBe('1070');
    expect(total?.growth).toEqual({ percent: '13.3', alike: false, clusters: 2 });
    expect(totalsOf(alike, once)[0]?.growth).toEqual({ percent: '20', alike: true, clusters: 1 });
    expect(totalsOf(young, once)[0]).not.toHaveProperty('growth');
  });

  it('takes off what an enterprise of several clusters was counted for again, and adds up no shares', () => {
    const [first] = revenueOf('a', figureOn('12.6'));
    const [second] = revenueOf('b', figureOn('12.6'));
    if (first === undefined || second === undefined) expect.fail('no line');
    expect(totalsOf([first, second], () => '12.6')).toMatchObject([
      { value: '12.6', again: '12.6' },
    ]);
    expect(totalsOf([{ ...first, unit: '%' }], once)).toEqual([]);
  });
});

describe('revisions since the last bulletin', () => {
  const rows = [
    figureOn('72', { period: '2026Q1', row: 'r-1' }),
    figureOn('71.6', { period: '2026Q1', row: 'r-2', stage: 'revised', note: '更正' }),
  ];
  const state = {
    ...initialEntry,
    rows: {
      figures: rows.map(({ row, asOf, ...values }) => ({
        id: row,
        over: false,
        values: { ...values, from: asOf },
      })),
    },
  };
  const added = (id: string, at: string): Recorded =>
    recordedEvent({ type: 'EntryActed', row: { id } }, 1, at, system());
  const events = [
    added('r-1', '2026-04-30T02:00:00.000Z'),
    added('r-2', '2026-07-02T02:00:00.000Z'),
  ];

  it('name what a figure was, what it is, and why; each in one bulletin', () => {
    const since = '2026-05-10T02:00:00.000Z';
    expect(revisionsIn(state, events, { since, until: '2026-08-10T02:00:00.000Z' })).toEqual([
      { period: '2026Q1', scope: 'all', before: '72', after: '71.6', reason: '更正' },
    ]);
    expect(revisionsIn(state, events, { since, until: '2026-06-30T02:00:00.000Z' })).toEqual([]);
    const told = { since: '2026-07-02T02:00:00.000Z', until: '2026-11-10T02:00:00.000Z' };
    expect(revisionsIn(state, events, told)).toEqual([]);
  });
});
