import type { Bilingual } from '../../engine/bilingual.ts';
import type { EventStore } from '../../engine/ports/event-store.ts';
import type { WorkCalendar } from '../../workflows/calendar/calendar.ts';
import type { Call } from '../../workflows/calls/call.ts';
import type { CallState } from '../../workflows/calls/state.ts';
import type { Form } from '../../workflows/form/form.ts';
import type { OrgDirectory } from '../../workflows/orgs/org.ts';
import type { Targets } from '../../workflows/programme/targets.ts';
import { amended, CALENDAR_ID } from '../../workflows/work-calendar/index.ts';
import { aggregates, streamKey } from './catalogue.ts';
import { rehydrate, statesAfterEach } from './history.ts';

/** Data that rules read: some is deployed with the code, calls are streams of their own. */
export interface ReferenceData {
  readonly forms: readonly Form[];
  readonly calendar: WorkCalendar;
  readonly orgs: OrgDirectory;
  /** From the lowest to the highest. */
  readonly levels: readonly {
    readonly id: string;
    readonly order: number;
    readonly name: Bilingual;
  }[];
  /** What the policy wants to have reached. */
  readonly targets: Targets;
}

export interface Reference extends ReferenceData {
  /** The deployed table with the years that were amended since, as it was last read. */
  readonly calendar: WorkCalendar;
  /** Reads the amendments again where that is more than a minute ago, or `now`. */
  freshen(how?: 'now'): Promise<void>;
  form(id: string, version: number): Form | undefined;
  /** A version of a call; immutable, so remembered. */
  call(callId: string, version: number): Promise<Call | undefined>;
  /** The call's stream as it stands, strongly consistent: extensions and rankings. */
  liveCall(callId: string): Promise<CallState>;
}

/** Amendments come a few times a year; each process asks once a minute. Real time, whatever the demo clock says. */
const FRESH_MS = 60_000;

/** Calls remembered: a province runs some dozens at a time. */
const REMEMBERED = 200;

export const createReference = (
  events: Pick<EventStore, 'load'>,
  data: ReferenceData,
): Reference => {
  const calls = new Map<string, Call>();
  const table: { calendar?: WorkCalendar; readAt: number; reading: Promise<void> } = {
    readAt: Number.NEGATIVE_INFINITY,
    reading: Promise.resolve(),
  };

  const amendedCalendar = async (): Promise<WorkCalendar> => {
    const { calendars } = aggregates;
    const { state } = await rehydrate({ events }, calendars, streamKey(calendars, CALENDAR_ID));
    return amended(data.calendar, state);
  };

  const states = async (callId: string): Promise<readonly CallState[]> => {
    const stream = streamKey(aggregates.calls, callId);
    return statesAfterEach(aggregates.calls, stream, (await events.load(stream)).events);
  };

  // Part by part: each is parsed when somebody reads it (reference-data.ts).
  return {
    get forms() {
      return data.forms;
    },
    get orgs() {
      return data.orgs;
    },
    get levels() {
      return data.levels;
    },
    get targets() {
      return data.targets;
    },
    get calendar() {
      return table.calendar ?? data.calendar;
    },
    freshen: (how) => {
      const read = performance.now();
      if (how === 'now' || read - table.readAt >= FRESH_MS) {
        table.readAt = read;
        table.reading = amendedCalendar().then((calendar) => {
          table.calendar = calendar;
        });
      }
      // Whoever comes while it is being read waits too, and does not count by the older table.
      return table.reading;
    },
    form: (id, version) => data.forms.find((form) => form.id === id && form.version === version),
    liveCall: async (callId) => (await states(callId)).at(-1) ?? aggregates.calls.initial,
    call: async (callId, version) => {
      const key = `${callId}@${version}`;
      const known = calls.get(key);
      if (known !== undefined) return known;
      const found = (await states(callId)).find(({ call }) => call?.version === version)?.call;
      if (found === undefined) return undefined;
      if (calls.size >= REMEMBERED) calls.delete(calls.keys().next().value ?? key);
      calls.set(key, found);
      return found;
    },
  };
};
