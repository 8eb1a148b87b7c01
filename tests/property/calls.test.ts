import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Actor } from '../../engine/event.ts';
import { Refusal } from '../../engine/refusal.ts';
import {
  type AccountCommand,
  type AccountState,
  accountAggregate,
  grantsOn,
} from '../../workflows/account/index.ts';
import { freezeRanking } from '../../workflows/calls/ranking.ts';
import type { CaseState } from '../../workflows/case/state.ts';
import type { Total } from '../../workflows/score/working.ts';
import { call, callStateOf } from '../fixtures/call.ts';
import { factsOf } from '../fixtures/facts.ts';
import { standingsOf } from '../fixtures/standings.ts';
import { readyCase } from '../fixtures/upstream.ts';
import { commandIdOf, recordedEvent } from '../given.ts';

const AFTER_WINDOW = '2026-04-13T01:00:00.000Z';

const totalOf = (total: number, innovation: number): Total => ({
  total,
  written: total,
  perSheet: [],
  dropped: [],
  spread: 0,
  wideSpread: false,
  lines: { innovation },
  steps: [],
});

// Few different scores, so that ties are common.
const kases: fc.Arbitrary<readonly CaseState[]> = fc
  .array(
    fc.record({
      total: fc.integer({ min: 7_000, max: 7_003 }),
      innovation: fc.integer({ min: 0, max: 1 }),
      out: fc.boolean(),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map((all) =>
    all.map(({ total, innovation, out }, i) => {
      const kase = readyCase(`case-${i}`, { status: out ? 'declined' : 'ranking' });
      return { ...kase, review: { ...kase.review, total: totalOf(total, innovation) } };
    }),
  );

const freeze = (cases: readonly CaseState[]) =>
  freezeRanking({
    call,
    state: callStateOf(call, { closesAt: call.window.closesAt }),
    track: 'advanced',
    at: AFTER_WINDOW,
    standings: standingsOf(cases),
  });

describe('the ranking of a track', () => {
  it('is the same in whatever order the applications come', () => {
    fc.assert(
      fc.property(
        kases.chain((all) =>
          fc.tuple(
            fc.constant(all),
            fc.shuffledSubarray([...all], { minLength: all.length, maxLength: all.length }),
          ),
        ),
        ([all, shuffled]) => {
          expect(freeze(shuffled)).toEqual(freeze(all));
        },
      ),
    );
  });

  it('holds every filed application once: ranked or out', () => {
    fc.assert(
      fc.property(kases, (all) => {
        const [event] = freeze(all).events;
        if (event?.type !== 'RankingFrozen') throw new TypeError('a ranking was expected');
        const held = [...event.ranked.map(({ caseId }) => caseId), ...event.out].sort();
        expect(held).toEqual(all.map(({ identity }) => identity?.caseId).sort());
      }),
    );
  });
});

const administrators = ['a-one', 'a-two', 'a-three'];
const GRANTED = 'a-two';

type Attempt = (state: AccountState) => AccountCommand;
const attempts: fc.Arbitrary<readonly [string, Attempt]> = fc.tuple(
  fc.constantFrom(...administrators),
  fc.oneof(
    fc.constantFrom('clerk', 'office', 'administrator').map(
      (role): Attempt =>
        () => ({
          type: 'ProposeGrant',
          role: role === 'clerk' || role === 'office' ? role : 'administrator',
          org: '371625',
          from: '2026-03-01',
          reason: '示例',
        }),
    ),
    fc.nat(4).map(
      (n): Attempt =>
        ({ grants }) => ({
          type: 'ConfirmGrant',
          grantId: grants[n % Math.max(1, grants.length)]?.grantId ?? 'g-0',
        }),
    ),
    fc.nat(4).map(
      (n): Attempt =>
        ({ grants }) => ({
          type: 'EndGrant',
          grantId: grants[n % Math.max(1, grants.length)]?.grantId ?? 'g-0',
          from: '2026-03-01',
          reason: '示例',
        }),
    ),
  ),
);

const attempt = (state: AccountState, id: string, command: AccountCommand): AccountState => {
  const actor: Actor = { id, role: 'administrator', org: 'BZ-OFFICE' };
  const commandId = commandIdOf(state.version + 1);
  try {
    return accountAggregate
      .decide({ command, commandId, at: AFTER_WINDOW, actor, facts: factsOf() }, state)
      .events.reduce(
        (next, event) =>
          accountAggregate.evolve(
            next,
            recordedEvent(event, next.version + 1, AFTER_WINDOW, actor),
          ),
        state,
      );
  } catch (error) {
    if (error instanceof Refusal) return state;
    throw error;
  }
};

it('no right ever holds by one administrator alone, nor by whoever gets it', () => {
  let held = 0;
  fc.assert(
    fc.property(fc.array(attempts, { maxLength: 30, size: 'max' }), (history) => {
      const opened = attempt(accountAggregate.initial, 'a-one', {
        type: 'OpenAccount',
        accountId: GRANTED,
        subject: 's',
        name: '示例甲',
        org: '371625',
      });
      const state = history.reduce((before, [id, act]) => attempt(before, id, act(before)), opened);
      for (const grant of grantsOn(state, AFTER_WINDOW)) {
        held += 1;
        expect(grant.confirmedBy).not.toBe(grant.proposedBy);
        expect(grant.confirmedBy).not.toBe(GRANTED);
      }
    }),
  );
  expect(held).toBeGreaterThan(0);
});
