import { describe, expect, it } from 'vitest';
import { type CaseCommand, caseAggregate } from '../../../workflows/case/aggregate.ts';
import type { Colleague } from '../../../workflows/hands/colleague.ts';
import {
  AlreadyInHand,
  InAnothersHand,
  NoSuchSection,
  NoSuchTask,
  NotInHand,
  NotOnTheirDesk,
  PersonalTask,
} from '../../../workflows/hands/refusals.ts';
import { clerk, department, given } from '../../given.ts';
import { appoint, on, withDepartments, withExperts } from '../review/story.ts';

const STATS = { role: 'department', org: 'BZ-STATS' };
const [wang, li] = [department('BZ-STATS', 'a-wang'), department('BZ-STATS', 'a-li')];
const taskId = 'opinion:BZ-STATS';
const colleague = (account: string, name: string, grants = [STATS]): Colleague => ({
  account,
  name,
  org: 'BZ-STATS',
  grants,
});
const people = (...of: readonly Colleague[]) => ({
  colleagues: new Map(of.map((one) => [one.account, one])),
});
const both = people(colleague('a-wang', '王科长'), colleague('a-li', '李明'));

const asked = () =>
  given<CaseCommand>(caseAggregate, withDepartments().state()).by(wang).at(on(16)).facts(both);
const taken = () => asked().when({ type: 'TakeTask', taskId }).accepted();
const handOf = (story: ReturnType<typeof taken>) =>
  caseAggregate.tasks(story.state()).find(({ id }) => id === taskId)?.inHand;

describe('a question in hand', () => {
  it('is taken by one of those who are asked, and shows who has it since when', () => {
    expect(handOf(taken())).toEqual({ account: 'a-wang', at: on(16), by: 'a-wang' });
  });

  it('is taken once: again by the same says nothing, by another is refused with the name of who has it', () => {
    expect(taken().when({ type: 'TakeTask', taskId }).decision().events).toEqual([]);
    const second = taken().when({ type: 'TakeTask', taskId }, { actor: li });
    second.refuses(AlreadyInHand);
    expect(new AlreadyInHand('王科长').because.zh).toContain('已由王科长承办');
  });

  it('is free again once whoever has it may answer it no more', () => {
    const gone = people(colleague('a-wang', '王科长', []), colleague('a-li', '李明'));
    const next = taken().facts(gone).when({ type: 'TakeTask', taskId }, { actor: li }).accepted();
    expect(handOf(next)).toMatchObject({ account: 'a-li' });
  });

  it('ends with the question: asked anew it lies before everybody', () => {
    const kase = taken().state();
    const [task] = caseAggregate.tasks(kase).filter(({ id }) => id === taskId);
    const { [taskId]: kept } = kase.hands;
    expect(kept?.since).toBe(task?.since);
    const later = { ...kase, hands: { [taskId]: { ...kept, since: on(17) } } } as typeof kase;
    expect(caseAggregate.tasks(later).find(({ id }) => id === taskId)).not.toHaveProperty('inHand');
  });

  it('is no other organisation’s to know of, nor a question that is not asked', () => {
    asked().when({ type: 'TakeTask', taskId }, { actor: clerk() }).refuses(NoSuchTask);
    asked().when({ type: 'TakeTask', taskId: 'opinion:BZ-NONE' }).refuses(NoSuchTask);
  });

  it('is an expert’s own where it is one', () => {
    const kase = withExperts().when(appoint('1')).accepted().state();
    const own = caseAggregate.tasks(kase).find(({ account }) => account !== undefined);
    expect(own?.kind).toBe('declare');
    given<CaseCommand>(caseAggregate, kase)
      .by({ id: own?.account ?? '', role: 'expert', org: own?.org ?? '' })
      .at(on(16))
      .facts(people(colleague(own?.account ?? '', '专家')))
      .when({ type: 'TakeTask', taskId: own?.id ?? '' })
      .refuses(PersonalTask);
  });
});

describe('handing it on', () => {
  const to = { account: 'a-li' };
  it('goes to whoever may answer it, and to nobody else', () => {
    expect(handOf(asked().when({ type: 'HandTask', taskId, to }).accepted())).toMatchObject({
      account: 'a-li',
      by: 'a-wang',
    });
    asked()
      .when({ type: 'HandTask', taskId, to: { account: 'a-zhao' } })
      .refuses(NotOnTheirDesk);
    asked()
      .when({ type: 'HandTask', taskId, to: { section: 'BZ-TAX' } })
      .refuses(NoSuchSection);
  });

  it('takes a reason where another has it', () => {
    taken().when({ type: 'HandTask', taskId, to }, { actor: li }).refuses(InAnothersHand);
    const reasoned = { type: 'HandTask', taskId, to, reason: '王科长外出' } as const;
    expect(handOf(taken().when(reasoned, { actor: li }).accepted())).toMatchObject(to);
    taken()
      .when({ type: 'HandTask', taskId, to: { account: 'a-wang' } })
      .refuses(AlreadyInHand);
  });
});

describe('lending it', () => {
  const lend = { type: 'LendTask', taskId, to: { account: 'a-li' } } as const;
  it('is the holder’s, and only of what is in hand', () => {
    asked().when(lend).refuses(NotInHand);
    taken().when(lend, { actor: li }).refuses(InAnothersHand);
  });

  it('is given back by whoever helps, and the holder gives it back to all', () => {
    const lent = taken().when(lend).accepted();
    expect(handOf(lent)).toMatchObject({ account: 'a-wang', lent: 'a-li' });
    lent.when(lend).refuses(AlreadyInHand);
    const back = lent.when({ type: 'ReturnTask', taskId }, { actor: li }).accepted();
    expect(handOf(back)).toEqual({ account: 'a-wang', at: on(16), by: 'a-wang' });
    back.when({ type: 'ReturnTask', taskId }, { actor: li }).refuses(InAnothersHand);
    expect(handOf(back.when({ type: 'ReturnTask', taskId }).accepted())).toBeUndefined();
  });
});
