import type { CommandSpec } from '../../engine/decider.ts';
import type { Actor } from '../../engine/event.ts';
import { isWithin } from '../../workflows/account/deputies.ts';
import { type AccountState, accountAggregate } from '../../workflows/account/index.ts';
import type { Facts } from '../../workflows/facts.ts';
import { mayRead } from '../../workflows/reading.ts';
import { mayCommand } from '../../workflows/rights.ts';
import { acting } from '../door/denied.ts';
import { NotAllowed, NotFound, NotSignedIn } from '../door/errors.ts';
import { accountIdOf } from '../kinds/account-id.ts';
import { type AnyKind, aggregates, streamKey } from '../kinds/catalogue.ts';
import { rehydrate } from '../kinds/history.ts';
import type { Ports } from '../kinds/ports.ts';
import { programmeOf } from '../kinds/programme.ts';
import { relationsOf } from '../kinds/relations.ts';
import { type ActingAs, actsAs, standsIn } from '../kinds/stands-in.ts';
import type { HttpRequest } from './route.ts';

export type Grant = ActingAs;

/** Whoever signed in: a pseudonymous account and what it may act as today, in its own right or as a deputy. */
export interface Person {
  readonly account: string;
  readonly grants: readonly Grant[];
  readonly state: AccountState;
  /** Whose work it does now, by role and organisation, also where it has the same right itself. */
  readonly inFor: readonly ActingAs[];
}

/** Role asked for by the header `Tidu-Role: office@BZ-OFFICE`, where a person wants to be just one of several. */
const chosen = (request: HttpRequest, grants: readonly Grant[]): readonly Grant[] => {
  const wanted = request.headers['tidu-role'];
  if (wanted === undefined) return grants;
  return grants.filter(({ role, org, via = org }) => `${role}@${via}` === wanted);
};

/** Reads account and grants anew at each request: a right that was taken away ends at once. */
export const signedIn = async (ports: Ports, request: HttpRequest): Promise<Person> => {
  const subject = request.claims?.sub;
  if (typeof subject !== 'string' || subject === '') throw new NotSignedIn();
  await ports.reference.freshen();
  const account = accountIdOf(ports, subject);
  const [{ state: known }, inFor] = await Promise.all([
    rehydrate(ports, aggregates.accounts, streamKey(accountAggregate, account)),
    standsIn(ports, account),
  ]);
  const first: readonly Grant[] = ports.firstAdministrators.includes(subject)
    ? [{ role: 'administrator', org: 'SYSTEM' }]
    : [];
  const grants = [...actsAs(ports, known, inFor), ...first];
  return { account, grants: chosen(request, grants), state: known, inFor };
};

export const actorAs = (person: Pick<Person, 'account'>, grant: Grant): Actor => ({
  id: person.account,
  role: grant.role,
  org: grant.org,
  ...(grant.for === undefined ? {} : { for: grant.for }),
});

/** Those of a person's roles that reach into a programme: a deputy's may be for some alone. */
export const grantsWithin = (
  { grants }: Pick<Person, 'grants'>,
  programme: string | undefined,
): readonly Grant[] => grants.filter(({ programmes }) => isWithin(programmes, programme));

/** The account, and those whose work it does there: what is in their hands is in its own. */
export const handsOf = (
  { account, inFor }: Pick<Person, 'account' | 'inFor'>,
  at: { readonly role: string; readonly org: string },
): readonly string[] => [
  account,
  ...inFor.flatMap((one) =>
    one.role === at.role && one.org === at.org && one.for !== undefined ? [one.for.account] : [],
  ),
];

/** In which of the person's roles this command is allowed; 404 where the stream is none of theirs, else 403. */
export const actorFor =
  (person: Person, aggregate: AnyKind, spec: CommandSpec, command: { readonly type: string }) =>
  (state: unknown, facts: Facts): Actor => {
    const relations = (grant: Grant) =>
      relationsOf(aggregate, state, facts, actorAs(person, grant));
    const may = aggregate.mayNow?.(state, { ...command }) ?? spec.may;
    // Of two roles that may, one's own: nobody acts as a deputy who need not.
    const grants = grantsWithin(person, programmeOf(aggregate, state, facts));
    const allowed = mayCommand({ may }, grants, relations);
    if (allowed !== undefined) return actorAs(person, allowed);
    const visible = grants.some((grant) => mayRead(aggregate.seenBy, grant.role, relations(grant)));
    throw visible ? new NotAllowed(acting(command.type, spec)) : new NotFound(aggregate.seenBy);
  };
