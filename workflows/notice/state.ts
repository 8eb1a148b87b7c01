import type { Bilingual } from '../../engine/bilingual.ts';
import type { PressedLimit } from '../calendar/clock.ts';
import type { Derivation } from '../calendar/deadline.ts';
import type { Instant, LocalDate } from '../calendar/instant.ts';
import type { OfficialDocument } from '../orgs/document.ts';
import type { Consequence, Finding } from './finding.ts';
import type { Inquirer } from './objection.ts';
import type { Channel, ObjectionKind, ObjectionStatus, RefusalReason } from './objection-kind.ts';

/** The notice that a case is on: the round counts the notice's own publications, corrections included. */
export interface NoticePeriodOf {
  readonly noticeId: string;
  readonly round: number;
  readonly firstDay: LocalDate;
  readonly lastDay: LocalDate;
  readonly endsAt: Instant;
  readonly why: Derivation;
}

/** Holds no identity: that stays sealed in the event. */
export interface Objection {
  readonly id: string;
  readonly noticeId: string;
  readonly kind: ObjectionKind;
  readonly channel: Channel;
  readonly receivedOn: LocalDate;
  readonly since: Instant;
  readonly status: ObjectionStatus;
  /** Of the decision to take it in, then of the inquiry. */
  readonly limit: PressedLimit;
  readonly inquirer?: Inquirer;
  readonly extended: boolean;
  readonly refused?: RefusalReason;
  readonly finding?: Finding;
  readonly consequence?: Consequence;
}

/** An anonymous report with evidence (问题线索): supervision's, not an objection, and it holds nothing up. */
export interface Lead {
  readonly id: string;
  readonly since: Instant;
  readonly forwardedTo?: string;
}

export interface NoticeState {
  readonly current: NoticePeriodOf | undefined;
  /** Every period that was printed for the case: a correction adds its days to those of before. */
  readonly periods: readonly NoticePeriodOf[];
  /** What a proposed case waits for, once its time limit stands. */
  readonly publication: (PressedLimit & { readonly needed: boolean }) | undefined;
  /** Rounds that were entered, as `noticeId#round`: entering twice changes nothing. */
  readonly entered: readonly string[];
  readonly objections: Readonly<Record<string, Objection>>;
  readonly leads: Readonly<Record<string, Lead>>;
  /** A second notice follows as soon as nothing is open. */
  readonly again: boolean;
  /** `wakeAt`: when the office is reminded. */
  readonly suspended:
    | {
        readonly since: Instant;
        readonly objectionId: string;
        readonly wakeAt?: Instant | undefined;
      }
    | undefined;
  readonly recognition: (PressedLimit & { readonly since: Instant }) | undefined;
  readonly recognised: Recognition | undefined;
}

/** What the cluster's record is told. */
export type Award = Readonly<{
  type: 'AwardTitle';
  titleId: string;
  level: string;
  name: string;
  outcome: string;
  title: Bilingual;
  document: OfficialDocument;
  from: LocalDate;
  to?: LocalDate;
  caseId: string;
  body: string;
}>;

/** The title as the document gave it; the cluster receives it as a follow-up. */
export interface Recognition {
  readonly titleId: string;
  readonly command: Award;
  readonly clusterId: string;
}

export const initialNotice: NoticeState = {
  current: undefined,
  periods: [],
  publication: undefined,
  entered: [],
  objections: {},
  leads: {},
  again: false,
  suspended: undefined,
  recognition: undefined,
  recognised: undefined,
};

const OPEN: readonly ObjectionStatus[] = ['received', 'admitted'];
export const isOpen = (objection: Objection): boolean => OPEN.includes(objection.status);

/** Objections that hold the case: neither refused nor concluded. */
export const openObjections = (notice: NoticeState): readonly Objection[] =>
  Object.values(notice.objections).filter(isOpen);

/** Whether that role of that organisation inquires into an open objection of the case. */
export const isInquirer = (
  notice: NoticeState,
  { role, org }: { readonly role: string; readonly org: string },
): boolean =>
  openObjections(notice).some(({ inquirer }) => inquirer?.org === org && inquirer.role === role);
