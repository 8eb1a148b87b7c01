import * as z from 'zod';
import { bilingual } from '../../engine/bilingual.ts';
import { type CommandsOf, command, type EventsOf, event, holding } from '../../engine/messages.ts';
import { Instant } from '../calendar/instant.ts';
import { bySystem } from '../may.ts';
import { AskedOf } from './state.ts';

export const keepingCommands = {
  KeepEntryTime: command({
    title: bilingual('台账事项计时', 'Keep the time of a register’s questions'),
    body: () => z.strictObject({ taskId: z.string() }),
    may: bySystem,
    refusals: [],
    example: { taskId: 'ask:report' },
  }),
};
export type KeepingCommand = CommandsOf<typeof keepingCommands>;

const ask = { ask: z.string(), wakeAt: Instant.optional() };

export const keepingEvents = {
  EntryReminded: event({
    v: 1,
    title: bilingual('台账事项已提醒', 'Reminded'),
    audience: 'entry',
    data: holding(() => ask),
  }),
  EntryFellDue: event({
    v: 1,
    title: bilingual('台账事项已逾期', 'Overdue'),
    audience: 'entry',
    data: holding(() => ask),
  }),
  EntryEscalated: event({
    v: 1,
    title: bilingual('台账逾期事项已上报', 'Taken to somebody else’s desk too'),
    audience: 'entry',
    data: holding(() => ({ ask: z.string(), to: AskedOf })),
  }),
};
export type KeepingEvent = EventsOf<typeof keepingEvents>;
