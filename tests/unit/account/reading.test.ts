import { describe, expect, it } from 'vitest';
import { aggregates } from '../../../functions/kinds/catalogue.ts';
import { roleTitles } from '../../../workflows/account/roles.ts';
import { caseAggregate } from '../../../workflows/case/aggregate.ts';
import { type Line, READERS } from '../../../workflows/readers.ts';
import { isLine, mayRead } from '../../../workflows/reading.ts';
import type { Once } from '../../../workflows/reads.ts';

const may = (line: Line, role: string, relation: string, ...now: readonly Once[]): boolean =>
  mayRead(line, role, new Set(['any', relation]) as never, new Set(now));

describe('who reads what is one table', () => {
  const declared = Object.values(aggregates).flatMap(({ name, events }) =>
    Object.entries(events).map(([type, { audience }]) => ({ event: `${name} ${type}`, audience })),
  );

  it('each event is declared with a line of it', () => {
    expect(declared.length).toBeGreaterThan(100);
    expect(declared.filter(({ audience }) => !isLine(audience))).toEqual([]);
  });

  it('names roles that there are', () => {
    const roles = new Set(['any', ...roleTitles.map(({ role }) => role)]);
    const named = Object.values(READERS).flatMap(({ who }) => who.map(({ role }) => role));
    expect(named.filter((role) => !roles.has(role))).toEqual([]);
  });

  it('an organisation alone opens nothing: the office’s role is held at the office', () => {
    expect(may('ranking', 'office', 'office')).toBe(true);
    expect(may('ranking', 'clerk', 'office')).toBe(false);
    expect(may('ranking', 'office', 'any')).toBe(false);
    expect(may('persons', 'province-department', 'office')).toBe(false);
    expect(may('batch', 'department', 'upstream')).toBe(false);
  });

  it('a body reads how the round is decided, and neither its ranking list nor who is late', () => {
    expect(may('deliberation', 'leading-group', 'decider')).toBe(true);
    expect(may('ranking', 'leading-group', 'decider')).toBe(false);
    expect(may('sheet', 'leading-group', 'decider')).toBe(false);
  });

  it('marks are the expert’s own until all are in, and then the office’s too', () => {
    expect(may('marks', 'expert', 'named')).toBe(true);
    expect(may('marks', 'expert', 'seated', 'closed')).toBe(false);
    expect(may('marks', 'office', 'office')).toBe(false);
    expect(may('marks', 'office', 'office', 'closed')).toBe(true);
  });

  it('papers are open to an expert who has declared, while there is something to judge', () => {
    expect(may('form', 'expert', 'seated')).toBe(false);
    expect(may('form', 'expert', 'seated', 'judging')).toBe(true);
    expect(may('form', 'expert', 'seated', 'declared')).toBe(false);
    expect(may('score', 'expert', 'seated', 'declared')).toBe(true);
  });

  it('an auditor reads telephones on the day on which it said why', () => {
    expect(may('contacts', 'auditor', 'any')).toBe(false);
    expect(may('contacts', 'auditor', 'any', 'asked')).toBe(true);
    expect(may('contacts', 'supervision', 'any')).toBe(true);
  });

  it('applicants are told of nothing that the review says before the notice', () => {
    const blind = [
      'ScoreGiven',
      'ScoresClosed',
      'OpinionGiven',
      'ExpertAppointed',
      'DecisionOpened',
      'ObjectionReceived',
    ].map((type) => caseAggregate.events[type]?.audience ?? '');
    expect(blind.filter((line) => isLine(line) && may(line, 'clerk', 'applicant'))).toEqual([]);
    expect(may('outcome', 'clerk', 'applicant', 'published')).toBe(true);
  });
});
