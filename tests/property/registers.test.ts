import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Claim } from '../../engine/decider.ts';
import { Refusal } from '../../engine/refusal.ts';
import { entryAggregate } from '../../workflows/registers/index.ts';
import { type EntryState, inForce } from '../../workflows/registers/state.ts';
import { factsOf } from '../fixtures/facts.ts';
import { commandIdOf, department, recordedEvent } from '../given.ts';

// Invented, with check digits that are right.
const CODES = ['91371600MA0DE11200', '91371600MA0DE1075Y', '91350100M000100Y43'] as const;
const CLUSTERS = ['c-one', 'c-two', 'c-three'] as const;
const BUREAU = department('BZ-IIT');
const facts = factsOf({ clusters: new Set(CLUSTERS) });
const paper = (serial: number) => ({
  number: `滨市监函〔2026〕${serial}号`,
  title: '关于企业变更的函',
  date: '2026-03-10',
});

const Step = fc.record({
  act: fc.constantFrom('open', 'join', 'join', 'main', 'leave', 'replace', 'merge', 'again'),
  firm: fc.nat(3),
  code: fc.constantFrom(...CODES),
  cluster: fc.constantFrom(...CLUSTERS),
  main: fc.boolean(),
  share: fc.constantFrom('0', '30', '50', '70', '100'),
});
type Step = typeof Step extends fc.Arbitrary<infer T> ? T : never;

const act = (name: string, more: object = {}) => ({ type: 'ActOnEntry', act: name, ...more });

const commandOf = (step: Step, serial: number, state: EntryState) => {
  const { firm, code, cluster, main, share } = step;
  const row = inForce(state, 'memberships').find(({ values }) => values.cluster === cluster);
  const id = row?.id ?? 'r-none';
  switch (step.act) {
    case 'open':
      return {
        type: 'OpenEntry',
        entryId: `en-${firm}`,
        register: 'enterprises',
        values: { code, name: `样例${firm}公司`, county: '371625' },
      };
    case 'join':
      return act('join-cluster', {
        row: { values: { cluster, role: 'leading', main, share, from: '2026-01-01' } },
      });
    case 'main':
      return act('change-membership', { row: { id, values: { main, share } }, reason: '调整' });
    case 'leave':
      return act('leave-cluster', { row: { id, values: { to: '2026-03-01' } }, reason: '退出' });
    case 'replace':
      return act('replace-code', { values: { code }, document: paper(serial) });
    case 'merge':
      return act('merge', { values: { successor: code }, document: paper(serial) });
    case 'again':
      return act('list-again', { reason: '更正' });
  }
};

/** Claims as the store takes them: each key is its first owner's for ever. */
const claim = (held: Map<string, string>, claims: readonly Claim[]): boolean => {
  const wanted = claims.filter((one) => one.kind === 'unique');
  if (wanted.some(({ key, owner }) => (held.get(key) ?? owner) !== owner)) return false;
  for (const { key, owner } of wanted) held.set(key, owner);
  return true;
};

const tried = (state: EntryState, step: Step, serial: number, held: Map<string, string>) => {
  const envelope = {
    command: commandOf(step, serial, state),
    commandId: commandIdOf(serial + 1),
    at: '2026-03-16T02:00:00.000Z',
    actor: BUREAU,
    facts,
  };
  try {
    // biome-ignore lint/suspicious/noExplicitAny: a history of any commands
    const { events, claims = [] } = entryAggregate.decide(envelope as any, state);
    if (!claim(held, claims)) return state;
    return events.reduce(
      (folded, event) =>
        entryAggregate.evolve(folded, recordedEvent(event, serial + 1, envelope.at, BUREAU)),
      state,
    );
  } catch (error) {
    if (error instanceof Refusal) return state;
    throw error;
  }
};

it('counts no code twice, nor more of a firm than there is, under any interleaving of joins, leaves and mergers', () => {
  let counted = 0;
  fc.assert(
    fc.property(fc.array(Step, { minLength: 20, maxLength: 60 }), (steps) => {
      const held = new Map<string, string>();
      const firms = new Map<number, EntryState>();
      for (const [serial, step] of steps.entries()) {
        const before = firms.get(step.firm) ?? entryAggregate.initial;
        firms.set(step.firm, tried(before, step, serial, held));
        const listed = [...firms.values()].filter(({ status }) => status === 'listed');
        const codes = listed.map(({ values }) => values.code);
        expect(new Set(codes).size).toBe(codes.length);
        for (const firm of listed) {
          const memberships = inForce(firm, 'memberships');
          const clusters = memberships.map(({ values }) => values.cluster);
          const shares = memberships.map(({ values }) => Number(values.share ?? 0));
          expect(new Set(clusters).size).toBe(clusters.length);
          expect(memberships.filter(({ values }) => values.main === true).length).toBeLessThan(2);
          expect(shares.reduce((a, b) => a + b, 0)).toBeLessThanOrEqual(100);
          counted += memberships.length;
        }
      }
    }),
    { numRuns: 150 },
  );
  // Histories get somewhere.
  expect(counted).toBeGreaterThan(1_000);
});
