import { aggregates, PLURALS } from '../catalogue.ts';
import { signedIn } from '../http/person.ts';
import { route, WHOLE_ROUNDS } from '../http/route.ts';

/** Every act that leaves a trace, by kind of stream, with its title: what a search offers to choose from. */
export const auditActs = route({
  method: 'GET',
  path: '/api/audit/acts',
  cost: WHOLE_ROUNDS,
  title: { zh: '留痕事项一览', en: 'Acts that leave a trace' },
  handle: async ({ ports, request }) => {
    await signedIn(ports, request);
    return {
      status: 200,
      body: {
        items: PLURALS.flatMap((kind) =>
          Object.entries(aggregates[kind].events).map(([type, { title }]) => ({
            kind,
            type,
            title,
          })),
        ),
      },
    };
  },
});
