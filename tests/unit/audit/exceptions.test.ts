import { describe, expect, it } from 'vitest';
import type { DomainEvent } from '../../../engine/event.ts';
import { aggregates } from '../../../functions/kinds/catalogue.ts';
import { EXCEPTIONS, exceptionsIn } from '../../../workflows/audit/exceptions.ts';

const kinds = (...events: readonly (DomainEvent & Readonly<Record<string, unknown>>)[]) =>
  exceptionsIn(events.map((event) => ({ event }))).map(({ kind }) => kind);

describe('exceptions of a round', () => {
  it('a place on the list that is the ranking’s is none, another is a deviation', () => {
    const opened = { type: 'DecisionOpened', ranking: { position: 2 } };
    expect(kinds(opened, { type: 'DecisionRecorded', position: 2 })).toEqual([]);
    expect(kinds(opened, { type: 'DecisionRecorded' })).toEqual([]);
    expect(kinds(opened, { type: 'DecisionRecorded', position: 1 })).toEqual(['deviation']);
    // Where nothing was ranked there is nothing to deviate from.
    expect(kinds({ type: 'DecisionRecorded', position: 1 })).toEqual([]);
  });

  it('an answer is late only where it says so', () => {
    expect(kinds({ type: 'OpinionGiven', late: false })).toEqual([]);
    expect(kinds({ type: 'OpinionGiven', late: true })).toEqual(['overdue']);
    expect(kinds({ type: 'ReturnAnswered', late: true })).toEqual(['overdue']);
  });

  it('recorded on behalf, extended, recused, silent and corrected are told apart', () => {
    expect(
      kinds(
        { type: 'ActRecorded' },
        { type: 'CorrectionExtended' },
        { type: 'ExpertBarred' },
        { type: 'OpinionNotGiven' },
        { type: 'OpinionCorrected', late: false },
        { type: 'CaseAccepted' },
      ),
    ).toEqual(['on-behalf', 'extension', 'recusal', 'overdue', 'correction']);
    expect(Object.values(EXCEPTIONS).map(({ zh }) => zh)).toEqual([
      '代录',
      '延期',
      '调整排序',
      '回避',
      '逾期',
      '更正',
    ]);
  });

  it('names only events that some stream knows', () => {
    const known = new Set(Object.values(aggregates).flatMap(({ events }) => Object.keys(events)));
    const named = [...known].filter((type) => kinds({ type }).length > 0);
    expect(named).toHaveLength(24);
  });
});
