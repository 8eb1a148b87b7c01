import { describe, expect, it } from 'vitest';
import { agendaSet } from '../../../workflows/calls/agenda.ts';
import {
  AgendaOrderUnexplained,
  AgendaTwice,
  NoSuchBody,
  NotForAgenda,
} from '../../../workflows/calls/agenda-refusals.ts';
import type { CallState } from '../../../workflows/calls/state.ts';
import { initialCase } from '../../../workflows/case/state.ts';
import { ReasonMissing } from '../../../workflows/input/reason.ts';
import { call, callStateOf } from '../../fixtures/call.ts';
import { factsOf } from '../../fixtures/facts.ts';
import { filedCase } from '../review/story.ts';

const BODY = 'BZ-LEADING-GROUP';
const [track = ''] = call.tracks.map(({ id }) => id);

const filed = (caseId: string) => ({
  ...filedCase,
  identity: { ...filedCase.identity, caseId, callId: call.id } as typeof filedCase.identity,
  status: 'decision' as const,
  submission: { ...filedCase.submission, filed: {} as never },
  review: { ...filedCase.review, formal: {} as never },
});
const ranked = (caseId: string, position: number, tiedWith: string[] = []) => ({
  ...{ caseId, position, total: 8_000 - position, tiedWith },
  decidedBy: '',
});
const rankings = (...of: ReturnType<typeof ranked>[]): CallState['rankings'] => ({
  [track]: { track, frozenAt: '', rubricVersion: '', ranked: of, out: [] },
});
const cases = new Map(['a', 'b', 'c'].map((id) => [id, filed(id)]));
const set = (items: string[], state: Partial<CallState> = {}, reason?: string, body = BODY) =>
  agendaSet(
    { body, items: items.map((caseId) => ({ caseId, leaves: [] })), reason },
    { call, state: callStateOf(call, state), facts: { ...factsOf(), cases } },
  );

describe('the agenda of a meeting', () => {
  it('goes by track and ranking, or says why it does not', () => {
    const state = { rankings: rankings(ranked('a', 1), ranked('b', 2), ranked('c', 3)) };
    expect(set(['a', 'b', 'c'], state)).toMatchObject([{ type: 'AgendaSet', version: 1 }]);
    expect(set(['a', 'c'], state)).toHaveLength(1);
    expect(() => set(['b', 'a', 'c'], state)).toThrow(AgendaOrderUnexplained);
    expect(() => set(['a', 'c', 'b'], state)).toThrow(AgendaOrderUnexplained);
    expect(set(['b', 'a'], state, '涉及回避，先行审议')).toMatchObject([
      { reason: '涉及回避，先行审议' },
    ]);
  });

  it('lets tied applications stand either way, and those without a ranking anywhere', () => {
    const tied = { rankings: rankings(ranked('a', 1, ['b']), ranked('b', 1, ['a'])) };
    expect(set(['b', 'a', 'c'], tied)).toHaveLength(1);
    expect(set(['c', 'a', 'b'], tied)).toHaveLength(1);
    expect(set(['c', 'b', 'a'])).toHaveLength(1);
  });

  it('holds each application once, of this round, with a body of its chain', () => {
    expect(() => set(['a', 'a'])).toThrow(AgendaTwice);
    expect(() => set(['a', 'x'])).toThrow(NotForAgenda);
    expect(() => set(['a'], {}, undefined, 'BZ-STATS')).toThrow(NoSuchBody);
    cases.set('d', { ...initialCase, identity: filed('d').identity } as never);
    expect(() => set(['d'])).toThrow(NotForAgenda);
  });

  it('changes by a version of its own with a reason, and not at all where nothing changes', () => {
    const items = [{ caseId: 'a', leaves: [] }];
    const agendas = { [BODY]: { body: BODY, version: 3, items, at: '' } };
    expect(set(['a'], { agendas })).toEqual([]);
    expect(() => set(['a', 'b'], { agendas })).toThrow(ReasonMissing);
    expect(set(['a', 'b'], { agendas }, '补充审议一项')).toMatchObject([{ version: 4 }]);
  });
});
