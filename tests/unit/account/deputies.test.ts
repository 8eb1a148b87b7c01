import { describe, expect, it } from 'vitest';
import { eventItem, storedEvent } from '../../../adapters/dynamodb/event-item.ts';
import { type Actor, personsOf } from '../../../engine/event.ts';
import { deputiesOn, isWithin, scopesMeet } from '../../../workflows/account/deputies.ts';
import type { Deputy } from '../../../workflows/account/deputy.ts';
import {
  DeputyAlready,
  DeputyHasDeputy,
  DeputyNotOfOrganisation,
  DeputyPeriodOff,
  NoSuchDeputy,
  NoSuchProgramme,
  NotHeldByAccount,
  OwnDeputy,
  SeatIsPersonal,
  StandsInAlready,
} from '../../../workflows/account/deputy-refusals.ts';
import { accountAggregate } from '../../../workflows/account/index.ts';
import type { StandingIn } from '../../../workflows/facts.ts';
import { handsOfActor } from '../../../workflows/hands/same-hand.ts';
import { givenAggregate } from '../../given.ts';

const administrator = (id: string): Actor => ({ id, role: 'administrator', org: 'BZ-OFFICE' });
const head: Actor = { id: 'a-head', role: 'unit-head', org: '371625' };
const right = { role: 'unit-head', org: '371625' } as const;

const standingIn = (more: Partial<StandingIn> = {}): { standingIn: StandingIn } => ({
  standingIn: {
    deputy: { org: '371625', grants: [{ role: 'clerk', org: '371625' }], deputies: [] },
    standsInFor: [],
    programmes: new Set(['application', 'monitoring', 'projects']),
    reads: [],
    ...more,
  },
});

/** A head of a unit whose right holds since 16 March 2026. */
const held = () => {
  const proposed = givenAggregate(accountAggregate)
    .by(administrator('a-first'))
    .when({ type: 'OpenAccount', accountId: 'a-head', subject: 's', name: '甲', org: '371625' })
    .accepted()
    .when({ type: 'ProposeGrant', ...right, from: '2026-03-16', reason: '任职' })
    .accepted();
  return proposed
    .when(
      { type: 'ConfirmGrant', grantId: proposed.state().grants[0]?.grantId ?? '' },
      { actor: administrator('a-second') },
    )
    .accepted()
    .by(head)
    .facts(standingIn());
};
const week = {
  type: 'AppointDeputy',
  deputy: 'a-clerk',
  ...right,
  from: '2026-03-16',
  until: '2026-03-20',
  reason: '外出',
} as const;
const appointed = () => held().when(week).accepted();
const of = (story: ReturnType<typeof appointed>): string =>
  story.state().deputies[0]?.deputyId ?? '';
const running = (story: ReturnType<typeof appointed>, at: string) =>
  deputiesOn(story.state(), at).map(({ deputy }) => deputy);

describe('somebody stands in', () => {
  it('from the first day to the end of the last, and not a minute longer', () => {
    expect(running(appointed(), '2026-03-20T15:59:59.000Z')).toEqual(['a-clerk']);
    expect(running(appointed(), '2026-03-20T16:00:00.000Z')).toEqual([]);
    const later = held()
      .when({ ...week, from: '2026-03-18' })
      .accepted();
    expect(running(later, '2026-03-17T15:59:59.000Z')).toEqual([]);
  });

  it('until it is ended with a reason, once', () => {
    const end = { type: 'EndDeputy', deputyId: of(appointed()), reason: '提前返岗' } as const;
    const ended = appointed().when(end).accepted();
    expect(running(ended, '2026-03-17T02:00:00.000Z')).toEqual([]);
    ended.when(end).refuses(NoSuchDeputy);
    // The days are free again.
    ended.when(week).accepted();
  });

  it('for what the account may do, and no longer than it may', () => {
    const grantId = appointed().state().grants[0]?.grantId ?? '';
    const ended = appointed()
      .when(
        { type: 'EndGrant', grantId, from: '2026-03-16', reason: '调离' },
        { actor: administrator('a-first') },
      )
      .accepted();
    expect(running(ended, '2026-03-17T02:00:00.000Z')).toEqual([]);
    held()
      .when({ ...week, role: 'clerk' })
      .refuses(NotHeldByAccount);
    held()
      .when({ ...week, role: 'expert' })
      .refuses(SeatIsPersonal);
  });

  it('who is of the organisation already, and is somebody else', () => {
    held()
      .when({ ...week, deputy: 'a-head' })
      .refuses(OwnDeputy);
    const outside = { org: '371621', grants: [], deputies: [] };
    held()
      .facts(standingIn({ deputy: outside }))
      .when(week)
      .refuses(DeputyNotOfOrganisation);
    held()
      .facts(standingIn({ deputy: undefined }))
      .when(week)
      .refuses(DeputyNotOfOrganisation);
    // Whoever merely sits there as an expert has no work there.
    const expert = { org: 'X', grants: [{ role: 'expert', org: '371625' }], deputies: [] };
    held()
      .facts(standingIn({ deputy: expert }))
      .when(week)
      .refuses(DeputyNotOfOrganisation);
  });

  it('for days from today on, a year at most, in programmes that there are', () => {
    held()
      .when({ ...week, from: '2026-03-15' })
      .refuses(DeputyPeriodOff);
    held()
      .when({ ...week, until: '2026-03-15' })
      .refuses(DeputyPeriodOff);
    held()
      .when({ ...week, until: '2027-03-17' })
      .refuses(DeputyPeriodOff);
    held()
      .when({ ...week, until: '2027-03-16' })
      .accepted();
    held()
      .when({ ...week, programmes: ['none'] })
      .refuses(NoSuchProgramme);
  });
});

describe('one at a time', () => {
  it('for the same work: on other days, or in other programmes, another', () => {
    appointed()
      .when({ ...week, from: '2026-03-20', until: '2026-03-21' })
      .refuses(DeputyAlready);
    appointed()
      .when({ ...week, from: '2026-03-21', until: '2026-03-25' })
      .accepted();
    const some = held()
      .when({ ...week, programmes: ['monitoring'] })
      .accepted();
    some.when(week).refuses(DeputyAlready);
    some.when({ ...week, programmes: ['projects'] }).accepted();
  });

  it('without a chain from either end, and so without a circle', () => {
    const other: Deputy = {
      deputyId: 'd-1',
      deputy: 'a-third',
      role: 'clerk',
      org: '371625',
      from: '2026-03-20',
      until: '2026-03-23',
      appointedBy: 'a-clerk',
      appointedAt: '2026-03-16T00:00:00.000Z',
    };
    const away = { org: '371625', grants: [], deputies: [other] };
    held()
      .facts(standingIn({ deputy: away }))
      .when(week)
      .refuses(DeputyHasDeputy);
    held()
      .facts(standingIn({ standsInFor: [other] }))
      .when(week)
      .refuses(StandsInAlready);
    const over = { ...other, endsAt: '2026-03-16T01:00:00.000Z' };
    held()
      .facts(standingIn({ standsInFor: [over] }))
      .when(week)
      .accepted();
  });

  it('by scopes that meet where one says all, or both name one', () => {
    expect(scopesMeet(undefined, ['projects'])).toBe(true);
    expect(scopesMeet(['projects'], ['application'])).toBe(false);
    expect(isWithin(['application'], undefined)).toBe(false);
    expect(isWithin(undefined, undefined)).toBe(true);
  });
});

describe('both are named', () => {
  const actor: Actor = {
    id: 'a-clerk',
    ...right,
    for: { account: 'a-head', deputyId: 'd-1' },
  };

  it('in the header, as it is stored and read back, with what was recorded on behalf or without', () => {
    const behalf = { role: 'department', org: 'BZ-STATS', record: 'r-1', checkedBy: 'a-second' };
    for (const one of [actor, { ...actor, onBehalfOf: behalf }]) {
      const header = {
        type: 'SignedOff',
        v: 1,
        seq: 1,
        at: '2026-03-16T02:00:00.000Z',
        actor: one,
        commandId: 'c',
        rules: {},
        dataHash: 'a'.repeat(64),
        prevHash: '0'.repeat(64),
      };
      const stored = {
        header,
        hash: 'b'.repeat(64),
        salt: 'c'.repeat(32),
        commandHash: 'd'.repeat(64),
        data: {},
      };
      expect(storedEvent(eventItem('CASE#c-1', stored)).header).toEqual(header);
    }
  });

  it('and count as one hand from then on, each way; for an act that was recorded it is its author', () => {
    expect(personsOf(actor)).toEqual(['a-clerk', 'a-head']);
    const known = { sameHands: { 'a-clerk': ['a-head'], 'a-head': ['a-clerk'] } };
    expect(handsOfActor(known, { id: 'a-head', ...right })).toEqual(['a-head', 'a-clerk']);
    expect(handsOfActor({}, { id: 'a-clerk', ...right })).toEqual(['a-clerk']);
  });
});
