import { describe, expect, it } from 'vitest';
import { layoutOf, waysOf } from '../../../console/case/machine-layout.ts';
import { MACHINES, stateMeaning, stateName, stepsOf } from '../../../console/case/machines.ts';
import { touchedWays } from '../../../console/case/touched.ts';
import type { Scope } from '../../../engine/state-machine.ts';
import { caseProcesses } from '../../../workflows/case/aggregate.ts';

const seatsIn = ({ States }: Scope): readonly Scope[] =>
  Object.values(States).flatMap((state) => (state.Type === 'Map' ? [state.ItemProcessor] : []));
const scopes = MACHINES.flatMap(({ name, machine }) =>
  [machine, ...seatsIn(machine)].map((scope) => [`${name} from ${scope.StartAt}`, scope] as const),
);

describe('the machine is drawn from its real machine', () => {
  it('draws the machines of all processes of a case, and no others', () => {
    expect(MACHINES.map(({ machine }) => machine)).toEqual(
      caseProcesses.map(({ machine }) => machine),
    );
  });

  it.each(scopes)('%s: every state has one place of its own', (_, scope) => {
    const { places } = layoutOf(scope);
    expect(places.map(({ name }) => name).sort()).toEqual(Object.keys(scope.States).sort());
    expect(new Set(places.map(({ column, row }) => `${column} ${row}`)).size).toBe(places.length);
  });

  it.each(scopes)('%s: every way of the machine is drawn', (_, scope) => {
    const { ways } = layoutOf(scope);
    const drawn = new Set(
      ways.flatMap(({ from, to, both }) => [`${from} ${to}`, ...(both ? [`${to} ${from}`] : [])]),
    );
    for (const { from, to } of waysOf(scope)) expect(drawn).toContain(`${from} ${to}`);
  });

  it.each(scopes)('%s: every state says in both languages what it is', (_, scope) => {
    for (const [name, { Comment }] of Object.entries(scope.States)) {
      expect(stateName(name, Comment).zh, name).toMatch(/^\p{Script=Han}/u);
      expect(stateMeaning(Comment)?.en, name).toMatch(/^\p{Script=Latin}/u);
    }
  });
});

describe('the way that a case took', () => {
  const review = MACHINES.find(({ name }) => name === 'review') ?? MACHINES[0];
  const stay = (state: string, seq: number, until?: string) => ({
    process: 'review',
    state,
    seq,
    at: '2026-03-16T01:00:00.000Z',
    ...(until === undefined ? {} : { until }),
  });

  it('says of each step whether it is done, current or ahead', () => {
    if (review === undefined) throw new Error('no review');
    const course = [stay('FormalReview', 21, '2026-03-18T01:00:00.000Z'), stay('Correction', 30)];
    const standing = Object.fromEntries(
      stepsOf(review, course).map((step) => [step.name, step.standing]),
    );
    expect(standing).toMatchObject({
      FormalReview: 'done',
      Correction: 'current',
      Decision: 'ahead',
    });
  });

  it('passes the closing of the ranking on its way to the wait for it, and no time-out', () => {
    if (review === undefined) throw new Error('no review');
    const layout = layoutOf(review.machine);
    const { states, ways } = touchedWays(review.machine, layout, ['Ranking'], false);
    expect([...states].sort()).toEqual(['CloseRanking', 'Look', 'Ranking', 'Route']);
    expect([...ways].map(({ kind }) => kind)).not.toContain('catch');
  });
});
