import { expect } from 'vitest';
import type { Aggregate, Decision, Envelope, Task } from '../engine/decider.ts';
import type { Actor, DomainEvent, Recorded } from '../engine/event.ts';
import { Refusal } from '../engine/refusal.ts';
import { type CaseState, initialCase } from '../workflows/case/state.ts';
import type { Facts } from '../workflows/facts.ts';
import { factsOf } from './fixtures/facts.ts';

/** What the DSL needs of whoever decides. */
interface Decider<S, C, E extends DomainEvent> {
  decide(envelope: Envelope<C, Facts>, state: S): Decision<E>;
  // biome-ignore lint/suspicious/noExplicitAny: each decider evolves its own union of events
  evolve(state: S, recorded: Recorded<any>): S;
  tasks(state: S): readonly Task[];
}

/** A process of a case, e.g. a CaseProcess. `events` says which events are its own. */
export interface ProcessLike<C> extends Decider<CaseState, C, DomainEvent> {
  readonly events?: Readonly<Record<string, unknown>>;
}

/** Other processes whose events are to be folded too, e.g. review's while submission is tested. */
export type AlsoFolds = Pick<ProcessLike<never>, 'evolve' | 'events'>;

/** Who acts, when, on which facts; by the setting where nothing is said. */
export interface When {
  readonly at?: string;
  readonly actor?: Actor;
  readonly facts?: Partial<Facts>;
  readonly commandId?: string;
  readonly begunAt?: string;
}

/** Mon 16 March 2026, 10:00 in Shanghai. */
export const MORNING = '2026-03-16T02:00:00.000Z';
const ZEROS = '0'.repeat(64);

const person = (role: string, org: string, id: string): Actor => ({ id, role, org });
export const clerk = (org = '371625', id = `u-clerk-${org}`): Actor => person('clerk', org, id);
export const head = (org = '371625', id = `u-head-${org}`): Actor => person('unit-head', org, id);
export const office = (id = 'u-office'): Actor => person('office', 'BZ-OFFICE', id);
export const department = (org = 'BZ-STATS', id = `u-${org}`): Actor =>
  person('department', org, id);
export const expert = (id = 'e-01'): Actor => person('expert', 'BZ-EXPERTS', id);
export const leadingGroup = (org = 'BZ-LEADING-GROUP', id = `u-${org}`): Actor =>
  person('leading-group', org, id);
export const province = (id = 'u-sd'): Actor => person('province-department', 'SD-IIT', id);
export const system = (): Actor => person('system', 'SYSTEM', 'system');
/** The act of `author`, entered by `recorder` from a document (代录). */
export const recordedFor = (author: Actor, recorder: Actor = office()): Actor => ({
  ...recorder,
  onBehalfOf: { role: author.role, org: author.org, record: 'r-1', checkedBy: 'u-second' },
});

/** An event as it would be read back; hashes are zeros, since no rule looks at them. */
export const recordedEvent = <E extends DomainEvent>(
  event: E,
  seq: number,
  at: string,
  actor: Actor,
  commandId = commandIdOf(seq),
): Recorded<E> => ({
  header: {
    type: event.type,
    v: 1,
    seq,
    at,
    actor,
    commandId,
    rules: {},
    dataHash: ZEROS,
    prevHash: ZEROS,
  },
  hash: ZEROS,
  salt: '00',
  commandHash: ZEROS,
  event,
});

/** Differs in its first characters, from which ids are made. */
export const commandIdOf = (n: number): string =>
  `${n.toString(16).padStart(8, '0')}-0000-4000-8000-000000000000`;

interface Setting<S, C, E extends DomainEvent> {
  readonly decider: Decider<S, C, E>;
  readonly state: S;
  readonly seq: number;
  readonly at: string;
  readonly actor: Actor;
  readonly facts: Partial<Facts>;
}

const folded = <S, C, E extends DomainEvent>(
  setting: Setting<S, C, E>,
  events: readonly E[],
  by: Actor,
): Setting<S, C, E> => ({
  ...setting,
  seq: setting.seq + events.length,
  state: events.reduce((state, event, i) => {
    const recorded = recordedEvent(event, setting.seq + i + 1, setting.at, by);
    return setting.decider.evolve(state, recorded);
  }, setting.state),
});

/** After `when`: the outcome, and the way on. Time goes on with the act; the actor of the setting stays. */
const outcomeOf = <S, C, E extends DomainEvent>(
  setting: Setting<S, C, E>,
  by: Actor,
  run: () => Decision<E>,
) => {
  const after = ({ events, actor = by }: Decision<E>) => folded(setting, events, actor);
  return {
    /** Exactly these events in this order; each matches as far as it is given. */
    // biome-ignore lint/suspicious/noThenProperty: given / when / then; never returned from an async test
    then(expected: readonly (DomainEvent & Record<string, unknown>)[]) {
      const decision = run();
      expect(decision.events.map(({ type }) => type)).toEqual(expected.map(({ type }) => type));
      expect(decision.events).toMatchObject(expected);
      return stage(after(decision));
    },
    /** Refused by this class, and as far as given with these details. */
    refuses<R extends Refusal>(
      // biome-ignore lint/suspicious/noExplicitAny: any refusal's constructor, whatever it takes
      kind: abstract new (...args: any[]) => R,
      details: {
        rule?: string;
        inputs?: Readonly<Record<string, unknown>>;
        problems?: readonly { path: string; rule?: string }[];
      } = {},
    ): R {
      const refusal = refusalOf(run);
      expect(refusal, `refused as ${refusal.name}: ${refusal.message}`).toBeInstanceOf(kind);
      expect(refusal.because.zh).toMatch(/\p{Script=Han}/u);
      expect(refusal).toMatchObject(details);
      return refusal as R;
    },
    /** State after the decision's events. */
    state: (): S => after(run()).state,
    decision: run,
    /** Goes on without looking at the events. */
    accepted: () => stage(after(run())),
  };
};

const refusalOf = (run: () => unknown): Refusal => {
  try {
    run();
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  return expect.unreachable('expected a refusal, but the command was accepted') as never;
};

const stage = <S, C, E extends DomainEvent>(setting: Setting<S, C, E>) => ({
  /** Events that happened before, recorded at `at` by `actor` of the setting. */
  events: (...events: readonly E[]) => stage(folded(setting, events, setting.actor)),
  /** From here on: time, actor and facts unless `when` says otherwise. */
  by: (actor: Actor) => stage({ ...setting, actor }),
  at: (at: string) => stage({ ...setting, at }),
  facts: (facts: Partial<Facts>) => stage({ ...setting, facts: { ...setting.facts, ...facts } }),
  state: (): S => setting.state,
  tasks: () => setting.decider.tasks(setting.state),
  when: (command: C, when: When = {}) => {
    const { at = setting.at, actor = setting.actor } = when;
    const envelope: Envelope<C, Facts> = {
      command,
      commandId: when.commandId ?? commandIdOf(setting.seq + 1),
      at,
      begunAt: when.begunAt,
      actor,
      facts: factsOf({ ...setting.facts, ...when.facts }),
    };
    return outcomeOf({ ...setting, at }, actor, () =>
      setting.decider.decide(envelope, setting.state),
    );
  },
});

const foldingAlso = <C>(
  process: ProcessLike<C>,
  also: readonly AlsoFolds[],
): Decider<CaseState, C, DomainEvent> => ({
  decide: process.decide,
  evolve: (kase, recorded) => {
    const folder = [process, ...also].find(
      ({ events }) => events === undefined || Object.hasOwn(events, recorded.event.type),
    );
    return { ...(folder?.evolve(kase, recorded) ?? kase), version: recorded.header.seq };
  },
  tasks: process.tasks,
});

/**
 * given(process, state).events(…).when(command, {at, actor, facts}).then([…]) | .refuses(Class) | .state()
 * `then` and `accepted` go on from the decided events, so that a story can be told step by step.
 */
export const given = <C>(
  process: ProcessLike<C>,
  kase: CaseState = initialCase,
  ...also: readonly AlsoFolds[]
) =>
  stage<CaseState, C, DomainEvent>({
    decider: foldingAlso(process, also),
    state: kase,
    seq: kase.version,
    at: MORNING,
    actor: clerk(),
    facts: {},
  });

/** `given` for the other kinds of stream: recommendations, calls, accounts. By the office, at first. */
export const givenAggregate = <S, C, E extends DomainEvent>(
  aggregate: Aggregate<S, C, E, Facts>,
  facts: Partial<Facts> = {},
) =>
  stage<S, C, E>({
    decider: aggregate,
    state: aggregate.initial,
    seq: 0,
    at: MORNING,
    actor: office(),
    facts,
  });
