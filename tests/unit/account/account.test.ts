import { describe, expect, it } from 'vitest';
import type { Actor } from '../../../engine/event.ts';
import { accountAggregate, grantsOn } from '../../../workflows/account/index.ts';
import {
  AccountExists,
  AlreadyGranted,
  GrantPeriodReversed,
  NoSuchAccount,
  NoSuchGrant,
  OwnGrant,
  RoleNotOfOrganisation,
  SameAdministrator,
  UnknownOrganisation,
} from '../../../workflows/account/refusals.ts';
import { givenAggregate } from '../../given.ts';

const administrator = (id: string): Actor => ({ id, role: 'administrator', org: 'BZ-OFFICE' });
const first = administrator('a-first');
const second = { actor: administrator('a-second') };

const opened = () =>
  givenAggregate(accountAggregate)
    .by(first)
    .when({ type: 'OpenAccount', accountId: 'a-1', subject: 's-1', name: '示例甲', org: '371625' })
    .accepted();
const propose = {
  type: 'ProposeGrant',
  role: 'clerk',
  org: '371625',
  from: '2026-03-16',
  reason: '岗位调整',
} as const;
const proposed = (until?: string) =>
  opened()
    .when({ ...propose, until })
    .accepted();
const idOf = (state: ReturnType<ReturnType<typeof proposed>['state']>) =>
  state.grants.at(-1)?.grantId ?? '';
const granted = (until?: string) => {
  const before = proposed(until);
  return before
    .when({ type: 'ConfirmGrant', grantId: idOf(before.state()) }, second)
    .then([{ type: 'GrantConfirmed' }]);
};
const rolesOn = (account: ReturnType<typeof granted>, instant: string) =>
  grantsOn(account.state(), instant).map(({ role, org }) => `${role}@${org}`);

describe('an account is pseudonymous', () => {
  it('keeps the name as personal data and the subject not at all', () => {
    const { events } = givenAggregate(accountAggregate)
      .by(first)
      .when({
        type: 'OpenAccount',
        accountId: 'a-1',
        subject: 'oidc|secret-subject',
        name: '示例甲',
        org: '371625',
      })
      .decision();
    expect(events).toMatchObject([{ name: { $personal: 'account/a-1', value: '示例甲' } }]);
    expect(JSON.stringify(events)).not.toContain('secret-subject');
  });
  it('is opened once, at an organisation that is known', () => {
    const open = { type: 'OpenAccount', accountId: 'a-1', subject: 's', name: '示例甲' } as const;
    opened()
      .when({ ...open, org: '371625' })
      .refuses(AccountExists);
    givenAggregate(accountAggregate)
      .when({ ...open, org: 'NOWHERE' })
      .refuses(UnknownOrganisation);
    givenAggregate(accountAggregate).when(propose).refuses(NoSuchAccount);
  });
});

describe('a right needs two administrators', () => {
  it('is none while only one has proposed it', () => {
    expect(rolesOn(proposed(), '2026-03-17T01:00:00.000Z')).toEqual([]);
    expect(proposed().tasks()).toMatchObject([
      { role: 'administrator', commands: ['ConfirmGrant', 'DismissGrant'] },
    ]);
  });
  it('cannot be confirmed by whoever proposed it', () => {
    const before = proposed();
    before.when({ type: 'ConfirmGrant', grantId: idOf(before.state()) }).refuses(SameAdministrator);
  });
  it('cannot be confirmed by whoever gets it', () => {
    const before = proposed();
    before
      .when(
        { type: 'ConfirmGrant', grantId: idOf(before.state()) },
        { actor: administrator('a-1') },
      )
      .refuses(OwnGrant);
  });
  it('holds once a second one has confirmed it, and is asked no more', () => {
    expect(rolesOn(granted(), '2026-03-17T01:00:00.000Z')).toEqual(['clerk@371625']);
    expect(granted().tasks()).toEqual([]);
  });
  it('is not backdated to before its confirmation', () => {
    expect(rolesOn(granted(), '2026-03-16T01:00:00.000Z')).toEqual([]);
  });
  it('is dismissed with a reason, and then gone', () => {
    const before = proposed();
    const grantId = idOf(before.state());
    const after = before
      .when({ type: 'DismissGrant', grantId, reason: '尚未到任' }, second)
      .accepted();
    after.when({ type: 'ConfirmGrant', grantId }, second).refuses(NoSuchGrant);
  });
  it('is not proposed twice, for no unknown organisation, and not for a reversed time', () => {
    granted().when(propose).refuses(AlreadyGranted);
    opened()
      .when({ ...propose, org: 'NOWHERE' })
      .refuses(UnknownOrganisation);
    opened()
      .when({ ...propose, until: '2026-03-15' })
      .refuses(GrantPeriodReversed);
  });
});

describe('a right ends', () => {
  it('after its last day, as Shanghai counts days', () => {
    const until = granted('2026-03-20');
    expect(rolesOn(until, '2026-03-20T15:59:59.999Z')).toEqual(['clerk@371625']);
    expect(rolesOn(until, '2026-03-20T16:00:00.000Z')).toEqual([]);
  });
  it('at once, by one administrator alone', () => {
    const before = granted().at('2026-03-18T02:00:00.000Z');
    const after = before
      .when({
        type: 'EndGrant',
        grantId: idOf(before.state()),
        from: '2026-03-01',
        reason: '调离岗位',
      })
      .then([{ type: 'GrantEnded', endsAt: '2026-03-18T02:00:00.000Z' }]);
    expect(rolesOn(after, '2026-03-18T01:59:59.999Z')).toEqual(['clerk@371625']);
    expect(rolesOn(after, '2026-03-18T02:00:00.000Z')).toEqual([]);
  });
  it('on a later day that may still be brought forward, never put off', () => {
    const before = granted();
    const grantId = idOf(before.state());
    const end = { type: 'EndGrant', grantId, reason: '调离岗位' } as const;
    const later = before.when({ ...end, from: '2026-06-01' }).accepted();
    expect(rolesOn(later, '2026-05-31T01:00:00.000Z')).toEqual(['clerk@371625']);
    later.when({ ...end, from: '2026-07-01' }).refuses(NoSuchGrant);
    later.when({ ...end, from: '2026-05-01' }).then([{ type: 'GrantEnded' }]);
  });
  it('only where it was granted', () => {
    const before = proposed();
    before
      .when({
        type: 'EndGrant',
        grantId: idOf(before.state()),
        from: '2026-06-01',
        reason: '调离岗位',
      })
      .refuses(NoSuchGrant);
  });
});

describe('a role is held where it exists', () => {
  it.each([
    ['leading-group', 'BZ-OFFICE'],
    ['office', '371625'],
    ['office', 'BZ-LEADING-GROUP'],
    ['department', '371625'],
    ['auditor', 'BZ-OFFICE'],
    ['supervision', 'BZ-STATS'],
  ] as const)('no %s at %s', (role, org) => {
    opened()
      .when({ ...propose, role, org })
      .refuses(RoleNotOfOrganisation);
  });

  it.each([
    ['office', 'BZ-OFFICE'],
    ['department', 'BZ-STATS'],
    ['leading-group', 'BZ-LEADING-GROUP'],
    ['unit-head', '371625'],
  ] as const)('%s at %s', (role, org) => {
    opened()
      .when({ ...propose, role, org })
      .then([{ type: 'GrantProposed', role, org }]);
  });
});
