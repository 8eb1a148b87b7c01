import type { CommandsOf, EventsOf } from '../../engine/messages.ts';
import { noticeCommands } from './commands.ts';
import { noticeEvents } from './events.ts';

export { noticeCommands, noticeEvents };
export type NoticeCommand = CommandsOf<typeof noticeCommands>;
export type NoticeEvent = EventsOf<typeof noticeEvents>;
export type Of<T extends NoticeCommand['type']> = Extract<NoticeCommand, { type: T }>;
