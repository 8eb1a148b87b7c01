import type { StreamKey } from '../../engine/ports/event-store.ts';
import { type AccountState, grantsOn, SUBSCRIBERS, toldAt } from '../../workflows/account/index.ts';
import type { Subscription, TellingState } from '../../workflows/account/telling.ts';
import type { Person } from '../http/person.ts';
import { aggregates } from '../kinds/catalogue.ts';
import { rehydrate } from '../kinds/history.ts';
import type { Ports } from '../kinds/ports.ts';
import { tenAtATime } from '../kinds/ten-at-a-time.ts';

/** Somebody who is told, as they stand today. */
export interface Recipient {
  readonly person: Person;
  readonly telling: TellingState;
}

/** People of one role at one organisation who chose to be told. */
const MOST = 100;

const personOf = (state: AccountState, now: string): Person => ({
  account: state.accountId,
  grants: grantsOn(state, now).map(({ role, org }) => ({ role, org })),
  state,
});

/** Whether a question or news that is for an organisation's role is for this person, who may hold it no more. */
export const isFor = (
  { person }: Pick<Recipient, 'person'>,
  to: { readonly org: string; readonly role: string; readonly account?: string },
): boolean =>
  (to.account === undefined || to.account === person.account) &&
  person.grants.some((grant) => grant.role === to.role && grant.org === to.org);

export const recipientOf = async (
  ports: Pick<Ports, 'events' | 'now'>,
  stream: StreamKey,
): Promise<Recipient | undefined> => {
  const { state } = await rehydrate(ports, aggregates.accounts, stream);
  const { telling } = state;
  return telling === undefined || telling.refused !== undefined
    ? undefined
    : { person: personOf(state, ports.now().toISOString()), telling };
};

const peopleIn = async (
  ports: Pick<Ports, 'events' | 'lists' | 'now'>,
  list: string,
): Promise<readonly Recipient[]> => {
  const { items } = await ports.lists.streams(list, { limit: MOST });
  const found = await tenAtATime(items, async (stream) => (await recipientOf(ports, stream)) ?? []);
  return found.flat();
};

/** Who is told what is for an organisation's role; those of them whose right has ended are left out. */
export const recipientsAt = (
  ports: Pick<Ports, 'events' | 'lists' | 'now'>,
  at: { readonly org: string; readonly role: string },
): Promise<readonly Recipient[]> => peopleIn(ports, toldAt(at));

/** A system that is told of events, with what it subscribed to. */
export interface Subscriber extends Recipient {
  readonly subscription: Subscription;
}

export const subscriberOf = (recipient: Recipient): Subscriber | undefined => {
  const { subscription } = recipient.telling;
  return subscription && { ...recipient, subscription };
};

/** All systems that subscribed to anything. */
export const subscribers = async (
  ports: Pick<Ports, 'events' | 'lists' | 'now'>,
): Promise<readonly Subscriber[]> =>
  (await peopleIn(ports, SUBSCRIBERS)).flatMap((one) => subscriberOf(one) ?? []);
