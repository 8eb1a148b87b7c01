import * as desk from '../../../interface/desk.ts';
import { deputiesOn } from '../../../workflows/account/deputies.ts';
import { colleagueNamed } from '../../door/colleagues-in.ts';
import { type Grant, signedIn } from '../../http/person.ts';
import { handle } from '../../http/route.ts';
import type { Ports } from '../../kinds/ports.ts';
import { tenAtATime } from '../../kinds/ten-at-a-time.ts';

const named = async (ports: Ports, account: string, until: string) => {
  const name = (await colleagueNamed(ports, account))?.name;
  return { account, ...(name === undefined ? {} : { name }), until };
};

const shown = async (ports: Ports, { role, org, for: inFor, until = '' }: Grant) => ({
  role,
  org,
  orgName: ports.reference.orgs.byId.get(org)?.name,
  ...(inFor === undefined ? {} : { for: await named(ports, inFor.account, until) }),
});

/** Who am I, as what may I act, for whom I stand in, and who does for me. */
export const me = handle(desk.me, async ({ ports, request }) => {
  const { account, state, grants } = await signedIn(ports, request);
  const now = ports.now().toISOString();
  const deputies = deputiesOn(state, now);
  const held = grants.filter(({ via }) => via === undefined);
  return {
    account,
    // One's own name, where the account has one.
    name: (await ports.open(state.name))?.value,
    grants: [...(await tenAtATime(held, (grant) => shown(ports, grant)))],
    deputies: [...(await tenAtATime(deputies, ({ deputy, until }) => named(ports, deputy, until)))],
    now,
  };
});
