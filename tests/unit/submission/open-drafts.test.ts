import { describe, expect, it } from 'vitest';
import type { DomainEvent } from '../../../engine/event.ts';
import { initialCase } from '../../../workflows/case/state.ts';
import { draftClaims } from '../../../workflows/submission/open-drafts.ts';
import { TooManyDrafts } from '../../../workflows/submission/refusals.ts';
import { callOf } from '../../fixtures/call.ts';
import { CASE, filed, opened } from '../../fixtures/submission.ts';

const call = callOf();
const key = 'DRAFTS|bz-2026|371625';
const event = (type: string): DomainEvent => ({ type });
const draft = opened().state();

describe('the places for applications that are being filled in', () => {
  it('opening takes one, within the limit of the round', () => {
    const openedBy = { ...draft.identity, type: 'CaseOpened' };
    const [claim] = draftClaims(initialCase, [openedBy], call);
    expect(claim).toMatchObject({ kind: 'set', key, member: CASE, limit: 20 });
    expect(claim?.kind === 'set' && claim.refusal()).toBeInstanceOf(TooManyDrafts);
  });

  it.each(['CaseFiled', 'CaseWithdrawn'])('%s gives it back', (type) => {
    expect(draftClaims(draft, [event(type)], call)).toEqual([{ kind: 'leave', key, member: CASE }]);
  });

  it('a return by the county takes it without asking', () => {
    const [claim] = draftClaims(filed().state(), [event('PreliminarilyReturned')], call);
    expect(claim).toMatchObject({ kind: 'set', key, member: CASE });
    expect(claim).not.toHaveProperty('limit');
  });

  it('nothing else concerns it, time least of all, nor what is opened and filed at once by the level below', () => {
    for (const type of ['PartConfirmed', 'CaseLapsed', 'CaseRevived'])
      expect(draftClaims(draft, [event(type)], call)).toEqual([]);
    expect(draftClaims(filed().state(), [event('CaseWithdrawn')], call)).toEqual([]);
    const received = [{ ...draft.identity, type: 'CaseOpened' }, event('CaseFiled')];
    expect(draftClaims(initialCase, received, call)).toEqual([]);
  });
});
