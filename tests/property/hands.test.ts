import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Refusal } from '../../engine/refusal.ts';
import { type CaseCommand, caseAggregate } from '../../workflows/case/aggregate.ts';
import { type Colleague, hasGrant } from '../../workflows/hands/colleague.ts';
import { inForce, isBefore } from '../../workflows/hands/in-force.ts';
import { department, given } from '../given.ts';
import { on, withDepartments } from '../unit/review/story.ts';

const PEOPLE = ['a-1', 'a-2', 'a-3'] as const;
type Account = (typeof PEOPLE)[number];
const taskId = 'opinion:BZ-STATS';
const RIGHT = { role: 'department', org: 'BZ-STATS' };

/** Of the three, the first two belong to sections; whether each may answer the question now. */
type Rights = Readonly<Record<Account, boolean>>;
const staff = (rights: Rights): readonly Colleague[] =>
  PEOPLE.map((account) => ({
    account,
    org: account === 'a-1' ? 'BZ-STATS-1' : 'BZ-STATS',
    grants: rights[account] ? [RIGHT] : [],
  }));

type Step =
  | { readonly kind: 'act'; readonly by: Account; readonly command: CaseCommand }
  | { readonly kind: 'right'; readonly of: Account; readonly held: boolean };

const person = fc.constantFrom(...PEOPLE);
const command: fc.Arbitrary<CaseCommand> = fc.oneof(
  fc.constant<CaseCommand>({ type: 'TakeTask', taskId }),
  fc.constant<CaseCommand>({ type: 'ReturnTask', taskId }),
  fc.tuple(person, fc.option(fc.constant('外出'), { nil: undefined })).map(
    ([account, reason]): CaseCommand => ({
      type: 'HandTask',
      taskId,
      to: { account },
      reason,
    }),
  ),
  person.map((account): CaseCommand => ({ type: 'LendTask', taskId, to: { account } })),
  fc.constant<CaseCommand>({
    type: 'GiveOpinion',
    verdict: 'no-objection',
    values: [],
    vetoFacts: [],
  }),
);
const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: fc.record({ kind: fc.constant('act' as const), by: person, command }) },
    {
      weight: 1,
      arbitrary: fc.record({ kind: fc.constant('right' as const), of: person, held: fc.boolean() }),
    },
  ),
  { maxLength: 20 },
);

const open = () => given<CaseCommand>(caseAggregate, withDepartments().state()).at(on(16));
type Story = ReturnType<typeof open>;

const acted = (story: Story, rights: Rights, { by, command: sent }: Step & { kind: 'act' }) => {
  const colleagues = new Map(staff(rights).map((one) => [one.account, one]));
  const next = story.by(department('BZ-STATS', by)).facts({ colleagues }).when(sent);
  try {
    next.decision();
  } catch (error) {
    if (error instanceof Refusal) return story;
    throw error;
  }
  return next.accepted();
};

describe('in any history of who has what in hand', () => {
  it('an open question is in the hand of somebody who may answer it now, or lies before all who may', () => {
    fc.assert(
      fc.property(steps, (history) => {
        let story = open();
        let rights: Rights = { 'a-1': true, 'a-2': true, 'a-3': true };
        for (const step of history) {
          if (step.kind === 'right') rights = { ...rights, [step.of]: step.held };
          // Whoever has no right there is not let in by the door.
          else if (rights[step.by]) story = acted(story, rights, step);
          const colleagues = new Map(staff(rights).map((one) => [one.account, one]));
          for (const task of caseAggregate.tasks(story.state())) {
            if (task.id !== taskId) continue;
            const hand = inForce(task, colleagues, staff(rights));
            const able = PEOPLE.filter((one) => hasGrant(colleagues.get(one), task));
            const told = able.filter((one) => isBefore(hand, one));
            if (hand === undefined) expect(told).toEqual(able);
            else expect(told.length).toBeGreaterThan(0);
            for (const one of told) expect(hasGrant(colleagues.get(one), task)).toBe(true);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});
