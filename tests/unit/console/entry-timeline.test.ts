import { describe, expect, it } from 'vitest';
import { recordable } from '../../../console/registers/recordable.ts';
import { toldOf } from '../../../console/registers/told.ts';
import { registerNamed } from '../../../workflows/registers/registry.ts';

const register = registerNamed('enterprises') ?? expect.unreachable('no enterprises');

describe('the timeline of an entry', () => {
  const happened = (seq: number, data: Readonly<Record<string, unknown>>) => ({
    seq,
    at: '2026-03-03T01:00:00.000Z',
    type: 'EntryActed',
    title: { zh: '办理', en: 'Act' },
    by: { role: 'clerk', org: '371625', orgName: { zh: '博兴县', en: 'Boxing' } },
    data,
  });
  const row = (effect: string, values: object) => ({
    row: { of: 'memberships', effect, id: 'r-1', values },
  });

  it('says what each act changed, against what stood before it', () => {
    const told = toldOf(register, [
      happened(1, { values: { name: '甲', code: '91371600MA0DE11200' } }),
      happened(2, { values: { name: '乙' }, was: { name: '甲' } }),
      happened(3, row('add', { cluster: 'x', role: 'leading', from: '2026-01-01' })),
      happened(4, row('change', { cluster: 'x', role: 'supporting', from: '2026-01-01' })),
    ]);
    const changes = told.map((one) =>
      one.changes.map(({ field, before, after }) => [field.id, before, after]),
    );
    expect(changes[1]).toEqual([['name', '甲', '乙']]);
    expect(changes[2]?.map(([id]) => id)).toEqual(['cluster', 'role', 'from']);
    expect(changes[3]).toEqual([['role', 'leading', 'supporting']]);
    expect(told[3]?.rows).toMatchObject({
      of: { id: 'memberships' },
      effect: 'change',
      said: { cluster: 'x', role: 'leading' },
    });
  });

  it('says what was emptied', () => {
    const told = toldOf(register, [
      happened(1, { values: { name: '甲', industry: '铝业' } }),
      happened(2, { values: { industry: null }, was: { industry: '铝业' } }),
    ]);
    expect(told[1]?.changes.map(({ before, after }) => [before, after])).toEqual([['铝业', null]]);
  });

  it('says of a record which row it would end, and offers no row that is over', () => {
    const sent = {
      type: 'ActOnEntry',
      act: 'leave-cluster',
      row: { id: 'r-1', values: { to: '2026-03-01' } },
    };
    const told = toldOf(register, [
      happened(1, row('add', { cluster: 'x', role: 'leading', from: '2026-01-01' })),
      { ...happened(2, { recordId: 'r-1', act: sent }), type: 'ActRecorded' },
    ]);
    expect(told[1]?.rows).toMatchObject({ effect: 'end', said: { cluster: 'x' } });
    const ids = (over: boolean) =>
      recordable(register, {
        status: 'listed',
        rows: { memberships: [{ id: 'r-1', values: {}, over }] },
      }).map(({ id }) => id);
    expect(ids(false)).toEqual(expect.arrayContaining(['change-membership', 'leave-cluster']));
    expect(ids(true)).not.toContain('leave-cluster');
    expect(ids(true)).toContain('join-cluster');
  });

  it('says what was recorded for somebody else, of which nothing stands yet', () => {
    const sent = { type: 'ActOnEntry', act: 'rename', values: { name: '乙' } };
    const told = toldOf(register, [
      happened(1, { values: { name: '甲' } }),
      { ...happened(2, { recordId: 'r-1', act: sent }), type: 'ActRecorded' },
      happened(3, { values: { name: '乙' } }),
    ]);
    expect(told[1]?.recorded?.id).toBe('rename');
    for (const { changes } of told.slice(1))
      expect(changes.map(({ before, after }) => [before, after])).toEqual([['甲', '乙']]);
  });
});
