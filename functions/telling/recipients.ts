import type { StreamKey } from '../../engine/ports/event-store.ts';
import { type AccountState, SUBSCRIBERS, toldAt } from '../../workflows/account/index.ts';
import type { Subscription, TellingState } from '../../workflows/account/telling.ts';
import type { Person } from '../http/person.ts';
import { aggregates, streamKey } from '../kinds/catalogue.ts';
import { rehydrate } from '../kinds/history.ts';
import type { Ports } from '../kinds/ports.ts';
import { actsAs, deputiesNow, standsIn, whereNow } from '../kinds/stands-in.ts';
import { tenAtATime } from '../kinds/ten-at-a-time.ts';

/** Somebody who is told, as they stand today. */
export interface Recipient {
  readonly person: Person;
  readonly telling: TellingState;
}

type Reaches = Pick<Ports, 'events' | 'lists' | 'now' | 'reference'>;

/** People of one role at one organisation who chose to be told. */
const MOST = 100;

const personOf = async (ports: Reaches, state: AccountState): Promise<Person> => {
  const { accountId: account } = state;
  const inFor = await standsIn(ports, account);
  return { account, grants: actsAs(ports, state, inFor), state, inFor };
};

/** Whether a question or news that is for an organisation's role is for this person, who may hold it no more. */
export const isFor = (
  { person }: Pick<Recipient, 'person'>,
  to: { readonly org: string; readonly role: string; readonly account?: string },
): boolean =>
  (to.account === undefined || to.account === person.account) &&
  person.grants.some((grant) => grant.role === to.role && grant.org === to.org);

export const recipientOf = async (
  ports: Reaches,
  stream: StreamKey,
): Promise<Recipient | undefined> => {
  const { state } = await rehydrate(ports, aggregates.accounts, stream);
  const { telling } = state;
  return telling === undefined || telling.refused !== undefined
    ? undefined
    : { person: await personOf(ports, state), telling };
};

const peopleIn = async (ports: Reaches, list: string): Promise<readonly Recipient[]> => {
  const { items } = await ports.lists.streams(list, { limit: MOST });
  const found = await tenAtATime(items, async (stream) => (await recipientOf(ports, stream)) ?? []);
  return found.flat();
};

/** Who is told what is for an organisation's role, deputies among them; whose right has ended is left out. */
export const recipientsAt = async (
  ports: Reaches,
  at: { readonly org: string; readonly role: string },
): Promise<readonly Recipient[]> => {
  const places = whereNow(ports, at);
  const [there, deputies] = await Promise.all([
    tenAtATime(places, (place) => peopleIn(ports, toldAt(place))),
    tenAtATime(places, (place) => deputiesNow(ports, place)),
  ]);
  const own = [...new Map(there.flat().map((one) => [one.person.account, one])).values()];
  const others = [...new Set(deputies.flat())].filter((one) =>
    own.every(({ person }) => person.account !== one),
  );
  const inFor = await tenAtATime(
    others,
    async (one) => (await recipientOf(ports, streamKey(aggregates.accounts, one))) ?? [],
  );
  return [...own, ...inFor.flat()];
};

/** A system that is told of events, with what it subscribed to. */
export interface Subscriber extends Recipient {
  readonly subscription: Subscription;
}

export const subscriberOf = (recipient: Recipient): Subscriber | undefined => {
  const { subscription } = recipient.telling;
  return subscription && { ...recipient, subscription };
};

/** All systems that subscribed to anything. */
export const subscribers = async (ports: Reaches): Promise<readonly Subscriber[]> =>
  (await peopleIn(ports, SUBSCRIBERS)).flatMap((one) => subscriberOf(one) ?? []);
