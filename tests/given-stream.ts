import { expect } from 'vitest';
import type { Aggregate, Decision } from '../engine/decider.ts';
import type { Actor, DomainEvent } from '../engine/event.ts';
import { Refusal } from '../engine/refusal.ts';
import type { Facts } from '../workflows/facts.ts';
import { factsOf } from './fixtures/facts.ts';
import { commandIdOf, MORNING, office, recordedEvent, type When } from './given.ts';

interface Setting<S, C, E extends DomainEvent> {
  readonly aggregate: Aggregate<S, C, E, Facts>;
  readonly state: S;
  readonly seq: number;
  readonly at: string;
  readonly actor: Actor;
  readonly facts: Partial<Facts>;
}

interface RefusalAsTold {
  readonly rule?: string;
  readonly inputs?: Readonly<Record<string, unknown>>;
  readonly problems?: readonly { readonly path: string; readonly rule?: string }[];
}

type Told = readonly (DomainEvent & Record<string, unknown>)[];

const foldAll = <S, C, E extends DomainEvent>(
  setting: Setting<S, C, E>,
  events: readonly E[],
): Setting<S, C, E> =>
  events.reduce((before, event) => {
    const seq = before.seq + 1;
    const recorded = recordedEvent(event, seq, before.at, before.actor);
    return { ...before, seq, state: before.aggregate.evolve(before.state, recorded) };
  }, setting);

const refusalOf = (run: () => unknown): Refusal => {
  try {
    run();
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  return expect.unreachable('expected a refusal, but the command was accepted') as never;
};

/** `acted`: as the decision saw it. Afterwards the story goes on as `setting` was: by its actor, at its time. */
const outcomeOf = <S, C, E extends DomainEvent>(
  acted: Setting<S, C, E>,
  setting: Setting<S, C, E>,
  run: () => Decision<E>,
) => {
  const after = () => {
    const { state, seq } = foldAll(acted, run().events);
    return { ...setting, state, seq };
  };
  return {
    /** Exactly these events in this order; each matches as far as it is given. */
    // biome-ignore lint/suspicious/noThenProperty: given / when / then; never returned from an async test
    then(expected: Told) {
      const { events } = run();
      expect(events.map(({ type }) => type)).toEqual(expected.map(({ type }) => type));
      expect(events).toMatchObject(expected);
      return stage(after());
    },
    refuses<R extends Refusal>(
      // biome-ignore lint/suspicious/noExplicitAny: any refusal's constructor, whatever it takes
      kind: abstract new (...args: any[]) => R,
      details: RefusalAsTold = {},
    ): R {
      const refusal = refusalOf(run);
      expect(refusal, `refused as ${refusal.name}: ${refusal.message}`).toBeInstanceOf(kind);
      expect(refusal.because.zh).toMatch(/\p{Script=Han}/u);
      expect(refusal).toMatchObject(details);
      return refusal as R;
    },
    decision: run,
    /** State after the decision's events. */
    state: (): S => after().state,
    /** Goes on without looking at the events. */
    accepted: () => stage(after()),
  };
};

const stage = <S, C, E extends DomainEvent>(setting: Setting<S, C, E>) => ({
  /** Events that happened before. */
  events: (...events: readonly E[]) => stage(foldAll(setting, events)),
  by: (actor: Actor) => stage({ ...setting, actor }),
  at: (at: string) => stage({ ...setting, at }),
  facts: (facts: Partial<Facts>) => stage({ ...setting, facts: { ...setting.facts, ...facts } }),
  state: (): S => setting.state,
  tasks: () => setting.aggregate.tasks(setting.state),
  head: () => setting.aggregate.head(setting.state),
  when: (command: C, when: When = {}) => {
    const { aggregate, state, seq } = setting;
    const { at = setting.at, actor = setting.actor, commandId = commandIdOf(seq + 1) } = when;
    const facts = factsOf({ ...setting.facts, ...when.facts });
    const envelope = { command, commandId, at, actor, facts };
    return outcomeOf({ ...setting, at, actor }, setting, () => aggregate.decide(envelope, state));
  },
});

/** `given` for a stream that is no case: notices, clusters, calls. By the office, on MORNING, unless told otherwise. */
export const givenStream = <S, C, E extends DomainEvent>(
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
