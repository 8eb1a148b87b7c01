import * as cases from '../../../interface/cases.ts';
import type { AccountState } from '../../../workflows/account/index.ts';
import { reads } from '../../../workflows/case/reader.ts';
import { orgName } from '../../../workflows/orgs/org.ts';
import { type Sitting, sittingOf, tiedTo } from '../../../workflows/review/experts/sitting.ts';
import { reading } from '../../door/denied.ts';
import { NotAllowed } from '../../door/errors.ts';
import { noteRead } from '../../http/kept.ts';
import { handle } from '../../http/route.ts';
import { aggregates } from '../../kinds/catalogue.ts';
import { rehydrate } from '../../kinds/history.ts';
import type { Ports } from '../../kinds/ports.ts';
import { type Visible, visibleCase } from '../../views/visible.ts';

/** Heads a page; the directory of experts of a city is a few hundred accounts. */
const PAGE = 100;

/** Accounts that ever held an expert's role; whether they hold it today their own stream tells. */
const expertAccounts = async (ports: Ports): Promise<readonly AccountState[]> => {
  const found: AccountState[] = [];
  for (let after: string | undefined, more = true; more; more = after !== undefined) {
    const page = await ports.lists.heads('ACCOUNTS', {
      limit: PAGE,
      ...(after === undefined ? {} : { after }),
    });
    const experts = page.items.filter(({ fields }) => fields?.expert === true);
    const states = await Promise.all(
      experts.map(({ stream }) => rehydrate(ports, aggregates.accounts, stream)),
    );
    found.push(...states.map(({ state }) => state));
    after = page.next;
  }
  return found;
};

/** What stands in the way of an appointment; the rules say it again when somebody is appointed. */
const hintsFor = (
  { kase }: Visible,
  { orgs }: Ports['reference'],
  account: string,
  sitting: Sitting,
) => {
  const { seats, barred } = kase.review;
  const seated = Object.values(seats).some(({ expert }) => expert === account);
  const party = kase.identity !== undefined && tiedTo(kase.identity, orgs, sitting);
  return [
    ...(seated ? ['seated' as const] : []),
    ...(barred.includes(account) ? ['recused' as const] : []),
    ...(party ? ['works-for-party' as const] : []),
  ];
};

/** Who could sit on a seat of this case, with what speaks against it; for the office that appoints. */
export const expertCandidates = handle(cases.experts, async ({ ports, request, params }) => {
  const visible = await visibleCase(ports, request, params.id);
  if (!reads(visible, 'candidates')) throw new NotAllowed(reading('candidates'));
  noteRead(request, { what: 'names', stream: visible.stream });
  const { reference } = ports;
  const now = ports.now().toISOString();
  const items = (await ports.open(await expertAccounts(ports))).flatMap((account) => {
    const sitting = sittingOf(account, now);
    if (sitting === undefined) return [];
    return [
      {
        account: account.accountId,
        name: account.name?.value,
        org: sitting.org,
        orgName: orgName(reference.orgs, sitting.org),
        hints: hintsFor(visible, reference, account.accountId, sitting),
      },
    ];
  });
  return { items };
});
