import * as z from 'zod';
import { bilingual } from '../../engine/bilingual.ts';
import type { Recorded } from '../../engine/event.ts';
import { type CommandsOf, command, type EventsOf, event } from '../../engine/messages.ts';
import { own } from '../../engine/own.ts';
import { type Instant, localDateOf } from '../calendar/instant.ts';
import type { CaseState } from './state.ts';

export const contactCommands = {
  AskForContacts: command({
    title: bilingual('查阅联系人信息', 'Ask for names and telephones'),
    body: () => z.strictObject({ reason: z.string().trim().min(2).max(2000) }),
    // Audit reads everything but people; of these what it needs, and that it did stands in the case for ever.
    may: [{ role: 'auditor', relation: 'any' }],
    refusals: [],
    example: { reason: '核实申报材料中的联系人，开展延伸审计。' },
  }),
};
export type ContactCommand = CommandsOf<typeof contactCommands>;

export const contactEvents = {
  ContactsAskedFor: event({
    v: 1,
    title: bilingual('审计查阅联系人信息', 'Audit asked for names and telephones'),
    audience: 'acts',
    data: () => z.object({ reason: z.string() }),
  }),
};
export type ContactEvent = EventsOf<typeof contactEvents>;

/** Who asked last, and when. */
export type ContactsAsked = Readonly<Record<string, Instant>>;

/** Also of a case that has ended: audits come afterwards. */
export const askForContacts = ({ reason }: ContactCommand): readonly ContactEvent[] => [
  { type: 'ContactsAskedFor', reason },
];

export const evolveContacts = (
  kase: CaseState,
  { header: { actor, at } }: Recorded<ContactEvent>,
): CaseState => ({ ...kase, contactsAsked: { ...kase.contactsAsked, [actor.id]: at } });

/** For the day on which the account asked; for another day it asks again. */
export const hasAskedOn = (
  { contactsAsked }: Pick<CaseState, 'contactsAsked'>,
  account: string,
  now: Instant,
): boolean => {
  const at = own(contactsAsked, account);
  return at !== undefined && localDateOf(at) === localDateOf(now);
};
