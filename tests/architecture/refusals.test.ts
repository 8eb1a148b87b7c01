import { describe, expect, it } from 'vitest';
import { aggregates } from '../../functions/kinds/catalogue.ts';
import { declaredIn, faultsOfDeclaration, meantTwice, refusals } from './refusals.ts';

const commands = Object.values(aggregates).flatMap(({ commands: of }) => Object.entries(of));
const known = new Set(refusals.map(({ name }) => name));
const named = new Set(commands.flatMap(([, spec]) => spec.refusals));

/** Scores are closed by the command that completes the sheets, so nobody can meet it. */
const UNMET = ['SheetsIncomplete'];

describe('refusals', () => {
  it('are declared, each under the name of its constant', () => {
    expect(refusals.length).toBeGreaterThan(150);
    expect(faultsOfDeclaration).toEqual([]);
  });

  it('have each a name and a rule of their own', () => {
    expect(meantTwice(refusals)).toEqual([]);
  });

  it.each(commands)('%s names refusals that exist, each once', (_name, spec) => {
    expect(spec.refusals.filter((name) => !known.has(name))).toEqual([]);
    expect([...new Set(spec.refusals)]).toEqual(spec.refusals);
  });

  it('are all named by a command that can meet them', () => {
    expect([...known].filter((name) => !named.has(name))).toEqual(UNMET);
  });

  it('would be found otherwise', () => {
    const planted = `
export const NotAsked = refusal('NotAsked', 'review.asked', () => ({ zh, en }));
export const NotHeard = refusal(
  'NotAsked',
  'review.asked',`;
    const [declared, faults] = declaredIn('x.ts', planted);
    expect(faults).toEqual(['x.ts: NotHeard calls itself NotAsked']);
    expect(meantTwice(declared)).toEqual([
      'name NotAsked: x.ts, x.ts',
      'rule review.asked: x.ts, x.ts',
    ]);
    const unnamed = ['x.ts: a refusal that is not declared by its name'];
    expect(declaredIn('x.ts', 'class NotAsked extends Refusal {')[1]).toEqual(unnamed);
    expect(declaredIn('x.ts', 'const NotAsked = refusal(NAME, RULE, tell)')[1]).toEqual(unnamed);
  });
});
