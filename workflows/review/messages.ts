import type { CommandsOf, EventsOf } from '../../engine/messages.ts';
import { askingCommands, askingEvents } from './asking/messages.ts';
import { decisionCommands, decisionEvents } from './decision/messages.ts';
import { expertEvents } from './experts/events.ts';
import { expertCommands } from './experts/messages.ts';
import { formalCommands, formalEvents } from './formal/messages.ts';
import { itemCommands, itemEvents } from './items/messages.ts';
import { letterCommands, letterEvents } from './letters/messages.ts';
import { opinionCommands, opinionEvents } from './opinions/messages.ts';
import { questionCommands, questionEvents } from './questions/messages.ts';
import { reportEvents } from './report/events.ts';
import { reportCommands } from './report/messages.ts';
import { sentBackCommands, sentBackEvents } from './sent-back/messages.ts';
import { siteVisitCommands, siteVisitEvents } from './site-visit/messages.ts';
import { statementCommands, statementEvents } from './statements/messages.ts';
import { survivalEvents } from './survival/messages.ts';

export const reviewCommands = {
  ...formalCommands,
  ...itemCommands,
  ...askingCommands,
  ...statementCommands,
  ...sentBackCommands,
  ...opinionCommands,
  ...siteVisitCommands,
  ...expertCommands,
  ...decisionCommands,
  ...questionCommands,
  ...letterCommands,
  ...reportCommands,
};
export type ReviewCommand = CommandsOf<typeof reviewCommands>;
export type CommandOf<T extends ReviewCommand['type']> = Extract<ReviewCommand, { type: T }>;

export const reviewEvents = {
  ...formalEvents,
  ...itemEvents,
  ...askingEvents,
  ...statementEvents,
  ...sentBackEvents,
  ...survivalEvents,
  ...opinionEvents,
  ...siteVisitEvents,
  ...expertEvents,
  ...decisionEvents,
  ...questionEvents,
  ...letterEvents,
  ...reportEvents,
};
export type ReviewEvent = EventsOf<typeof reviewEvents>;
export type EventOf<T extends ReviewEvent['type']> = Extract<ReviewEvent, { type: T }>;
