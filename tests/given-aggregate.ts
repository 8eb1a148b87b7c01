import { expect } from 'vitest';
import type { Aggregate, Decision } from '../engine/decider.ts';
import type { Actor, DomainEvent } from '../engine/event.ts';
import { Refusal } from '../engine/refusal.ts';
import type { Facts } from '../workflows/facts.ts';
import { factsOf } from './fixtures/facts.ts';
import { commandIdOf, MORNING, office, recordedEvent } from './given.ts';

interface Setting<S, C, E extends DomainEvent> {
  readonly aggregate: Aggregate<S, C, E, Facts>;
  readonly state: S;
  readonly seq: number;
  readonly at: string;
  readonly actor: Actor;
  readonly facts: Partial<Facts>;
}

/** Who acts, when, on which facts; by the setting where nothing is said. */
export interface When {
  readonly at?: string;
  readonly actor?: Actor;
  readonly facts?: Partial<Facts>;
  readonly commandId?: string;
}

const folded = <S, C, E extends DomainEvent>(
  setting: Setting<S, C, E>,
  { events, actor }: Decision<E>,
): Setting<S, C, E> => ({
  ...setting,
  seq: setting.seq + events.length,
  state: events.reduce((state, event, i) => {
    const by = actor ?? setting.actor;
    const recorded = recordedEvent(event, setting.seq + i + 1, setting.at, by);
    return setting.aggregate.evolve(state, recorded);
  }, setting.state),
});

const refusalOf = (run: () => unknown): Refusal => {
  try {
    run();
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  return expect.unreachable('expected a refusal, but the command was accepted') as never;
};

const outcomeOf = <S, C, E extends DomainEvent>(
  before: Setting<S, C, E>,
  acted: Setting<S, C, E>,
  run: () => Decision<E>,
) => {
  // Time goes on with the act; the actor of the setting stays.
  const on = (decision: Decision<E>) =>
    stage<S, C, E>({ ...folded(acted, decision), actor: before.actor });
  return {
    decision: run,
    /** Exactly these events in this order; each matches as far as it is given. */
    // biome-ignore lint/suspicious/noThenProperty: given / when / then; never returned from an async test
    then(expected: readonly (DomainEvent & Record<string, unknown>)[]) {
      const decision = run();
      expect(decision.events.map(({ type }) => type)).toEqual(expected.map(({ type }) => type));
      expect(decision.events).toMatchObject(expected);
      return on(decision);
    },
    accepted: () => on(run()),
    /** State after the decision's events. */
    state: (): S => on(run()).state(),
    refuses<R extends Refusal>(
      // biome-ignore lint/suspicious/noExplicitAny: any refusal's constructor, whatever it takes
      kind: abstract new (...args: any[]) => R,
      details: Record<string, unknown> = {},
    ): R {
      const refusal = refusalOf(run);
      expect(refusal, `refused as ${refusal.name}: ${refusal.message}`).toBeInstanceOf(kind);
      expect(refusal.because.zh).toMatch(/\p{Script=Han}/u);
      expect(refusal).toMatchObject(details);
      return refusal as R;
    },
  };
};

const stage = <S, C, E extends DomainEvent>(setting: Setting<S, C, E>) => ({
  /** Events that happened before. */
  events: (...events: readonly E[]) => stage(folded(setting, { events })),
  at: (at: string) => stage({ ...setting, at }),
  by: (actor: Actor) => stage({ ...setting, actor }),
  facts: (facts: Partial<Facts>) => stage({ ...setting, facts: { ...setting.facts, ...facts } }),
  state: (): S => setting.state,
  tasks: () => setting.aggregate.tasks(setting.state),
  head: () => setting.aggregate.head(setting.state),
  when: (command: C, when: When = {}) => {
    const { at = setting.at, actor = setting.actor } = when;
    const facts = factsOf({ ...setting.facts, ...when.facts });
    const commandId = when.commandId ?? commandIdOf(setting.seq + 1);
    return outcomeOf(setting, { ...setting, at, actor }, () =>
      setting.aggregate.decide({ command, commandId, at, actor, facts }, setting.state),
    );
  },
});

/** `given` for streams with several actors: recommendations, calls, accounts. By the office, on MORNING, at first. */
export const givenAggregate = <S, C, E extends DomainEvent>(
  aggregate: Aggregate<S, C, E, Facts>,
  facts: Partial<Facts> = {},
) =>
  stage<S, C, E>({
    aggregate,
    state: aggregate.initial,
    seq: 0,
    at: MORNING,
    actor: office(),
    facts,
  });
