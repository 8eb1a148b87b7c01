import * as z from 'zod';
import { type Bilingual, bilingual } from '../../engine/bilingual.ts';
import { Instant } from '../calendar/instant.ts';

/** What somebody is told of: a question and its time, or something that they wait for. */
export const TellingKind = z.enum([
  'asked',
  'pressed',
  'due-soon',
  'overdue',
  'waiting',
  'escalated',
  'returned',
  'accepted',
  'declined',
  'decided',
  'extended',
  'lapsed',
  'withdrawn',
  'notice-begun',
  'recognised',
  'letter-issued',
  'letter-sent',
  'higher-outcome',
]);
export type TellingKind = z.infer<typeof TellingKind>;

export const TELLING = {
  asked: bilingual('新的待办', 'New task'),
  pressed: bilingual('催办提醒', 'Pressed for an answer'),
  'due-soon': bilingual('即将到期', 'Due soon'),
  overdue: bilingual('逾期提醒', 'Overdue'),
  waiting: bilingual('尚未办理', 'Still to be done'),
  escalated: bilingual('逾期事项督促', 'Overdue at others'),
  returned: bilingual('补正告知', 'Returned for correction'),
  accepted: bilingual('受理告知', 'Accepted'),
  declined: bilingual('不予受理告知', 'Declined'),
  decided: bilingual('审议结果', 'Result of the deliberation'),
  extended: bilingual('期限延长', 'Time extended'),
  lapsed: bilingual('逾期未提交', 'Lapsed'),
  withdrawn: bilingual('撤回申报告知', 'Withdrawn'),
  'notice-begun': bilingual('公示开始', 'On public notice'),
  recognised: bilingual('认定文件已印发', 'Recognised'),
  'letter-issued': bilingual('告知书已出具', 'Letter issued'),
  'letter-sent': bilingual('推荐上报告知', 'Recommended upward'),
  'higher-outcome': bilingual('上级结果', 'Result of the higher level'),
} as const satisfies Record<TellingKind, Bilingual>;

/** What procedure gives a right or a time limit by: nobody switches it off, and no digest holds it back. */
export const LEGAL: readonly TellingKind[] = [
  'returned',
  'accepted',
  'declined',
  'decided',
  'extended',
  'notice-begun',
  'recognised',
  'letter-issued',
];

export const isLegal = (kind: AnyTelling['kind']): boolean => LEGAL.some((legal) => legal === kind);

/**
 * Something that has to be told. `key` is unique in its stream and holds the time that it belongs to, so that it is
 * told once however often anybody looks; `at`: from when on.
 */
export const Telling = z
  .object({
    key: z.string(),
    kind: TellingKind,
    to: z.object({ org: z.string(), role: z.string(), account: z.string().optional() }),
    at: Instant,
    /** The question that it is about, or the place of the event in its stream. */
    about: z.union([z.object({ task: z.string(), since: Instant }), z.object({ event: z.int() })]),
  })
  .readonly();
export type Telling = z.infer<typeof Telling>;

/** What a system that subscribed to an event is told: that there was one, and where. */
export const EventTelling = z
  .object({
    key: z.string(),
    kind: z.literal('event'),
    at: Instant,
    /** The place of the event in its stream. */
    about: z.object({ event: z.int() }),
  })
  .readonly();
export type EventTelling = z.infer<typeof EventTelling>;

export const EVENT_TOLD = bilingual('事件推送', 'Event sent to a system');

/** A message as it was written down, whoever its receiver is. */
export const AnyTelling = z.union([Telling, EventTelling]);
export type AnyTelling = z.infer<typeof AnyTelling>;
