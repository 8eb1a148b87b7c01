import * as audit from '../../../interface/audit.ts';
import { PLURALS } from '../../../interface/plurals.ts';
import { signedIn } from '../../http/person.ts';
import { handle, WHOLE_ROUNDS } from '../../http/route.ts';
import { aggregates } from '../../kinds/catalogue.ts';

/** Every act that leaves a trace, by kind of stream, with its title: what a search offers to choose from. */
export const auditActs = handle(
  audit.acts,
  async ({ ports, request }) => {
    await signedIn(ports, request);
    return {
      items: PLURALS.flatMap((kind) =>
        Object.entries(aggregates[kind].events).map(([type, { title }]) => ({ kind, type, title })),
      ),
    };
  },
  WHOLE_ROUNDS,
);
