import { signedIn } from '../http/person.ts';
import { route } from '../http/route.ts';

/** Who am I, and as what may I act. */
export const me = route({
  method: 'GET',
  path: '/api/me',
  title: { zh: '我的身份', en: 'Who am I' },
  handle: async ({ ports, request }) => {
    const person = await signedIn(ports, request);
    return {
      status: 200,
      body: {
        account: person.account,
        // One's own name, where the account has one.
        name: (await ports.open(person.state.name))?.value,
        grants: person.grants.map(({ role, org }) => ({
          role,
          org,
          orgName: ports.reference.orgs.byId.get(org)?.name,
        })),
        now: ports.now().toISOString(),
      },
    };
  },
});
