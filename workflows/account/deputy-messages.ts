import * as z from 'zod';
import { bilingual, said } from '../../engine/bilingual.ts';
import { command, event, holding, strictly } from '../../engine/messages.ts';
import { Instant, LocalDate } from '../calendar/instant.ts';
import { passage } from '../input/texts.ts';
import { OrgId } from '../orgs/org.ts';
import { AccountId } from './account-id.ts';
import { GrantedRole } from './granted-role.ts';

/** Whose work it is, and the head of the unit; nobody else gives it away. */
const appoint = [
  // Audit acts on nothing; whoever else may not have one is told why.
  ...GrantedRole.options
    .filter((role) => role !== 'auditor')
    .map((role) => ({ role, relation: 'self' }) as const),
  { role: 'unit-head', relation: 'head' } as const,
];

const Programme = z
  .string()
  .regex(
    /^[a-z][a-z-]{1,39}$/,
    said('请从批次类型和台账中选择', 'choose kinds of round and registers'),
  );

const scope = {
  deputy: AccountId,
  role: GrantedRole,
  org: OrgId,
  programmes: z.array(Programme).min(1).max(20).optional(),
  from: LocalDate,
  until: LocalDate,
};

export const deputyCommands = {
  AppointDeputy: command({
    title: bilingual('委托代理', 'Have somebody stand in'),
    body: strictly(() => ({ ...scope, reason: passage(1, 500) })),
    may: appoint,
    refusals: [
      'NoSuchAccount',
      'OwnDeputy',
      'SeatIsPersonal',
      'NotHeldByAccount',
      'DeputyNotOfOrganisation',
      'DeputyPeriodOff',
      'NoSuchProgramme',
      'DeputyAlready',
      'DeputyHasDeputy',
      'StandsInAlready',
    ],
    needs: ['standing-in'],
    example: {
      deputy: 'a-6f1c2d',
      role: 'unit-head',
      org: '371625',
      from: '2026-03-02',
      until: '2026-03-06',
      reason: '外出参加培训',
    },
  }),
  EndDeputy: command({
    title: bilingual('终止代理', 'End the standing in'),
    body: strictly(() => ({ deputyId: z.string().min(1).max(100), reason: passage(1, 500) })),
    may: [...appoint, { role: 'administrator', relation: 'any' } as const],
    refusals: ['NoSuchAccount', 'NoSuchDeputy'],
    example: { deputyId: 'd-00000002-0000', reason: '提前返岗' },
  }),
};

export const deputyEvents = {
  DeputyAppointed: event({
    v: 1,
    title: bilingual('已委托代理', 'Somebody stands in'),
    audience: 'accounts',
    data: holding(() => ({ deputyId: z.string(), ...scope, reason: z.string() })),
  }),
  DeputyEnded: event({
    v: 1,
    title: bilingual('代理已终止', 'The standing in was ended'),
    audience: 'accounts',
    data: holding(() => ({ deputyId: z.string(), endsAt: Instant, reason: z.string() })),
  }),
};
