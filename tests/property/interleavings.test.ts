import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../engine/event.ts';
import { streamKey } from '../../functions/kinds/catalogue.ts';
import { reconcile } from '../../functions/stream/reconcile.ts';
import { lookAt } from '../../functions/time/look-at.ts';
import { caseAggregate } from '../../workflows/case/aggregate.ts';
import { review } from '../../workflows/review/index.ts';
import { type Embedded, embedded } from '../contract/embedded.ts';
import { type Choose, createGates, explore, type Operation } from './gates.ts';
import { copyCase, fileCase, office, openCall } from './office.ts';
import { createWorld, standing, type World } from './world.ts';

const START = new Date('2026-03-03T01:00:00Z');

let on: Embedded;
let world: World;
beforeAll(async () => {
  on = await embedded();
  world = createWorld(on, START);
  await openCall(world);
  await fileCase(world, 'c-filed');
  await copyCase(world, 'c-filed', 'c-returned');
  const items = [{ path: 'size.revenue', reason: '请核对' }];
  await world.send('c-returned', office, { type: 'ReturnForCorrection', items });
  await world.settle();
});
afterAll(() => on.stop());

/** An execution asks a question, and a person's act changes what is asked. */
interface Situation {
  readonly from: 'c-filed' | 'c-returned';
  readonly asked: string;
  readonly act: { readonly type: string } & Readonly<Record<string, unknown>>;
  readonly by: Actor;
  /** Where the machine stands before and after the act. */
  readonly before: string;
  readonly after: string;
}

const situations: readonly Situation[] = [
  {
    from: 'c-filed',
    asked: 'formal-review',
    act: { type: 'DeclineCase', reason: '不属于申报范围', basis: '通知第二条' },
    by: office,
    before: 'FormalReview',
    after: 'Done',
  },
  {
    from: 'c-filed',
    asked: 'formal-review',
    act: { type: 'AcceptCase' },
    by: office,
    before: 'FormalReview',
    after: 'DepartmentOpinions',
  },
  {
    // The question stays and its deadline moves: the execution must ask again until the new instant.
    from: 'c-returned',
    asked: 'correction',
    act: { type: 'ExtendCorrection', days: 3, reason: '书面说明' },
    by: office,
    before: 'Correction',
    after: 'Correction',
  },
];

const ALL: readonly Operation[] = ['attach', 'load', 'following', 'answer', 'recheck', 'drop'];
/** A crash before this one read or after it leaves the same behind. */
const SAVE_FOLLOWING: readonly Operation[] = ['attach', 'load', 'answer', 'recheck', 'drop'];
const COARSE: readonly Operation[] = ['attach', 'following', 'answer', 'recheck'];

let cases = 0;

/** The first asking of a fresh case stands at its first gate, and nobody has answered. */
const begin = async (situation: Situation, before: readonly Operation[]) => {
  cases += 1;
  const id = `${situation.from}-${cases}`;
  await copyCase(world, situation.from, id);
  const gates = createGates();
  const stream = streamKey(caseAggregate, id);
  const through = (name: string) => gates.ports(name, world.ports, { stream, before });
  gates.expect('asks');
  let first = true;
  world.around = ({ step, caseId }, run) => {
    if (step !== 'review/await-task' || caseId !== id || !first) return run(world.ports);
    first = false;
    return gates.actor('asks', () => run(through('asks')));
  };
  await reconcile(world.ports, stream);
  await gates.standing();
  // On AWS nothing follows a commit but the stream; the actor below is that.
  const silent = { ...world.ports, committed: () => undefined };
  const actors = {
    answers: async () => {
      await gates.pass('answers');
      await world.send(id, situation.by, situation.act, silent);
      await reconcile(through('answers'), stream);
    },
    looks: async () => {
      await gates.pass('looks');
      await reconcile(through('looks'), stream);
    },
  };
  return { id, stream, gates, actors };
};

type Begun = Awaited<ReturnType<typeof begin>>;

/** Lets actors through in the chosen order; 'crash' ends it there, with whatever was under way left undone. */
const play = async (
  { gates }: Begun,
  choose: Choose,
  events: Readonly<Record<string, () => void>> = {},
): Promise<void> => {
  const left = new Set(Object.keys(events));
  for (;;) {
    const options = await gates.standing();
    if (options.length === 0) return;
    const next = choose([...options, ...left]);
    const happens = events[next];
    if (happens === undefined) gates.let(next);
    else {
      happens();
      left.delete(next);
      if (next === 'crash') return;
    }
  }
};

/** Machine, waits and case agree: one execution where the case rests, none else, and no wait that does not fit. */
const agree = async (situation: Situation, { id, stream }: Begun, where: string): Promise<void> => {
  await world.settle();
  const kase = await world.stateOf(id);
  const { rest, waits: wanted } = lookAt(review, kase, kase.version);
  const { waits } = await world.ports.following.of(stream);
  const found = waits.map(({ taskId, wakeAt }) => `${taskId} ${wakeAt}`).sort();
  const fitting = wanted.map(({ taskId, wakeAt }) => `${taskId} ${wakeAt}`).sort();
  expect({ waits: found }, where).toEqual({ waits: fitting });
  expect(standing(world, 'review', id), where).toEqual(rest === 'Done' ? [] : [rest]);
  expect([situation.before, situation.after], where).toContain(rest);
};

/** How often an execution of the case went on to this place. */
const arrivals = (id: string, place: string): number =>
  world
    .engine()
    .list('review')
    .filter(({ input }) => Reflect.get(Object(input), 'caseId') === id)
    .flatMap(({ executionArn }) => world.engine().history(executionArn))
    .filter(({ type, details }) => type.endsWith('StateEntered') && details.name === place).length;

const start = ({ gates, actors }: Begun, ...names: readonly ('answers' | 'looks')[]): void => {
  // A fault of an actor fails the test as an unhandled rejection.
  for (const name of names) void gates.actor(name, actors[name]);
};

describe.each(situations)(
  'asking $asked while $act.type comes ($before to $after)',
  (situation) => {
    it('ends past the question, once, in every order of asking and answering', async () => {
      const runs = await explore(async (choose, path) => {
        const begun = await begin(situation, ALL);
        start(begun, 'answers');
        await play(begun, choose);
        await agree(situation, begun, path());
        const again = situation.before === situation.after;
        // Asking again passes by the same place twice; a question that is answered is left once.
        expect(arrivals(begun.id, situation.after), path()).toBe(again ? 2 : 1);
      });
      expect(runs).toBeGreaterThan(10);
    });

    it('heals after a crash at every point, by a look at the case', async () => {
      const runs = await explore(async (choose, path) => {
        const begun = await begin(situation, SAVE_FOLLOWING);
        start(begun, 'answers');
        const crash = () => world.loseExecutions();
        await play(begun, choose, { crash });
        world.around = (_asked, run) => run(world.ports);
        await reconcile(world.ports, begun.stream, 'sweep');
        await agree(situation, begun, path());
      });
      expect(runs).toBeGreaterThan(20);
    });

    it('heals after its execution was stopped by somebody at every point', async () => {
      const runs = await explore(async (choose, path) => {
        const begun = await begin(situation, COARSE);
        start(begun, 'answers');
        const stopped = () => {
          for (const { executionArn, input } of world.engine().open())
            if (Reflect.get(Object(input), 'caseId') === begun.id)
              world.engine().stop(executionArn);
        };
        await play(begun, choose, { stopped });
        await reconcile(world.ports, begun.stream, 'sweep');
        await agree(situation, begun, path());
      });
      expect(runs).toBeGreaterThan(10);
    });

    it('ends past the question, once, when two look at the case at the same time', async () => {
      const runs = await explore(async (choose, path) => {
        const begun = await begin(situation, COARSE);
        start(begun, 'answers', 'looks');
        await play(begun, choose);
        await agree(situation, begun, path());
        const arrived = arrivals(begun.id, situation.after);
        // Who looked before the end and comes back after it may start one execution more: it sees that all is done.
        if (situation.after === 'Done') expect([1, 2], path()).toContain(arrived);
        else expect(arrived, path()).toBe(situation.before === situation.after ? 2 : 1);
      });
      expect(runs).toBeGreaterThan(20);
    });
  },
);
