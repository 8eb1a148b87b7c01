import { describe, expect, it } from 'vitest';
import { askedAct } from '../../../functions/door/recorded-act.ts';
import { aggregates } from '../../../functions/kinds/catalogue.ts';

const of = (kind: (typeof aggregates)['cases'], records: readonly unknown[]) => ({
  kind,
  state: { ...kind.initial, records },
});
const act = { type: 'CorrectOpinion', replaces: 'o-1', verdict: 'no-objection' };

describe('the facts of an act that is recorded on behalf', () => {
  it('are those that its author’s own command would have read', () => {
    const command = { type: 'RecordOnBehalf', act };
    expect(askedAct({ ...of(aggregates.cases, []), command })).toEqual(act);
  });

  it('are the same at the check, where the command names only the record', () => {
    const command = { type: 'CheckRecord', recordId: 'r-1', correct: true };
    expect(askedAct({ ...of(aggregates.cases, [{ recordId: 'r-1', act }]), command })).toEqual(act);
  });

  it('are the command’s own where it records nothing, or no such record waits', () => {
    const command = { type: 'CheckRecord', recordId: 'r-9', correct: true };
    expect(askedAct({ ...of(aggregates.cases, []), command })).toBe(command);
    const own = { type: 'AcceptCase' };
    expect(askedAct({ kind: aggregates.accounts, state: {}, command: own })).toBe(own);
  });
});
