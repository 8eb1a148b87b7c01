import type { CommandsOf, EventsOf } from '../../engine/messages.ts';
import { inquiryCommands, inquiryEvents } from './inquiry-messages.ts';
import { objectionCommands, objectionEvents } from './objection-messages.ts';
import { periodCommands, periodEvents } from './period-messages.ts';

export const noticeCommands = { ...periodCommands, ...objectionCommands, ...inquiryCommands };
export type NoticeCommand = CommandsOf<typeof noticeCommands>;
export type Of<T extends NoticeCommand['type']> = Extract<NoticeCommand, { type: T }>;

export const noticeEvents = { ...periodEvents, ...objectionEvents, ...inquiryEvents };
export type NoticeEvent = EventsOf<typeof noticeEvents>;
