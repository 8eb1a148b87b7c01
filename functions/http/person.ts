import type { CommandSpec } from '../../engine/decider.ts';
import type { Actor } from '../../engine/event.ts';
import { type AccountState, accountAggregate, grantsOn } from '../../workflows/account/index.ts';
import type { Facts } from '../../workflows/facts.ts';
import { mayRead } from '../../workflows/reading.ts';
import { mayCommand } from '../../workflows/rights.ts';
import { acting } from '../door/denied.ts';
import { NotAllowed, NotFound, NotSignedIn } from '../door/errors.ts';
import { accountIdOf } from '../kinds/account-id.ts';
import { type AnyKind, aggregates, streamKey } from '../kinds/catalogue.ts';
import { rehydrate } from '../kinds/history.ts';
import type { Ports } from '../kinds/ports.ts';
import { relationsOf } from '../kinds/relations.ts';
import type { HttpRequest } from './route.ts';

export interface Grant {
  readonly role: string;
  readonly org: string;
}

/** Whoever signed in: a pseudonymous account and what it may act as today. */
export interface Person {
  readonly account: string;
  readonly grants: readonly Grant[];
  readonly state: AccountState;
}

/** Role asked for by the header `Tidu-Role: office@BZ-OFFICE`, where a person wants to be just one of several. */
const chosen = (request: HttpRequest, grants: readonly Grant[]): readonly Grant[] => {
  const wanted = request.headers['tidu-role'];
  if (wanted === undefined) return grants;
  return grants.filter(({ role, org }) => `${role}@${org}` === wanted);
};

/** Reads account and grants anew at each request: a right that was taken away ends at once. */
export const signedIn = async (ports: Ports, request: HttpRequest): Promise<Person> => {
  const subject = request.claims?.sub;
  if (typeof subject !== 'string' || subject === '') throw new NotSignedIn();
  await ports.reference.freshen();
  const account = accountIdOf(ports, subject);
  const { state: known } = await rehydrate(
    ports,
    aggregates.accounts,
    streamKey(accountAggregate, account),
  );
  const first: readonly Grant[] = ports.firstAdministrators.includes(subject)
    ? [{ role: 'administrator', org: 'SYSTEM' }]
    : [];
  const grants = [...grantsOn(known, ports.now().toISOString()), ...first].map(({ role, org }) => ({
    role,
    org,
  }));
  return { account, grants: chosen(request, grants), state: known };
};

export const actorAs = (person: Person, { role, org }: Grant): Actor => ({
  id: person.account,
  role,
  org,
});

/** In which of the person's roles this command is allowed; 404 where the stream is none of theirs, else 403. */
export const actorFor =
  (person: Person, aggregate: AnyKind, spec: CommandSpec, command: { readonly type: string }) =>
  (state: unknown, facts: Facts): Actor => {
    const relations = (grant: Grant) =>
      relationsOf(aggregate, state, facts, actorAs(person, grant));
    const may = aggregate.mayNow?.(state, { ...command }) ?? spec.may;
    const allowed = mayCommand({ may }, person.grants, relations);
    if (allowed !== undefined) return actorAs(person, allowed);
    const visible = person.grants.some((grant) =>
      mayRead(aggregate.seenBy, grant.role, relations(grant)),
    );
    throw visible ? new NotAllowed(acting(command.type, spec)) : new NotFound(aggregate.seenBy);
  };
