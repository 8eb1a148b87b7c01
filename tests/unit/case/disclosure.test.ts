import { describe, expect, it } from 'vitest';
import { caseAggregate } from '../../../workflows/case/aggregate.ts';
import { appliesToApplicant, toldToApplicants } from '../../../workflows/case/disclosure.ts';

describe('what the applicant is told', () => {
  it('names only events that exist', () => {
    expect(toldToApplicants.filter((type) => caseAggregate.events[type] === undefined)).toEqual([]);
  });

  it('keeps scores, opinions and order with the office', () => {
    const blind = [
      'ScoreGiven',
      'ScoresClosed',
      'OpinionGiven',
      'ExpertAppointed',
      'DecisionOpened',
      'ObjectionReceived',
    ];
    expect(blind.filter(appliesToApplicant)).toEqual([]);
  });
});
