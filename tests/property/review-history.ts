import fc from 'fast-check';
import type { Actor, DomainEvent } from '../../engine/event.ts';
import { Refusal } from '../../engine/refusal.ts';
import type { CallInput } from '../../workflows/calls/call.ts';
import { type CaseState, initialCase } from '../../workflows/case/state.ts';
import { openReview, review } from '../../workflows/review/index.ts';
import type { ReviewCommand, ReviewEvent } from '../../workflows/review/messages.ts';
import { callOf } from '../fixtures/call.ts';
import { factsOf } from '../fixtures/facts.ts';
import { commandIdOf, recordedEvent, system } from '../given.ts';
import { FILED, filedCase, reconfirmed } from '../unit/review/story.ts';
import { type Choice, commandFor } from './review-commands.ts';

export const HOUR = 3_600_000;
export const runs = { numRuns: Number(process.env.PROPERTY_RUNS ?? 150) };

export const rounds: fc.Arbitrary<Partial<CallInput>> = fc.record({
  order: fc.constantFrom('departments-first', 'parallel'),
  siteCheck: fc.constantFrom('all', 'sample', 'none'),
  window: fc.constantFrom(
    { opensAt: '2026-03-02T01:00:00.000Z', closesAt: '2026-04-10T09:30:00.000Z' },
    { opensAt: '2026-03-02T01:00:00.000Z', closesAt: '2026-05-08T09:30:00.000Z' },
  ),
  ranking: fc.constantFrom('track', 'none'),
  silence: fc.constantFrom(
    { rule: 'no-reply' as const },
    { rule: 'wait-and-escalate' as const, escalateTo: 'BZ-LEADING-GROUP' },
  ),
  experts: fc.record({ seats: fc.integer({ min: 0, max: 2 }), defence: fc.boolean() }),
});
export const choices: fc.Arbitrary<readonly Choice[]> = fc.array(
  fc.record({
    pick: fc.nat(40),
    variant: fc.nat(40),
    hours: fc.oneof(
      { weight: 4, arbitrary: fc.integer({ min: 1, max: 8 }) },
      { arbitrary: fc.integer({ min: 24, max: 300 }), weight: 1 },
    ),
  }),
  { minLength: 10, maxLength: 45, size: 'max' },
);

export interface Past {
  readonly kase: CaseState;
  readonly at: string;
  readonly sent: number;
  readonly accepted: readonly {
    readonly command: ReviewCommand;
    readonly events: readonly DomainEvent[];
  }[];
  readonly history: readonly {
    readonly event: ReviewEvent;
    readonly at: string;
    readonly actor: Actor;
  }[];
}

const isReviewEvent = (event: DomainEvent): event is ReviewEvent =>
  Object.hasOwn(review.events, event.type);

export const evolved = (
  kase: CaseState,
  event: ReviewEvent,
  at: string,
  actor: Actor,
): CaseState => ({
  ...review.evolve(kase, recordedEvent(event, kase.version + 1, at, actor)),
  version: kase.version + 1,
});

export const send = (
  past: Past,
  command: ReviewCommand,
  actor: Actor,
  at: string,
  call: Partial<CallInput>,
): Past => {
  const facts = factsOf({ call: callOf(call) });
  const sent = past.sent + 1;
  try {
    const { events } = review.decide(
      { command, commandId: commandIdOf(sent), at, actor, facts },
      past.kase,
    );
    const mine = events.filter(isReviewEvent);
    return {
      kase: mine.reduce((kase, event) => evolved(kase, event, at, actor), past.kase),
      at,
      sent,
      accepted: [...past.accepted, { command, events }],
      history: [...past.history, ...mine.map((event) => ({ event, at, actor }))],
    };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { ...past, at, sent };
  }
};

export const begin = (call: Partial<CallInput>): Past => {
  const history = openReview(
    { at: FILED, facts: factsOf({ call: callOf(call) }) },
    initialCase,
  ).map((event) => ({ event, at: FILED, actor: system() }));
  const kase = history.reduce(
    (folded, { event }) => evolved(folded, event, FILED, system()),
    filedCase,
  );
  return { kase, at: FILED, sent: 0, accepted: [], history };
};

/** Plays a history; `look` sees each state on the way. */
export const play = (
  call: Partial<CallInput>,
  plan: readonly Choice[],
  look: (past: Past, before: Past) => void,
): Past => {
  let past = begin(call);
  for (const choice of plan) {
    const before = past;
    const at = new Date(Date.parse(past.at) + choice.hours * HOUR).toISOString();
    const { command, actor } = commandFor(past.kase, choice, at);
    const kase =
      command.type === 'AnswerReturn'
        ? reconfirmed(past.kase, at, 'size', 'partnerPart@371621')
        : past.kase;
    past = send({ ...past, kase }, command, actor, at, call);
    look(past, before);
  }
  return past;
};
