import type { PressedLimit } from '../calendar/clock.ts';
import type { Instant } from '../calendar/instant.ts';
import type { OfficialDocument } from '../orgs/document.ts';
import type { FileKind } from './file-kind.ts';
import type { FigureWarning } from './part-messages.ts';

/** A part that its organisation confirmed and locked (确认锁定). */
export interface ConfirmedPart {
  readonly org: string;
  /** Hash of the frozen values. */
  readonly content: string;
  readonly draftVersion: number;
  readonly warnings: readonly FigureWarning[];
  /** Fields that it changed since the application was last sent back as a whole; what rests on them falls. */
  readonly changed?: readonly string[] | undefined;
  readonly at: Instant;
  readonly by: string;
}

export interface AttachedFile {
  readonly fileId: string;
  readonly name: string;
  readonly sha256: string;
  readonly size: number;
  readonly contentType: string;
  readonly kind: FileKind;
  readonly field?: string | undefined;
  readonly org: string;
  readonly at: Instant;
  /** The case of a level below in whose store the bytes lie, where it came up with a recommendation. */
  readonly from?: string | undefined;
}

/** What makes one attachment: the file, whose it is and what it proves. */
export const attachmentKey = ({
  fileId,
  org,
  kind,
  field = '',
}: Pick<AttachedFile, 'fileId' | 'org' | 'kind' | 'field'>): string =>
  [fileId, org, kind, field].join(' ');

/** Every attachment, however many there are of one file. */
export const attachmentsOf = ({ files }: SubmissionState): readonly AttachedFile[] =>
  Object.values(files);

/** How many papers they are: one that proves several figures is one. */
export const paperCount = (files: readonly Pick<AttachedFile, 'fileId'>[]): number =>
  new Set(files.map(({ fileId }) => fileId)).size;

/** A unit head's sign-off of one version; `checkCode` stands on the print that was sealed. */
export interface UnitSignOff {
  readonly checkCode: string;
  /** What it was given for: content hash by part. It falls when one of them is confirmed with other content. */
  readonly parts: Readonly<Record<string, string>>;
  readonly document?: OfficialDocument | undefined;
  readonly at: Instant;
  readonly by: string;
}

export interface Reminder {
  readonly at: Instant;
  readonly workingDaysBefore: number;
}

export interface Filed {
  readonly at: Instant;
  readonly by: string;
  readonly receipt: string;
  readonly checkCode: string;
  /** What was filed, for ever: hash by part. A correction confirms anew and never changes this. */
  readonly parts: Readonly<Record<string, string>>;
  readonly explained: readonly { readonly rule: string; readonly explanation: string }[];
  /** Of a report: after its last day. */
  readonly late?: boolean | undefined;
}

/** With the county (县级初审): when it is due, and the next instant at which it is reminded. */
export interface Preliminary extends PressedLimit {
  readonly recommender: string;
  readonly since: Instant;
}

/** A report that is late: when the sponsoring leader's office is told, and until when it may still come. */
export interface LateReport {
  readonly since: Instant;
  readonly escalateAt: Instant;
  readonly escalateTo: string;
  /** Told, until somebody there says that the unit was pressed. */
  readonly escalatedTo?: string | undefined;
  readonly toldAt?: Instant | undefined;
  readonly until?: Instant | undefined;
}

/** Said by a unit for itself: when, by whom, on which document. */
interface Said {
  readonly at: Instant;
  readonly by: string;
  readonly document?: OfficialDocument | undefined;
}

/** A unit that took part and no longer does. */
export interface Departure {
  readonly org: string;
  /** Place in the stream of what took it out: the unit reads what lies before, and nothing later. */
  readonly seq: number;
  readonly at: Instant;
  readonly reason: string;
  readonly document?: OfficialDocument | undefined;
  /** It left during the notice: the case waits for the others and for a corrected notice. */
  readonly holds: boolean;
  /** By organisation: that it goes on without the one that left. */
  readonly stayed: Readonly<Record<string, Said>>;
}

export interface SubmissionState {
  /** Every part that this application has, and who answers for it. */
  readonly wanted: readonly { readonly part: string; readonly org: string }[];
  readonly parts: Readonly<Record<string, ConfirmedPart>>;
  /** By `attachmentKey`: one file may prove several figures, and several organisations may attach it. */
  readonly files: Readonly<Record<string, AttachedFile>>;
  /** By organisation: the lead's and each partner's. */
  readonly signOffs: Readonly<Record<string, UnitSignOff>>;
  /** Partners that said by an act of their own that they take part. */
  readonly joined: Readonly<Record<string, Said>>;
  /** Units that left and have not come back, in the order in which they did. */
  readonly left: readonly Departure[];
  /** The window's end as this case knows it. */
  readonly closesAt: Instant;
  /** Still to come, earliest first. */
  readonly reminders: readonly Reminder[];
  readonly filed?: Filed | undefined;
  /** Of a report: its last day is over (逾期). */
  readonly late?: LateReport | undefined;
  readonly preliminary?: Preliminary | undefined;
  /** The level below withdrew its recommendation (撤回推荐) by this document. */
  readonly takenBack?:
    | { readonly document: OfficialDocument; readonly reason: string; readonly at: Instant }
    | undefined;
  /** Why the recommending unit returned it, until it is filed again. */
  readonly returned?: { readonly reason: string; readonly at: Instant } | undefined;
}

export const initialSubmission: SubmissionState = {
  wanted: [],
  parts: {},
  files: {},
  signOffs: {},
  joined: {},
  left: [],
  closesAt: '',
  reminders: [],
};
