import * as interfaced from '../../../interface/deputies.ts';
import { deputiesAt, deputyStanding } from '../../../workflows/account/deputies.ts';
import type { Deputy } from '../../../workflows/account/deputy.ts';
import type { AccountState } from '../../../workflows/account/index.ts';
import { programmes, programmeTitle } from '../../../workflows/account/programmes.ts';
import { orgName } from '../../../workflows/orgs/org.ts';
import { colleagueNamed } from '../../door/colleagues-in.ts';
import { type Person, signedIn } from '../../http/person.ts';
import { handle } from '../../http/route.ts';
import type { Ports } from '../../kinds/ports.ts';
import { accountsListed, appointmentsOf } from '../../kinds/stands-in.ts';
import { tenAtATime } from '../../kinds/ten-at-a-time.ts';

type Mine = interfaced.DeputyLine['mine'];

interface Found {
  readonly account: string;
  readonly deputy: Deputy;
  readonly mine: Mine;
}

const of = (state: Pick<AccountState, 'accountId' | 'deputies'>, mine: Mine): readonly Found[] =>
  state.deputies.map((deputy) => ({ account: state.accountId, deputy, mine }));

/** Roles of a unit that somebody may stand in for; its head settles that. */
const OF_UNIT = ['clerk', 'unit-head', 'department', 'office'] as const;

const ofUnits = async (ports: Ports, { grants }: Person): Promise<readonly Found[]> => {
  const heads = grants.filter((grant) => grant.role === 'unit-head' && grant.for === undefined);
  const places = heads.flatMap(({ org }) => OF_UNIT.map((role) => ({ org, role })));
  const found = await tenAtATime(places, async (place) =>
    (await accountsListed(ports, deputiesAt(place))).flatMap((state) =>
      of(state, 'head').filter(
        ({ deputy }) => deputy.org === place.org && deputy.role === place.role,
      ),
    ),
  );
  return found.flat();
};

const titled = (programme: string) => {
  const title = programmeTitle(programme);
  return title === undefined ? [] : [{ programme, title }];
};

const lineOf = async (ports: Ports, { account, deputy, mine }: Found) => {
  const [principal, other] = await Promise.all(
    [account, deputy.deputy].map((one) => colleagueNamed(ports, one)),
  );
  const { deputyId, role, org, from, until, endsAt } = deputy;
  return {
    deputyId,
    account,
    ...(principal?.name === undefined ? {} : { name: principal.name }),
    deputy: deputy.deputy,
    ...(other?.name === undefined ? {} : { deputyName: other.name }),
    role,
    org,
    orgName: orgName(ports.reference.orgs, org),
    ...(deputy.programmes === undefined
      ? {}
      : { programmes: deputy.programmes.flatMap((one) => titled(one)) }),
    from,
    until,
    ...(endsAt === undefined ? {} : { endsAt }),
    standing: deputyStanding(deputy, ports.now().toISOString()),
    mine,
  };
};

/** Who stands in for me, for whom I do, and, to the head of a unit, who does for its people; the latest first. */
export const deputiesRoute = handle(interfaced.deputies, async ({ ports, request }) => {
  const person = await signedIn(ports, request);
  const { account, state } = person;
  const inFor = await appointmentsOf(ports, account);
  const all = [
    ...(state.accountId === '' ? [] : of(state, 'represented')),
    ...inFor.map(({ principal, appointment }) => ({
      account: principal.accountId,
      deputy: appointment,
      mine: 'deputy' as const,
    })),
    ...(await ofUnits(ports, person)),
  ];
  const once = [...new Map(all.toReversed().map((one) => [one.deputy.deputyId, one])).values()];
  const lines = await tenAtATime(once, (one) => lineOf(ports, one));
  return {
    items: lines.toSorted((a, b) => (a.from < b.from ? 1 : -1)),
    programmes: programmes().flatMap((one) => titled(one)),
  };
});
