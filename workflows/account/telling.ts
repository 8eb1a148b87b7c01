import * as z from 'zod';
import { type Bilingual, bilingual } from '../../engine/bilingual.ts';
import type { Personal } from '../../engine/personal.ts';
import { isWorkingDay, type WorkCalendar } from '../calendar/calendar.ts';
import { addDays, type Instant, instantAt, localDateOf, WallTime } from '../calendar/instant.ts';
import { type AnyTelling, isLegal, TellingKind } from '../tellings/telling.ts';

/** When somebody wants to be told. */
export const TellingWhen = z.enum(['at-once', 'digest']);
export type TellingWhen = z.infer<typeof TellingWhen>;

export const TELLING_WHEN = {
  'at-once': bilingual('随时', 'At once'),
  digest: bilingual('每个工作日汇总', 'Together each working morning'),
} as const satisfies Record<TellingWhen, Bilingual>;

/** How somebody wants to be told, beside the address. */
export const TellingChoice = z.object({
  when: TellingWhen,
  /** Hour of the working day at which what came together is told. */
  digestAt: WallTime,
  /** Nothing is sent between these hours of any day. */
  quiet: z.object({ from: WallTime, to: WallTime }).optional(),
  language: z.enum(['zh', 'en']),
  /** What is not wanted; never a legal notice. */
  off: z.array(TellingKind).max(TellingKind.options.length),
});
export type TellingChoice = z.infer<typeof TellingChoice>;

/** Where and how a person is told, since when, and whether that address was refused for good. */
export interface TellingState extends TellingChoice {
  readonly channel: string;
  readonly address: Personal<string>;
  /** What happened before is not told. */
  readonly since: Instant;
  /** When this address was given. */
  readonly chosen: Instant;
  readonly refused?: { readonly at: Instant; readonly code: string };
  /** Of a system: what it is told of, and what it knows the sender by. Of a person there is none. */
  readonly subscription?: Subscription | undefined;
}

/** Events by type that another system is told of as far as its account reads them. */
export interface Subscription {
  readonly events: readonly string[];
  /** As the specification Standard Webhooks writes it: `whsec_` and base64. */
  readonly secret: Personal<string>;
}

/** The way of whoever subscribed to events. */
export const SUBSCRIBED = 'webhook';

/** A system does not sleep, and reads nothing but keys. */
export const AT_ONCE: TellingChoice = {
  when: 'at-once',
  digestAt: '08:30',
  language: 'zh',
  off: [],
};

/** Whether the quiet hours hold at an instant, and until when. They may reach over midnight. */
const quietUntil = ({ quiet }: TellingChoice, at: Instant): Instant | undefined => {
  if (quiet === undefined || quiet.from === quiet.to) return undefined;
  const day = localDateOf(at);
  const spans = [addDays(day, -1), day].map((first) => ({
    from: instantAt(first, quiet.from),
    to: instantAt(quiet.from < quiet.to ? first : addDays(first, 1), quiet.to),
  }));
  return spans.find(({ from, to }) => from <= at && at < to)?.to;
};

const nextDigest = ({ digestAt }: TellingChoice, at: Instant, calendar: WorkCalendar): Instant => {
  for (let day = localDateOf(at); ; day = addDays(day, 1)) {
    const hour = instantAt(day, digestAt);
    if (isWorkingDay(calendar, day) && hour >= at) return hour;
  }
};

/**
 * The instant from which on something that is to be told at `at` may be sent: after the quiet hours, and with the next
 * digest where that is wanted. A legal notice waits for no digest.
 */
export const sendAt = (
  choice: TellingChoice,
  kind: AnyTelling['kind'],
  at: Instant,
  calendar: WorkCalendar,
): Instant => {
  const held = choice.when === 'digest' && !isLegal(kind) ? nextDigest(choice, at, calendar) : at;
  return quietUntil(choice, held) ?? held;
};
