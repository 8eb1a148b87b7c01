import * as z from 'zod';
import { Bilingual } from '../engine/bilingual.ts';
import { GrantedRole } from '../workflows/account/messages.ts';
import { type AccountState, GrantStanding } from '../workflows/account/state.ts';
import { Instant, LocalDate } from '../workflows/calendar/instant.ts';
import { Id, page, paging, shaped } from './components.ts';
import { route } from './route.ts';

const Grant = z.strictObject({
  grantId: Id,
  role: GrantedRole,
  roleTitle: Bilingual,
  org: z.string(),
  orgName: Bilingual,
  from: LocalDate,
  until: LocalDate.optional(),
  proposedBy: z.string(),
  proposedAt: z.strictObject({ at: Instant, org: z.string() }),
  confirmedBy: z.string().optional(),
  confirmedAt: Instant.optional(),
  dismissed: z.boolean(),
  endsAt: Instant.optional(),
  standing: GrantStanding,
});

/** With all rights that were ever proposed, each with how it stands now. */
const Account = z.strictObject({
  id: Id,
  version: z.int(),
  at: z.string(),
  /** For who hands out the rights; auditors follow the pseudonym. */
  name: z.string().optional(),
  org: z.string(),
  orgName: Bilingual,
  grants: z.array(Grant),
  /** How many await the second administrator. */
  tasks: z.int(),
});

export const many = route({
  method: 'GET',
  path: '/api/accounts',
  title: { zh: '账号', en: 'Accounts' },
  query: {
    pending: { zh: 'true：只看有待复核授权的', en: 'true: only those with a proposed grant' },
    ...paging,
  },
  answer: page(Account),
});

export const one = route({
  method: 'GET',
  path: '/api/accounts/{id}',
  title: { zh: '账号详情', en: 'An account' },
  answer: Account.extend({
    state: shaped<Omit<AccountState, 'name' | 'telling'> & Partial<Pick<AccountState, 'name'>>>(
      'AccountState',
    ),
  }),
});
