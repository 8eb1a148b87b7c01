import * as desk from '../../../interface/desk.ts';
import { signedIn } from '../../http/person.ts';
import { handle } from '../../http/route.ts';

/** Who am I, and as what may I act. */
export const me = handle(desk.me, async ({ ports, request }) => {
  const person = await signedIn(ports, request);
  return {
    account: person.account,
    // One's own name, where the account has one.
    name: (await ports.open(person.state.name))?.value,
    grants: person.grants.map(({ role, org }) => ({
      role,
      org,
      orgName: ports.reference.orgs.byId.get(org)?.name,
    })),
    now: ports.now().toISOString(),
  };
});
