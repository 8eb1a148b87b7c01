import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { DomainEvent } from '../../engine/event.ts';
import { Refusal } from '../../engine/refusal.ts';
import { caseAggregate } from '../../workflows/case/aggregate.ts';
import { type OpenQuestion, openQuestions } from '../../workflows/case/open-questions.ts';
import type { CaseState } from '../../workflows/case/state.ts';
import { factsOf } from '../fixtures/facts.ts';
import { commandIdOf, recordedEvent } from '../given.ts';
import { begun, HOUR, Step, sent } from './open-question-acts.ts';

const START = Date.parse('2026-03-16T02:00:00.000Z');

/** What goes on by itself or by somebody's act, and must never do so over an open question. */
const GOES_ON = ['NoticePeriodEnded', 'ReturnedForNotice', 'Recognised'];

/** What each kind of question is answered by. */
const ANSWERS: Readonly<Record<OpenQuestion['kind'], readonly string[]>> = {
  items: ['ItemClosed', 'ItemsAnswered', 'ItemReopened', 'ReviewTimePassed'],
  opinion: ['OpinionGiven', 'OpinionNotGiven', 'WaitingEnded'],
  veto: ['VetoSettled', 'OpinionCorrected', 'VetoFound'],
  dispute: ['DisputeSettled', 'OpinionCorrected', 'OpinionFell'],
  flag: ['FlagAnswered'],
  reopened: ['DecisionRecorded'],
  consequence: ['ConsequenceRecorded'],
  objection: ['ObjectionAdmitted', 'ObjectionRefused', 'InquiryConcluded'],
  suspension: ['SuspensionLifted', 'RemovedFromList'],
  departure: ['StayConfirmed', 'IdentityCorrected'],
};

interface Taken {
  readonly before: CaseState;
  readonly after: CaseState;
  readonly events: readonly DomainEvent[];
  /** State upon which each event fell. */
  readonly upon: readonly CaseState[];
}

const facts = factsOf();

const take = (before: CaseState, step: Step, at: string): Taken => {
  const [command, actor] = sent(step, before, at);
  const commandId = commandIdOf(before.version + 1);
  try {
    const { events } = caseAggregate.decide({ command, commandId, at, actor, facts }, before);
    const upon: CaseState[] = [];
    const after = events.reduce((kase, event) => {
      upon.push(kase);
      return caseAggregate.evolve(kase, recordedEvent(event, kase.version + 1, at, actor));
    }, before);
    return { before, after, events, upon };
  } catch (error) {
    if (error instanceof Refusal) return { before, after: before, events: [], upon: [] };
    throw error;
  }
};

const OUT = ['not-selected', 'recommendation-withdrawn'];

it('nothing goes on over an open question, and no question disappears unanswered', () => {
  const met = new Set<string>();
  fc.assert(
    fc.property(
      fc.constantFrom('recognised', 'key-candidate', 'recommend'),
      fc.array(Step, { minLength: 15, maxLength: 45 }),
      (outcome, steps) => {
        let kase = begun(outcome);
        let now = START;
        for (const step of steps) {
          now += step.hours * HOUR;
          const { before, after, events, upon } = take(kase, step, new Date(now).toISOString());
          for (const [index, { type }] of events.entries()) {
            if (GOES_ON.includes(type))
              expect(openQuestions(upon[index] ?? before), type).toEqual([]);
          }
          const still = new Set(openQuestions(after).map(({ taskId }) => taskId));
          const types = events.map(({ type }) => type);
          for (const { kind, taskId } of openQuestions(before)) {
            met.add(kind);
            const answered = ANSWERS[kind].some((type) => types.includes(type));
            expect(still.has(taskId) || answered || OUT.includes(after.status), taskId).toBe(true);
          }
          const asked = new Set(caseAggregate.tasks(after).map(({ id }) => id));
          for (const id of still) expect(asked, id).toContain(id);
          const held = still.size > 0;
          if (held) expect(asked).not.toContain('nominate');
          kase = after;
        }
      },
    ),
    { numRuns: 1500 },
  );
  expect([...met].sort()).toEqual([
    'consequence',
    'departure',
    'dispute',
    'objection',
    'reopened',
    'suspension',
    'veto',
  ]);
});
