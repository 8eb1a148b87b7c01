import * as z from 'zod';
import type { Task } from '../../engine/decider.ts';
import type { Actor, Recorded } from '../../engine/event.ts';
import type { EventsOf } from '../../engine/messages.ts';
import { command, event, holding } from '../../engine/messages.ts';
import { own } from '../../engine/own.ts';
import { byOffice } from '../may.ts';
import { OfficialDocument } from '../orgs/document.ts';
import { OrgId } from '../orgs/org.ts';

/** For whom an act is recorded (代录): one that does not log in. */
export const BehalfOf = z.object({
  role: z.string().min(1),
  org: OrgId,
  account: z.string().optional(),
});
export type BehalfOf = z.infer<typeof BehalfOf>;

/** The act itself: a command by its name and body, as its author would have sent it. */
export const RecordedAct = z.looseObject({ type: z.string().min(1) });
export type RecordedAct = z.infer<typeof RecordedAct>;

/** Commands that had another name when acts were recorded by it, with the one that they have. */
const FORMERLY: Readonly<Record<string, string>> = { PanelOpinion: 'GivePanelOpinion' };

/** The name that the command of a recorded act has today. */
export const nameOfAct = ({ type }: { readonly type: string }): string =>
  own(FORMERLY, type) ?? type;

const document = OfficialDocument;

export const onBehalfCommands = {
  RecordOnBehalf: command({
    title: { zh: '代录', en: 'Record on behalf' },
    body: () => z.object({ behalfOf: BehalfOf, document, act: RecordedAct }),
    may: byOffice,
    refusals: ['NotRecordable', 'NotTheirs', 'DocumentFromTheFuture'],
    example: {
      behalfOf: { role: 'department', org: 'BZ-STATS' },
      document: {
        number: '滨统函〔2026〕12号',
        title: '关于反馈联审意见的复函',
        date: '2026-10-15',
      },
      act: { type: 'GiveOpinion', verdict: 'no-objection' },
    },
  }),
  CheckRecord: command({
    title: { zh: '复核代录', en: 'Check a record on behalf' },
    body: holding(() => ({
      recordId: z.string().max(100),
      correct: z.boolean(),
      reason: z.string().max(500).optional(),
    })),
    may: byOffice,
    refusals: ['NoSuchRecord', 'SamePerson', 'ReasonMissing'],
    example: { recordId: 'r-6f1c', correct: true },
  }),
};

export const onBehalfEvents = {
  ActRecorded: event({
    v: 1,
    title: { zh: '已代录，待复核', en: 'Recorded on behalf, awaiting the check' },
    audience: 'acts',
    data: holding(() => ({
      recordId: z.string(),
      recorder: z.string(),
      behalfOf: BehalfOf,
      document,
      act: RecordedAct,
    })),
  }),
  RecordConfirmed: event({
    v: 1,
    title: { zh: '代录复核无误', en: 'Record confirmed' },
    audience: 'acts',
    data: () =>
      z.object({
        recordId: z.string(),
        checkedBy: z.string(),
        /** The account whose deputy compared it with the original. */
        checkedFor: z.string().optional(),
      }),
  }),
  RecordDismissed: event({
    v: 1,
    title: { zh: '代录复核有误，已退回', en: 'Record dismissed' },
    audience: 'acts',
    data: () => z.object({ recordId: z.string(), checkedBy: z.string(), reason: z.string() }),
  }),
};
export type OnBehalfEvent = EventsOf<typeof onBehalfEvents>;

export interface PendingRecord {
  readonly recordId: string;
  readonly recorder: string;
  readonly recorderOrg: string;
  readonly recorderRole: string;
  /** Where the recorder stood in for somebody. */
  readonly recorderFor?: Actor['for'];
  readonly behalfOf: BehalfOf;
  readonly document: z.infer<typeof OfficialDocument>;
  readonly act: RecordedAct;
  readonly since: string;
}

/** The actor that a confirmed record's events show. */
export const behalfActor = (record: PendingRecord, checkedBy: string): Actor => ({
  id: record.recorder,
  role: record.recorderRole,
  org: record.recorderOrg,
  ...(record.recorderFor === undefined ? {} : { for: record.recorderFor }),
  onBehalfOf: { ...record.behalfOf, record: record.recordId, checkedBy },
});

export const evolveRecords = (
  records: readonly PendingRecord[],
  { header, event: happened }: Recorded<OnBehalfEvent>,
): readonly PendingRecord[] => {
  switch (happened.type) {
    case 'ActRecorded':
      return [
        ...records,
        {
          recordId: happened.recordId,
          recorder: happened.recorder,
          recorderOrg: header.actor.org,
          recorderRole: header.actor.role,
          ...(header.actor.for === undefined ? {} : { recorderFor: header.actor.for }),
          behalfOf: happened.behalfOf,
          document: happened.document,
          act: { ...happened.act, type: nameOfAct(happened.act) },
          since: header.at,
        },
      ];
    case 'RecordConfirmed':
    case 'RecordDismissed':
      return records.filter(({ recordId }) => recordId !== happened.recordId);
  }
};

export const recordTasks = (records: readonly PendingRecord[]): readonly Task[] =>
  records.map((record) => ({
    id: `record:${record.recordId}`,
    kind: 'check-record',
    org: record.recorderOrg,
    role: record.recorderRole,
    title: { zh: '复核代录', en: 'Check a record on behalf' },
    why: {
      zh: `依据${record.document.number}代录，须由另一人对照原件复核`,
      en: `Recorded from ${record.document.number}; a second person checks it against the original`,
    },
    commands: ['CheckRecord'],
    since: record.since,
  }));
