import { describe, expect, it } from 'vitest';
import type { Actor } from '../../../engine/event.ts';
import { type Reader, SEALED, shownActor } from '../../../functions/views/readable.ts';
import type { CaseRelation } from '../../../workflows/case/relations.ts';
import { readyCase } from '../../fixtures/upstream.ts';

const EXPERT: Actor = { id: 'a-expert', role: 'expert', org: 'BZ-UNIVERSITY' };

/** Only who reads, in which role and relation, counts here. */
const reader = (account: string, role: string, ...relations: readonly CaseRelation[]) =>
  ({
    account,
    kase: readyCase('kitchenware'),
    actors: [{ actor: { id: account, role, org: 'ANY' }, relations: new Set(relations) }],
  }) satisfies Reader;

describe('who the experts are', () => {
  it('stays closed to applicants and departments, whatever they may read of the act', () => {
    for (const [role, relation] of [
      ['clerk', 'applicant'],
      ['department', 'asked'],
    ] as const)
      expect(shownActor(reader('a-1', role, relation), EXPERT)).toEqual({
        id: SEALED,
        role: 'expert',
        org: SEALED,
      });
  });

  it('is known to the office, to auditors and to the expert', () => {
    expect(shownActor(reader('a-1', 'office', 'office'), EXPERT)).toEqual(EXPERT);
    expect(shownActor(reader('a-1', 'auditor', 'any'), EXPERT)).toEqual(EXPERT);
    expect(shownActor(reader('a-expert', 'expert', 'seated'), EXPERT)).toEqual(EXPERT);
  });

  it('stays closed where the act was recorded on behalf, and the recorder is named', () => {
    const recorded: Actor = {
      id: 'a-office',
      role: 'office',
      org: 'BZ-OFFICE',
      onBehalfOf: { role: 'expert', org: 'BZ-UNIVERSITY', record: 'r-1', checkedBy: 'a-2' },
    };
    const shown = shownActor(reader('a-1', 'clerk', 'applicant'), recorded);
    expect(shown.org).toBe('BZ-OFFICE');
    expect(shown.onBehalfOf?.org).toBe(SEALED);
  });
});
