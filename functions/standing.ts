import type { Call } from '../workflows/calls/call.ts';
import type { Person } from './http/person.ts';

const WATCHING: readonly string[] = ['auditor', 'supervision'];

type Held = Pick<Person, 'grants'>;

/** Audit or supervision: reads everything, acts on nothing of it. */
export const watches = ({ grants }: Held): boolean =>
  grants.some(({ role }) => WATCHING.includes(role));

/** The office whose call it is. */
export const runs = ({ grants }: Held, { office }: Pick<Call, 'office'>): boolean =>
  grants.some(({ role, org }) => role === 'office' && org === office);

/** A body of the call's decision chain. */
export const decides = ({ grants }: Held, { decisionChain }: Pick<Call, 'decisionChain'>) =>
  grants.some(
    ({ role, org }) => role === 'leading-group' && decisionChain.some((body) => body.org === org),
  );
