import type { Recorded } from '../../engine/event.ts';
import type { EventsOf } from '../../engine/messages.ts';
import type { Instant, LocalDate } from '../calendar/instant.ts';
import type { OfficialDocument } from '../orgs/document.ts';
import { type Extension, initialValidity, type ValidityState } from '../validity/state.ts';
import type { ClusterEvent } from './messages.ts';
import { removalEvents } from './removal-messages.ts';

type Awarded = Omit<Extract<ClusterEvent, { type: 'TitleAwarded' }>, 'type' | 'caseId'>;
type Report = Omit<Extract<ClusterEvent, { type: 'ReportAsked' }>, 'type'>;
type Application = Omit<Extract<ClusterEvent, { type: 'ApplicationAdded' }>, 'type'>;

/** How far a removal has gone; it moves by acts, in this order, and never by a timer. */
export type Removal =
  | { readonly step: 'reminded' }
  | { readonly step: 'rectifying'; readonly until: LocalDate }
  | { readonly step: 'notified'; readonly statementUntil: LocalDate; readonly on: LocalDate };

/** A title (称号) with what happened to it since. */
export interface Title extends Awarded {
  readonly caseId?: string;
  /** Where it was found, if it was awarded outside of the system. */
  readonly source?: string;
  readonly removal?: (Removal & { readonly since: string }) | undefined;
  readonly revoked?: { readonly document: OfficialDocument; readonly reason: string };
  /** When it came on record. */
  readonly recordedAt: Instant;
  /** Terms that followed the first, each by its document; `to` is the last one's end. */
  readonly extensions?: readonly Extension[];
  /** Ended at its term by a document. */
  readonly ended?: { readonly document: OfficialDocument; readonly reason: string };
}

/** What each process of a cluster keeps of it. */
interface Slices {
  readonly validity: ValidityState;
}

/** 集群档案: lives for years; applications of each round refer to it, titles stand on it. */
export interface ClusterState extends Slices {
  readonly identity:
    | { readonly clusterId: string; readonly name: string; readonly applicant: string }
    | undefined;
  /** Oldest first. */
  readonly applications: readonly Application[];
  readonly titles: readonly Title[];
  /** Organisations that the office let apply on it too. */
  readonly admitted: readonly string[];
  readonly formerNames: readonly string[];
  /** Reports that rounds asked for, the oldest first. */
  readonly reports: readonly Report[];
}

export const initialCluster: ClusterState = {
  identity: undefined,
  applications: [],
  titles: [],
  admitted: [],
  formerNames: [],
  reports: [],
  validity: initialValidity,
};

/** One title with what `fields` makes of it. */
export const changeTitle = (
  state: ClusterState,
  titleId: string,
  fields: (title: Title) => Partial<Title>,
): ClusterState => ({
  ...state,
  titles: state.titles.map((title) =>
    title.titleId === titleId ? { ...title, ...fields(title) } : title,
  ),
});

const change = (state: ClusterState, titleId: string, fields: Partial<Title>): ClusterState =>
  changeTitle(state, titleId, () => fields);

/** A record that still bears the wrong name of its application bears the right one too: it was never another name. */
const renamed = (
  state: ClusterState,
  { caseId, name, was }: Extract<ClusterEvent, { type: 'ApplicationCorrected' }>,
): ClusterState => ({
  ...state,
  identity:
    state.identity?.name === was && state.titles.length === 0
      ? { ...state.identity, name }
      : state.identity,
  applications: state.applications.map((one) => (one.caseId === caseId ? { ...one, name } : one)),
});

type RemovalEvent = EventsOf<typeof removalEvents>;

const isRemoval = (event: ClusterEvent): event is RemovalEvent =>
  Object.hasOwn(removalEvents, event.type);

const evolveRemoval = (state: ClusterState, event: RemovalEvent, since: Instant): ClusterState => {
  switch (event.type) {
    case 'HolderReminded':
      return change(state, event.titleId, { removal: { step: 'reminded', since } });
    case 'RectificationSet': {
      const { titleId, until } = event;
      return change(state, titleId, { removal: { step: 'rectifying', until, since } });
    }
    case 'RevocationNotified': {
      const { titleId, statementUntil, document } = event;
      const removal = { step: 'notified', statementUntil, on: document.date, since } as const;
      return change(state, titleId, { removal });
    }
    case 'TitleRevoked': {
      const { titleId, document, reason } = event;
      return change(state, titleId, { removal: undefined, revoked: { document, reason } });
    }
    case 'RemovalEnded':
      return change(state, event.titleId, { removal: undefined });
  }
};

export const evolve = (
  state: ClusterState,
  { header: { at: since }, event }: Recorded<ClusterEvent>,
): ClusterState => {
  if (isRemoval(event)) return evolveRemoval(state, event, since);
  switch (event.type) {
    case 'ClusterOpened': {
      const { clusterId, name, applicant } = event;
      return { ...state, identity: { clusterId, name, applicant } };
    }
    case 'ApplicationAdded': {
      const { type: _, ...application } = event;
      return { ...state, applications: [...state.applications, application] };
    }
    case 'ReportAsked': {
      const { type: _, ...report } = event;
      return { ...state, reports: [...state.reports, report] };
    }
    case 'ApplicationCorrected':
      return renamed(state, event);
    case 'TitleAwarded':
    case 'TitleRecordedFromOutside': {
      const { type: _, ...title } = event;
      return { ...state, titles: [...state.titles, { ...title, recordedAt: since }] };
    }
    case 'ClusterRenamed': {
      const { name, was } = event;
      const identity = state.identity && { ...state.identity, name };
      return { ...state, identity, formerNames: [...state.formerNames, was] };
    }
    case 'HolderAdmitted':
      return { ...state, admitted: [...state.admitted, event.org] };
  }
};

/** Holds from its first day to its last, both included; a revoked one to the day before the document's date. */
const holdsOn = ({ from, to, revoked }: Title, date: LocalDate): boolean =>
  from <= date &&
  (to === undefined || date <= to) &&
  (revoked === undefined || date < revoked.document.date);

/** Titles that the cluster holds on a day, as they were awarded. */
export const titlesOn = (cluster: ClusterState, date: LocalDate): readonly Title[] =>
  cluster.titles.filter((title) => holdsOn(title, date));

/** Levels at which a title holds on a day: what a call may ask for. */
export const levelsHeldOn = (cluster: ClusterState, date: LocalDate): ReadonlySet<string> =>
  new Set(titlesOn(cluster, date).map(({ level }) => level));
