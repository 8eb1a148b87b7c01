import { describe, expect, it } from 'vitest';
import { askedAct } from '../../../functions/recorded-act.ts';

const act = { type: 'CorrectOpinion', replaces: 'o-1', verdict: 'no-objection' };

describe('the facts of an act that is recorded on behalf', () => {
  it('are those that its author’s own command would have read', () => {
    const command = { type: 'RecordOnBehalf', act };
    expect(askedAct({ state: { records: [] }, command })).toEqual(act);
  });

  it('are the same at the check, where the command names only the record', () => {
    const state = { records: [{ recordId: 'r-1', act }] };
    const command = { type: 'CheckRecord', recordId: 'r-1', correct: true };
    expect(askedAct({ state, command })).toEqual(act);
  });

  it('are the command’s own where it records nothing, or no such record waits', () => {
    const command = { type: 'CheckRecord', recordId: 'r-9', correct: true };
    expect(askedAct({ state: { records: [] }, command })).toBe(command);
    const own = { type: 'AcceptCase' };
    expect(askedAct({ state: {}, command: own })).toBe(own);
  });
});
