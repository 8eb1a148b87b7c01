import type { CommandsOf, EventsOf } from '../../engine/messages.ts';
import { filingCommands, filingEvents } from './filing-messages.ts';
import { followingCommands, followingEvents } from './following-messages.ts';
import { identityCommands, identityEvents } from './identity-messages.ts';
import { openingCommands, openingEvents } from './opening-messages.ts';
import { partCommands, partEvents } from './part-messages.ts';
import { partnershipCommands, partnershipEvents } from './partnership-messages.ts';

/** What people, time and other streams ask of an application until it is filed. */
export const submissionCommands = {
  ...openingCommands,
  ...identityCommands,
  ...partnershipCommands,
  ...partCommands,
  ...filingCommands,
  ...followingCommands,
};
export type SubmissionCommand = CommandsOf<typeof submissionCommands>;
export type CommandOf<T extends SubmissionCommand['type']> = Extract<
  SubmissionCommand,
  { readonly type: T }
>;

export const submissionEvents = {
  ...openingEvents,
  ...identityEvents,
  ...partnershipEvents,
  ...partEvents,
  ...filingEvents,
  ...followingEvents,
};
export type SubmissionEvent = EventsOf<typeof submissionEvents>;
export type EventOf<T extends SubmissionEvent['type']> = Extract<
  SubmissionEvent,
  { readonly type: T }
>;
