import * as z from 'zod';
import { bilingual } from '../../engine/bilingual.ts';
import type { CommandsOf, EventsOf } from '../../engine/messages.ts';
import { command, event, strictly } from '../../engine/messages.ts';
import { personal } from '../../engine/personal.ts';
import { Instant, LocalDate } from '../calendar/instant.ts';
import { oneLine, passage } from '../input/texts.ts';
import { OrgId } from '../orgs/org.ts';
import { AccountId } from './account-id.ts';
import { deputyCommands, deputyEvents } from './deputy-messages.ts';
import { GrantedRole } from './granted-role.ts';
import { tellingCommands, tellingEvents } from './telling-messages.ts';

export { AccountId } from './account-id.ts';
export { GrantedRole } from './granted-role.ts';

const administrator = [{ role: 'administrator', relation: 'any' }] as const;
const Reason = passage(1, 500);

const rights = {
  role: GrantedRole,
  org: OrgId,
  /** First and last day, both included, as Shanghai counts days. */
  from: LocalDate,
  until: LocalDate.optional(),
};

export const accountCommands = {
  ...tellingCommands,
  ...deputyCommands,
  OpenAccount: command({
    title: bilingual('新建账号', 'Open an account'),
    body: strictly(() => ({
      accountId: AccountId,
      /** The `sub` of the identity provider; only its hash, which is the account's id, is kept. */
      subject: z.string().min(1).max(200),
      name: oneLine(1, 60),
      org: OrgId,
    })),
    may: administrator,
    refusals: ['AccountExists', 'UnknownOrganisation'],
    example: { accountId: 'a-6f1c2d', subject: 'county-371625', name: '张三', org: '371625' },
  }),
  ProposeGrant: command({
    title: bilingual('提出授权', 'Propose a grant'),
    body: () => z.strictObject({ ...rights, reason: Reason }),
    may: administrator,
    refusals: [
      'NoSuchAccount',
      'UnknownOrganisation',
      'RoleNotOfOrganisation',
      'GrantPeriodReversed',
      'AlreadyGranted',
    ],
    example: { role: 'clerk', org: '371625', from: '2026-03-02', reason: '县工信局岗位调整通知' },
  }),
  ConfirmGrant: command({
    title: bilingual('复核授权', 'Confirm a grant'),
    body: () => z.strictObject({ grantId: z.string().min(1).max(100) }),
    may: administrator,
    refusals: ['NoSuchAccount', 'NoSuchGrant', 'SameAdministrator', 'OwnGrant'],
    example: { grantId: 'g-00000002-0000' },
  }),
  DismissGrant: command({
    title: bilingual('退回授权', 'Dismiss a proposed grant'),
    body: () => z.strictObject({ grantId: z.string().min(1).max(100), reason: Reason }),
    may: administrator,
    refusals: ['NoSuchAccount', 'NoSuchGrant'],
    example: { grantId: 'g-00000002-0000', reason: '岗位尚未到任' },
  }),
  EndGrant: command({
    title: bilingual('终止权限', 'End a grant'),
    body: strictly(() => ({
      grantId: z.string().min(1).max(100),
      /** First day without it; today and earlier mean at once. */
      from: LocalDate,
      reason: Reason,
    })),
    may: administrator,
    refusals: ['NoSuchAccount', 'NoSuchGrant'],
    example: { grantId: 'g-00000002-0000', from: '2026-06-01', reason: '调离岗位' },
  }),
};
export type AccountCommand = CommandsOf<typeof accountCommands>;

export const accountEvents = {
  ...tellingEvents,
  ...deputyEvents,
  AccountOpened: event({
    v: 1,
    title: bilingual('账号已建立', 'Account opened'),
    audience: 'accounts',
    data: () => z.object({ accountId: AccountId, name: personal(z.string()), org: OrgId }),
  }),
  GrantProposed: event({
    v: 1,
    title: bilingual('提出授权，待复核', 'Grant proposed'),
    audience: 'accounts',
    data: () => z.object({ grantId: z.string(), ...rights, reason: z.string() }),
  }),
  GrantConfirmed: event({
    v: 1,
    title: bilingual('权限已授予', 'Grant confirmed'),
    audience: 'accounts',
    data: () => z.object({ grantId: z.string() }),
  }),
  GrantDismissed: event({
    v: 1,
    title: bilingual('授权已退回', 'Grant dismissed'),
    audience: 'accounts',
    data: () => z.object({ grantId: z.string(), reason: z.string() }),
  }),
  GrantEnded: event({
    v: 1,
    title: bilingual('权限已终止', 'Grant ended'),
    audience: 'accounts',
    data: () => z.object({ grantId: z.string(), endsAt: Instant, reason: z.string() }),
  }),
};
export type AccountEvent = EventsOf<typeof accountEvents>;
