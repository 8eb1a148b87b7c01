import type { Head, Loaded, StreamKey } from '../../../engine/ports/event-store.ts';
import * as accounts from '../../../interface/accounts.ts';
import { roleName } from '../../../workflows/account/roles.ts';
import { type AccountState, standingOf } from '../../../workflows/account/state.ts';
import { orgName } from '../../../workflows/orgs/org.ts';
import { NotFound } from '../../door/errors.ts';
import { noteRead } from '../../http/kept.ts';
import { pageOf } from '../../http/paging.ts';
import { type Person, signedIn } from '../../http/person.ts';
import { type HttpRequest, handle, respond } from '../../http/route.ts';
import { aggregates, idOf, streamKey } from '../../kinds/catalogue.ts';
import { rehydrate } from '../../kinds/history.ts';
import type { Ports } from '../../kinds/ports.ts';
import { tenAtATime } from '../../kinds/ten-at-a-time.ts';
import { readsAnywhere } from '../../views/standing.ts';

const { accounts: aggregate } = aggregates;

const sees = (person: Person): boolean => readsAnywhere(person, aggregate.seenBy);

/** A person's name is for those who hand out the rights; auditors follow the pseudonym. */
const mayReadName = (person: Person): boolean => readsAnywhere(person, 'account-names');

/** An account with its name opened, or without one. */
type Readable = Omit<AccountState, 'name' | 'telling'> & Partial<Pick<AccountState, 'name'>>;

const grantsOf = ({ reference, now }: Ports, { grants }: Readable) =>
  grants.map((grant) => ({
    ...grant,
    roleTitle: roleName(grant.role),
    orgName: orgName(reference.orgs, grant.org),
    standing: standingOf(grant, now().toISOString()),
  }));

/** An account with all rights that were ever proposed, each with how it stands now. */
const shown = (ports: Ports, state: Readable, at: string) => {
  const grants = grantsOf(ports, state);
  const name = state.name?.value;
  return {
    id: state.accountId,
    version: state.version,
    at,
    ...(name === undefined ? {} : { name }),
    org: state.org,
    orgName: orgName(ports.reference.orgs, state.org),
    grants,
    tasks: grants.filter(({ standing }) => standing === 'proposed').length,
  };
};

const readable = async (
  ports: Ports,
  person: Person,
  id: string,
): Promise<{ readonly state: Readable; readonly loaded: Loaded }> => {
  const { state, loaded } = await rehydrate(ports, aggregate, streamKey(aggregate, id));
  // Where somebody is told is nobody else's to read.
  const { telling: _own, ...told } = state;
  const { name: _withheld, ...withoutName } = told;
  return { state: mayReadName(person) ? await ports.open(told) : withoutName, loaded };
};

const rowOf = async (ports: Ports, person: Person, { stream, at }: Head) =>
  shown(ports, (await readable(ports, person, idOf(stream))).state, at);

const noteAccounts = (request: HttpRequest, person: Person, stream?: StreamKey): void => {
  const of = stream === undefined ? {} : { stream };
  noteRead(request, { what: 'account', ...of });
  if (mayReadName(person)) noteRead(request, { what: 'names', ...of });
};

/** Accounts with their rights, held and proposed; to nobody else is there any. */
const list = handle(accounts.many, async ({ ports, request }) => {
  const person = await signedIn(ports, request);
  if (!sees(person)) return { items: [] };
  noteAccounts(request, person);
  const { items, ...more } = await ports.lists.heads('ACCOUNTS', pageOf(request));
  const pending = request.query.pending === 'true';
  const heads = items.filter(({ open }) => open || !pending);
  const rows = await tenAtATime(heads, (head) => rowOf(ports, person, head));
  return { items: rows, ...more };
});

const one = respond(accounts.one, async ({ ports, request, params }) => {
  const person = await signedIn(ports, request);
  // Before it is looked for: whether it is there is nobody else's to know, by the time either.
  if (!sees(person)) throw new NotFound('accounts');
  const { state, loaded } = await readable(ports, person, params.id);
  if (loaded.version === 0) throw new NotFound('accounts');
  noteAccounts(request, person, streamKey(aggregate, params.id));
  const at = loaded.events.at(-1)?.header.at ?? '';
  return {
    status: 200,
    headers: { etag: `"${loaded.version}"` },
    body: { ...shown(ports, state, at), state },
  };
});

export const accountRoutes = [list, one];
