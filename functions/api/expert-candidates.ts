import { type AccountState, grantsOn } from '../../workflows/account/index.ts';
import { orgName } from '../../workflows/orgs/org.ts';
import { worksForParty } from '../../workflows/review/experts/independence.ts';
import { aggregates } from '../catalogue.ts';
import { NotAllowed } from '../errors.ts';
import { rehydrate } from '../history.ts';
import { route } from '../http/route.ts';
import type { Ports } from '../ports.ts';
import { type Visible, visibleCase } from './visible.ts';

const SITS: readonly string[] = ['expert', 'panel-chair'];
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
    found.push(...states.map(({ state }) => state as AccountState));
    after = page.next;
  }
  return found;
};

/** What stands in the way of an appointment; the rules say it again when somebody is appointed. */
const hintsFor = (
  { kase }: Visible,
  { orgs }: Ports['reference'],
  account: string,
  org: string,
) => {
  const { seats, barred } = kase.review;
  const seated = Object.values(seats).some(({ expert }) => expert === account);
  const party = kase.identity !== undefined && worksForParty(kase.identity, orgs, org);
  return [
    ...(seated ? ['seated'] : []),
    ...(barred.includes(account) ? ['recused'] : []),
    ...(party ? ['works-for-party'] : []),
  ];
};

/** Who could sit on a seat of this case, with what speaks against it; for the office that appoints. */
export const expertCandidates = route({
  method: 'GET',
  path: '/api/cases/{id}/experts',
  title: { zh: '可选评审专家', en: 'Experts to choose from' },
  handle: async ({ ports, request, params }) => {
    const visible = await visibleCase(ports, request, params.id ?? '');
    if (!visible.actors.some(({ relations }) => relations.has('office')))
      throw new NotAllowed({ zh: '选择评审专家', en: 'choose experts' });
    const { reference } = ports;
    const now = ports.now().toISOString();
    const items = (await expertAccounts(ports)).flatMap((account) => {
      const grant = grantsOn(account, now).find(({ role }) => SITS.includes(role));
      if (grant === undefined) return [];
      return [
        {
          account: account.accountId,
          name: account.name?.value,
          org: grant.org,
          orgName: orgName(reference.orgs, grant.org),
          hints: hintsFor(visible, reference, account.accountId, grant.org),
        },
      ];
    });
    return { status: 200, body: { items } };
  },
});
