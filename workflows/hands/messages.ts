import * as z from 'zod';
import { bilingual } from '../../engine/bilingual.ts';
import type { CommandSpec } from '../../engine/decider.ts';
import {
  type CommandsOf,
  command,
  type EventsOf,
  event,
  holding,
  strictly,
} from '../../engine/messages.ts';
import { AccountId } from '../account/messages.ts';
import { Instant } from '../calendar/instant.ts';
import { passage } from '../input/texts.ts';
import { OrgId } from '../orgs/org.ts';

const taskId = z.string().min(1).max(200);
const note = passage(1, 500).optional();

/** To whom a question is handed within its organisation. */
const To = z.union([z.strictObject({ account: AccountId }), z.strictObject({ section: OrgId })]);

const TAKE = {
  title: bilingual('我来办', 'Take the task in hand'),
  body: strictly(() => ({ taskId })),
  refusals: ['NoSuchTask', 'PersonalTask', 'AlreadyInHand', 'NotOnTheirDesk'],
  needs: ['colleagues'],
  example: { taskId: 'formal-review' },
} as const;

const HAND = {
  title: bilingual('转办', 'Hand the task to a colleague'),
  body: strictly(() => ({ taskId, to: To, reason: note })),
  refusals: [...TAKE.refusals, 'InAnothersHand', 'NoSuchSection'],
  needs: ['colleagues'],
  example: { taskId: 'formal-review', to: { account: 'a-6f1c2d' } },
} as const;

const LEND = {
  title: bilingual('交协办', 'Have a colleague help with the task'),
  body: strictly(() => ({ taskId, to: z.strictObject({ account: AccountId }), note })),
  refusals: [...TAKE.refusals, 'InAnothersHand', 'NotInHand'],
  needs: ['colleagues'],
  example: { taskId: 'formal-review', to: { account: 'a-6f1c2d' }, note: '请核对佐证材料' },
} as const;

const RETURN = {
  title: bilingual('退回待办', 'Give the task back'),
  body: strictly(() => ({ taskId, note })),
  refusals: ['NoSuchTask', 'NotInHand', 'InAnothersHand'],
  needs: ['colleagues'],
  example: { taskId: 'formal-review' },
} as const;

/** `may`: whoever is asked anything in streams of this kind; whose the one question is, its decider looks at. */
export const handCommands = (may: CommandSpec['may']) => ({
  TakeTask: command({ ...TAKE, may: [...may] }),
  HandTask: command({ ...HAND, may: [...may] }),
  LendTask: command({ ...LEND, may: [...may] }),
  ReturnTask: command({ ...RETURN, may: [...may] }),
});

export type HandCommand = CommandsOf<ReturnType<typeof handCommands>>;

/** The question: by its id, and since when it has been asked. */
const question = { taskId: z.string(), since: Instant };

export const handEvents = {
  TaskTaken: event({
    v: 1,
    title: bilingual('待办已有人承办', 'The task is in hand'),
    audience: 'hands',
    data: holding(() => question),
  }),
  TaskHanded: event({
    v: 1,
    title: bilingual('待办已转办', 'The task was handed on'),
    audience: 'hands',
    data: holding(() => ({
      ...question,
      to: z.object({ account: z.string().optional(), section: z.string().optional() }),
      reason: z.string().optional(),
    })),
  }),
  TaskLent: event({
    v: 1,
    title: bilingual('待办已交协办', 'A colleague helps with the task'),
    audience: 'hands',
    data: holding(() => ({ ...question, to: z.string(), note: z.string().optional() })),
  }),
  TaskReturned: event({
    v: 1,
    title: bilingual('待办已退回', 'The task was given back'),
    audience: 'hands',
    data: holding(() => ({
      ...question,
      /** By whoever helped, to the holder; or by the holder, to everybody. */
      by: z.enum(['helper', 'holder']),
      note: z.string().optional(),
    })),
  }),
};
export type HandEvent = EventsOf<typeof handEvents>;
