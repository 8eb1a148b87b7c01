import type { Content, Counted, Envelope, StreamRead } from '../engine/decider.ts';
import type { Draft } from '../engine/ports/drafts.ts';
import type { Deputy } from './account/deputy.ts';
import type { WorkCalendar } from './calendar/calendar.ts';
import type { Agenda } from './calls/agenda-data.ts';
import type { Call } from './calls/call.ts';
import type { Period } from './calls/period.ts';
import type { CallState } from './calls/state.ts';
import type { CaseState } from './case/state.ts';
import type { Decimal } from './decimal/decimal.ts';
import type { FilesState } from './files/state.ts';
import type { Form } from './form/form.ts';
import type { Colleague } from './hands/colleague.ts';
import type { FileRef } from './orgs/document.ts';
import type { OrgDirectory } from './orgs/org.ts';
import type { Sitting } from './review/experts/sitting.ts';
import type { Total } from './score/working.ts';

/** A file as the storage knows it after the upload; `problem` where its first bytes are not what its name says. */
export interface UploadedFile extends FileRef {
  readonly contentType: string;
  readonly problem?: string;
}

/** What an appointment to stand in (代理) is decided by, beside the account's own state. */
export interface StandingIn {
  /** Who is named, as they stand now; undefined where there is no such account. */
  readonly deputy?: Pick<Colleague, 'org' | 'grants'> & { readonly deputies: readonly Deputy[] };
  /** Appointments by which the account itself stands in for others. */
  readonly standsInFor: readonly Deputy[];
  /** What a scope may name. */
  readonly programmes: ReadonlySet<string>;
  readonly reads: readonly StreamRead[];
}

/** Read from lists, page by page, up to the page with the first case that the ranking waits for. */
export interface Standings {
  /** Scored with no question open. What breaks ties is there where totals are equal. */
  readonly ready: readonly {
    readonly caseId: string;
    readonly total: Pick<Total, 'total' | 'lines' | 'defence'>;
  }[];
  /** Formally out. */
  readonly out: readonly string[];
  /** On the way, or held by a question; at least so many. */
  readonly open: number;
  /** What was counted of the track before the first page was read. */
  readonly counted: Counted;
}

/**
 * What rules read beside the stream's own state. The first four are always there; the rest only where the command's
 * `needs` asks for it, so that a simple command stays one read and one write.
 */
export interface Facts {
  readonly call: Call;
  readonly form: Form;
  readonly calendar: WorkCalendar;
  readonly orgs: OrgDirectory;
  /** `call-live`: the call's stream as it stands (extensions, frozen rankings). */
  readonly callState?: CallState;
  /** `drafts`: the working copies by part, each with the content that confirming it would freeze. */
  readonly drafts?: ReadonlyMap<string, { readonly draft: Draft; readonly content: Content }>;
  /** `contents`: the confirmed parts by part id. */
  readonly contents?: ReadonlyMap<string, unknown>;
  /** `before`: of an application that was filed, the named part as it stands confirmed; nothing before. */
  readonly before?: unknown;
  /** `files`: uploaded files named in the command. */
  readonly files?: ReadonlyMap<string, UploadedFile>;
  /** `file-checks`: files of the stream that were not checked before their act was recorded, by their hash. */
  readonly fileChecks?: FilesState['files'];
  /** `agenda`: that of the body's meeting, and the application that it has right before this one. */
  readonly agenda?: { readonly set: Agenda; readonly before?: CaseState | undefined };
  /** `cases`: other cases that the command names. */
  readonly cases?: ReadonlyMap<string, CaseState>;
  /** `previous`: figures of the same cluster's latest earlier application, by part. */
  readonly previous?: ReadonlyMap<string, unknown>;
  /** `periods`: of a report, what counts of the cluster's earlier reports, by period and path: last quarter's and the like period's. */
  readonly periods?: ReadonlyMap<Period, ReadonlyMap<string, Decimal>>;
  /** `standings`: how the cases of the command's track stand to its ranking. */
  readonly standings?: Standings;
  /** `record`: who holds the cluster record that the command names, and whether it holds a title; undefined where it is still to be opened. */
  readonly record?: { readonly holders: ReadonlySet<string>; readonly titled: boolean };
  /** `expert`: the account that the command would seat; undefined where nobody of that name may sit. */
  readonly expert?: Sitting;
  /** `colleagues`: the sender, accounts that the command names, and whoever has the question that it names in hand. */
  readonly colleagues?: ReadonlyMap<string, Colleague>;
  /** `standing-in`: who is to stand in for the account, and for whom the account itself does. */
  readonly standingIn?: StandingIn;
  /** `clusters`: of the clusters that the command names, those that have a record. */
  readonly clusters?: ReadonlySet<string>;
  /** `alike`: of entries opened lately that say the same as the one to be opened, what each is named by. */
  readonly alike?: readonly string[];
  /** `measured`: what a target comes to today where minutes say that it is read, as a row of its progress. */
  readonly measured?: Readonly<Record<string, string>>;
  /** `event-types`: names of all events that there are. */
  readonly eventTypes?: ReadonlySet<string>;
  /** `titles`: levels at which the case's cluster holds a title that is valid now, if the record is the applicant's. */
  readonly titles?: ReadonlySet<string>;
}

/** What a command may ask for by name. */
export type Need =
  | 'call-live'
  | 'drafts'
  | 'contents'
  | 'before'
  | 'files'
  | 'file-checks'
  | 'agenda'
  | 'cases'
  | 'previous'
  | 'periods'
  | 'standings'
  | 'record'
  | 'expert'
  | 'colleagues'
  | 'standing-in'
  | 'titles'
  | 'clusters'
  | 'measured'
  | 'alike'
  | 'event-types';

export type CaseEnvelope<C> = Envelope<C, Facts>;
