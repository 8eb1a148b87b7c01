import { randomUUID } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import type { Metered } from '../../adapters/dynamodb/meter.ts';
import type { Actor } from '../../engine/event.ts';
import type { Append } from '../../engine/ports/event-store.ts';
import { handleCommand } from '../../functions/door/command.ts';
import { systemCommand } from '../../functions/door/system.ts';
import { aggregates, streamKey } from '../../functions/kinds/catalogue.ts';
import type { Ports } from '../../functions/kinds/ports.ts';
import { NotWithdrawable } from '../../workflows/submission/refusals.ts';
import { text } from '../round/api.ts';
import { type Instance, startInstance } from './instance.ts';
import { agree, appoint, CALL, declare, openCall, score } from './story.ts';

const requests: Metered[] = [];
let instance: Instance;
afterEach(() => instance.stop());

/** A function that is told of no commit: what follows comes later, as on AWS. */
const deaf = (): Ports => ({ ...instance.system.runtime.ports, committed: () => undefined });

/** What happens between deciding and writing, once. */
const meanwhile = (happens: () => Promise<unknown>): Ports => {
  const ports = deaf();
  let before: (() => Promise<unknown>) | undefined = happens;
  const append = async (what: Append) => {
    const now = before;
    before = undefined;
    await now?.();
    return ports.events.append(what);
  };
  return { ...ports, events: { ...ports.events, append } };
};

const scored = async (points: number): Promise<string> => {
  const id = await agree(instance);
  await appoint(instance, id, 1);
  await declare(instance, id, 1);
  await score(instance, id, 1, points);
  return id;
};

const act = (id: string, actor: Actor, type: string, body: unknown, ports = deaf()) =>
  handleCommand(ports, {
    aggregate: aggregates.cases,
    stream: streamKey(aggregates.cases, id),
    command: { ...Object(aggregates.cases.commands[type]?.body.parse(body)), type },
    commandId: randomUUID(),
    actor: () => actor,
  });

const CLERK: Actor = { id: 'u-clerk', role: 'clerk', org: '371625' };
const withdraw = (id: string, ports?: Ports) =>
  act(id, CLERK, 'WithdrawCase', { reason: '改期申报' }, ports);

const freeze = (ports = deaf()) =>
  systemCommand(
    ports,
    aggregates.calls,
    CALL,
    { type: 'FreezeRanking', track: 'advanced' },
    randomUUID(),
  );

const rankedNow = async (): Promise<readonly string[] | undefined> => {
  const { rankings } = await instance.system.runtime.ports.reference.liveCall(CALL);
  return rankings.advanced?.ranked.map(({ caseId }) => caseId);
};

/** The window is over and all are scored, and nobody has tried to freeze the ranking yet. */
const allScored = async (): Promise<readonly [string, string, string]> => {
  instance = await startInstance({ meter: { onRequest: (one) => requests.push(one) } });
  await openCall(instance, { ranking: 'track' });
  const [first, second] = [await scored(5_000), await scored(4_000)];
  const last = await agree(instance);
  await instance.clockTo('2026-03-23T01:00:00.000Z');
  await appoint(instance, last, 1);
  await declare(instance, last, 1);
  await instance.settled();
  expect(await rankedNow()).toBeUndefined();
  const { body } = await instance.as('expert:1').get('/api/me');
  const expert = { id: text(body, 'account'), role: 'expert', org: 'X-EXPERT-MATERIALS' };
  await act(last, expert, 'ScoreCase', {
    seat: '1',
    lines: [
      { line: 'scale', score: 1_000 },
      { line: 'innovation', score: 3_300 },
    ],
  });
  return [first, second, last];
};

describe('a ranking that is frozen', () => {
  it('knows of a withdrawal that came while it was decided, and reads no case to decide it', async () => {
    const [first, second, last] = await allScored();
    const ports = meanwhile(() => withdraw(first));
    requests.length = 0;
    await freeze(ports);
    expect(await rankedNow()).toEqual([second, last]);
    const folded = requests.filter(({ operation, input }) => {
      const of = Object(input.ExpressionAttributeValues)[':p']?.S ?? '';
      return operation === 'Query' && of.startsWith('CASE#') && of !== `CASE#${first}`;
    });
    expect(folded).toEqual([]);
  });

  it('is known to a withdrawal that was decided before it', async () => {
    const [first, second, last] = await allScored();
    await expect(
      withdraw(
        first,
        meanwhile(() => freeze()),
      ),
    ).rejects.toThrow(NotWithdrawable);
    expect(await rankedNow()).toEqual([first, second, last]);
  });
});
