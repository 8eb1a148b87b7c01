import { looksLikePartOf } from '../../../engine/look-alike.ts';
import type { Head } from '../../../engine/ports/event-store.ts';
import type { Page } from '../../../engine/ports/lists.ts';
import type { Plural } from '../../../interface/plurals.ts';
import type { Person } from '../../http/person.ts';
import { idOf, pluralOf } from '../../kinds/catalogue.ts';
import type { Ports } from '../../kinds/ports.ts';
import { readsAnywhere } from '../standing.ts';

type PageOf = { readonly limit: number; readonly after?: string };

/** One list of streams that a search walks. */
export interface StreamList {
  readonly name: string;
  read(page: PageOf): Promise<Page<Head>>;
}

/** Which streams a search is about; what is left out does not narrow it. */
export interface Wanted {
  readonly kinds: ReadonlySet<Plural>;
  readonly call?: string | undefined;
  /** Whose applications and clusters: lead, partner or recommender. */
  readonly org?: string | undefined;
  readonly text?: string | undefined;
  /** A stream whose last event is earlier holds nothing of it. */
  readonly from?: string | undefined;
}

/** Rounds walked one after another; each is a list of its own. */
const MOST_CALLS = 500;

const callIds = async ({ lists }: Ports): Promise<readonly string[]> => {
  const ids: string[] = [];
  let after: string | undefined;
  do {
    const page = await lists.heads('CALLS', { limit: 100, ...(after && { after }) });
    ids.push(...page.items.map(({ stream }) => idOf(stream)));
    after = page.next;
  } while (after !== undefined && ids.length < MOST_CALLS);
  return ids;
};

const offices = ({ reference }: Ports): readonly string[] =>
  [...reference.orgs.byId.values()].filter(({ kind }) => kind === 'office').map(({ id }) => id);

/** Lists of other streams than cases. Who may act as what is the auditors' to see, not supervision's. */
const otherLists = (ports: Ports, person: Person, { kinds, call }: Wanted): readonly string[] => {
  const audits = readsAnywhere(person, 'accounts');
  const of = (kind: Plural, names: readonly string[]) => (kinds.has(kind) ? names : []);
  return [
    ...of('calls', ['CALLS']),
    ...of('notices', ['NOTICES']),
    ...of(
      'recommendations',
      offices(ports).map((id) => `RECOMMENDATIONS#${id}`),
    ),
    // Clusters, the calendar and accounts belong to no round.
    ...(call === undefined ? of('clusters', ['CLUSTERS']) : []),
    ...(call === undefined ? of('calendars', ['CALENDARS']) : []),
    ...(call === undefined ? of('files', ['FILES']) : []),
    ...(call === undefined && audits ? of('accounts', ['ACCOUNTS']) : []),
  ];
};

/** Where the wanted streams are listed, in a fixed order. */
export const listsFor = async (
  ports: Ports,
  person: Person,
  wanted: Wanted,
): Promise<readonly StreamList[]> => {
  const { lists } = ports;
  const { org, call, kinds } = wanted;
  const named = (name: string): StreamList => ({ name, read: (page) => lists.heads(name, page) });
  if (org !== undefined && call === undefined)
    return [{ name: `ORG#${org}`, read: (page) => lists.applicant(org, page) }];
  const calls = kinds.has('cases') ? (call === undefined ? await callIds(ports) : [call]) : [];
  const others = org === undefined ? otherLists(ports, person, wanted) : [];
  return [...calls.map((id) => named(`CALL#${id}`)), ...others.map(named)];
};

const isOfCall = (head: Head, call: string): boolean =>
  head.list === `CALL#${call}` ||
  head.stream === `CALL#${call}` ||
  head.fields?.call === call ||
  head.fields?.callId === call;

/** Whether a stream can hold what is wanted, by its head alone. */
export const mayHold =
  ({ kinds, call, org, text, from }: Wanted) =>
  (head: Head): boolean => {
    const kind = pluralOf(head.stream);
    return (
      kind !== undefined &&
      kinds.has(kind) &&
      (call === undefined || isOfCall(head, call)) &&
      (org === undefined || call === undefined || head.applicant === org) &&
      (text === undefined || looksLikePartOf(text, head.title ?? '')) &&
      (from === undefined || head.at >= from)
    );
  };
