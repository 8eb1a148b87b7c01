import { describe, expect, it } from 'vitest';
import {
  type Org,
  orgDirectory,
  orgName,
  orgsOn,
  successorOn,
} from '../../../workflows/orgs/org.ts';
import { predecessorsOn } from '../../../workflows/orgs/successors.ts';

const org = (id: string, zh: string, more: Partial<Org> = {}): Org => ({
  id,
  kind: 'department',
  level: 'city',
  name: { zh, en: id },
  shortName: { zh, en: id },
  ...more,
});

/** A became B on 10 March, and B and C became D on 1 June. */
const orgs = orgDirectory('v', [
  org('A', '甲局', { validTo: '2026-03-09', successor: 'B' }),
  org('B', '乙局', { validTo: '2026-05-31', successor: 'D' }),
  org('C', '丙局', { validTo: '2026-05-31', successor: 'D' }),
  org('D', '丁局', { validFrom: '2026-06-01' }),
  // Its end is set, and nobody takes over.
  org('E', '戊局', { validTo: '2026-03-09' }),
  org('F', '己局', { validTo: '2026-03-09', successor: 'G' }),
  org('G', '庚局', { validTo: '2026-03-09', successor: 'F' }),
]);

describe('who does an organisation’s work', () => {
  it('is itself until its last day, then its successor, and theirs', () => {
    expect(successorOn(orgs, 'A', '2026-03-09')).toBe('A');
    expect(successorOn(orgs, 'A', '2026-03-10')).toBe('B');
    expect(successorOn(orgs, 'A', '2026-06-01')).toBe('D');
  });

  it('is itself where nobody took over or the directory knows nothing; a circle in the data ends', () => {
    expect(successorOn(orgs, 'E', '2026-06-01')).toBe('E');
    expect(successorOn(orgs, 'X', '2026-06-01')).toBe('X');
    expect(['F', 'G']).toContain(successorOn(orgs, 'F', '2026-06-01'));
  });

  it('is all of theirs for the successor, on that day and not before', () => {
    expect(predecessorsOn(orgs, 'D', '2026-06-01')).toEqual(['A', 'B', 'C']);
    expect(predecessorsOn(orgs, 'B', '2026-03-10')).toEqual(['A']);
    expect(predecessorsOn(orgs, 'B', '2026-06-01')).toEqual([]);
    expect(predecessorsOn(orgs, 'D', '2026-05-31')).toEqual([]);
  });
});

describe('names', () => {
  it('are those of the day: the old one until the last day, then the successor’s; without a day as the directory has it', () => {
    expect(orgName(orgs, 'A', '2026-03-09').zh).toBe('甲局');
    expect(orgName(orgs, 'A', '2026-03-10').zh).toBe('乙局');
    expect(orgName(orgs, 'A').zh).toBe('甲局');
    expect(orgsOn(orgs, '2026-06-01').byId.get('C')?.name.zh).toBe('丁局');
  });
});
