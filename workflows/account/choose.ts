import type { Envelope } from '../../engine/decider.ts';
import { asPersonal } from '../../engine/personal.ts';
import type { Facts } from '../facts.ts';
import { isLegal, TELLING } from '../tellings/telling.ts';
import type { AccountCommand, AccountEvent } from './messages.ts';
import {
  AddressMalformed,
  LegalNoticeStays,
  NoSuchEvents,
  NotSubscribed,
  NotTold,
  OwnSubscription,
  ToldAsPerson,
  ToldAsSystem,
} from './refusals.ts';
import type { AccountState } from './state.ts';
import { SUBSCRIBED } from './telling.ts';

export type TellingCommand =
  | 'ChooseTelling'
  | 'StopTelling'
  | 'Subscribe'
  | 'EndSubscription'
  | 'TellAgain'
  | 'NoteRefusal';

type Of<T extends AccountCommand['type']> = Extract<AccountCommand, { type: T }>;

/** Enough to catch a slip of the hand; whether somebody is there, the first message tells. */
const MAIL = /^[^\s@<>"]{1,64}@[^\s@<>"]+\.[^\s@<>".]{2,}$/;

const choose = (
  command: Of<'ChooseTelling'>,
  { accountId, telling }: AccountState,
): AccountEvent => {
  const { type: _, address, tellBy: channel, ...choice } = command;
  if (telling?.subscription !== undefined) throw new ToldAsSystem();
  const legal = choice.off.find(isLegal);
  if (legal !== undefined) throw new LegalNoticeStays(TELLING[legal]);
  if (channel === 'mail' && !MAIL.test(address)) throw new AddressMalformed();
  const sealed = asPersonal(`account/${accountId}`, address);
  return { type: 'TellingChosen', channel, ...choice, address: sealed };
};

/** What the secret opens is what the account reads: nobody subscribes with the rights of their own work. */
const subscribe = (
  { url, secret, events }: Of<'Subscribe'>,
  { accountId, telling }: AccountState,
  { actor, facts }: Pick<Envelope<unknown, Facts>, 'actor' | 'facts'>,
): AccountEvent => {
  if (actor.id === accountId) throw new OwnSubscription();
  if (telling !== undefined && telling.subscription === undefined) throw new ToldAsPerson();
  const unknown = events.filter((type) => facts.eventTypes?.has(type) !== true);
  if (unknown.length > 0) throw new NoSuchEvents(unknown);
  const subject = `account/${accountId}`;
  return {
    type: 'EventsSubscribed',
    url: asPersonal(subject, url),
    secret: asPersonal(subject, secret),
    events: [...new Set(events)].sort(),
  };
};

/** How a person wants to be told, and what came of it. */
export const decideTelling = (
  command: Of<TellingCommand>,
  state: AccountState,
  envelope: Pick<Envelope<unknown, Facts>, 'actor' | 'facts'>,
): readonly AccountEvent[] => {
  const { telling } = state;
  switch (command.type) {
    case 'ChooseTelling':
      return [choose(command, state)];
    case 'Subscribe':
      return [subscribe(command, state, envelope)];
    case 'EndSubscription':
      if (telling?.subscription === undefined) throw new NotSubscribed();
      return [{ type: 'TellingStopped', channel: SUBSCRIBED }];
    case 'StopTelling':
      if (telling === undefined) throw new NotTold();
      if (telling.subscription !== undefined) throw new ToldAsSystem();
      return [{ type: 'TellingStopped', channel: telling.channel }];
    case 'TellAgain':
      if (telling === undefined) throw new NotTold();
      return [{ type: 'TellingRepeated', message: command.message }];
    case 'NoteRefusal': {
      // Another address was chosen meanwhile, or it is known already.
      const isStale = telling?.chosen !== command.chosen || telling.refused !== undefined;
      return isStale ? [] : [{ type: 'AddressRefused', code: command.code }];
    }
  }
};
