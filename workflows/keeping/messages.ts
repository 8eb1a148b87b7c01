import * as z from 'zod';
import { bilingual } from '../../engine/bilingual.ts';
import { type CommandsOf, command, type EventsOf, event, holding } from '../../engine/messages.ts';
import { Instant } from '../calendar/instant.ts';
import { bySystem } from '../may.ts';
import { Moved } from '../reprojection.ts';
import { AskedOf } from './state.ts';

export const keepingCommands = {
  KeepEntryTime: command({
    title: bilingual('台账事项计时', 'Keep the time of a register’s questions'),
    body: () => z.strictObject({ taskId: z.string() }),
    may: bySystem,
    refusals: [],
    example: { taskId: 'ask:report' },
  }),
  ReprojectEntryLimits: command({
    title: bilingual('按新工作日历核定台账时限', 'Compute a register’s time limits anew'),
    body: () => z.strictObject({ calendarVersion: z.string().min(1) }),
    may: bySystem,
    refusals: [],
    example: { calendarVersion: 'cn-2000-2027.1' },
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
  EntryLimitsReprojected: event({
    v: 1,
    title: bilingual(
      '工作日历调整，台账时限重新核定',
      'Time limits computed anew: the working days changed',
    ),
    audience: 'entry',
    data: () => z.object({ calendarVersion: z.string(), limits: z.array(Moved).min(1) }),
  }),
};
export type KeepingEvent = EventsOf<typeof keepingEvents>;
