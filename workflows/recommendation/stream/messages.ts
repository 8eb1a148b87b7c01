import type { CommandsOf, EventsOf } from '../../../engine/messages.ts';
import { streamEvents } from './events.ts';
import { letterCommands } from './letter-messages.ts';
import { nominationCommands } from './nomination-messages.ts';
import { outcomeCommands } from './outcome-messages.ts';

/** Commands on a recommendation's own stream: one per unit and upstream call. */
export const streamCommands = { ...nominationCommands, ...letterCommands, ...outcomeCommands };
export type StreamCommand = CommandsOf<typeof streamCommands>;

export { streamEvents };
export type StreamEvent = EventsOf<typeof streamEvents>;
