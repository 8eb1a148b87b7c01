import type { DecisionBody, UpstreamCall } from '../../calls/call-parts.ts';
import type { Remembering } from '../../hands/same-hand.ts';
import type { PendingRecord } from '../../on-behalf/record.ts';
import type { OfficialDocument } from '../../orgs/document.ts';
import type { RecommendationLetter } from '../letter.ts';
import type { FrozenParts, KnownOutcome } from '../outcome.ts';
import type { NominatedCase } from './events.ts';
import type { NominationStatus } from './status.ts';

export interface Nomination extends NominatedCase {
  /** Place in the order, from 1, among what is not taken out or withdrawn; a withdrawn one keeps its last. */
  readonly rank: number;
  readonly status: NominationStatus;
  /** Version of this stream at which each of these last became true: cases follow by it. */
  readonly revisions: {
    readonly nomination: number;
    readonly nominationWithdrawal?: number;
    readonly letter?: number;
    readonly withdrawal?: number;
    readonly outcome?: number;
  };
  readonly reason?: string;
  readonly letter?: RecommendationLetter;
  readonly parts: FrozenParts;
  readonly withdrawal?: OfficialDocument;
  readonly outcome?: KnownOutcome;
  /** The result came for a recommendation that was taken back: whether it stands is asked of the higher level. */
  readonly contested?: 'open' | 'stands' | 'falls';
}

/** A letter as it went out: the first covers the batch, later ones supplement. */
export interface SentLetter {
  readonly document: RecommendationLetter;
  readonly sentAt: string;
  readonly cases: readonly string[];
  readonly ems?: string | undefined;
  readonly receiptDate?: string | undefined;
  readonly receiptFile?: string | undefined;
}

export interface Opened {
  readonly recommendationId: string;
  readonly callId: string;
  readonly level: string;
  /** The office that recommends. */
  readonly unit: string;
  /** As the upstream stands now: its document may have changed quota or deadline. */
  readonly upstream: UpstreamCall;
  readonly chain: readonly DecisionBody[];
  readonly at: string;
}

export interface RecommendationStreamState extends Remembering {
  readonly opened: Opened | undefined;
  readonly callId: string;
  /** In the order of nomination; `nominees` gives the order of rank. */
  readonly nominations: readonly Nomination[];
  /** Of the list as it stands: any change before the letter voids them. */
  readonly approvals: readonly {
    readonly body: string;
    readonly document: OfficialDocument;
    readonly at: string;
  }[];
  readonly letters: readonly SentLetter[];
  readonly records: readonly PendingRecord[];
  readonly changedAt: string;
  readonly version: number;
}

export const initialStream: RecommendationStreamState = {
  opened: undefined,
  callId: '',
  nominations: [],
  approvals: [],
  letters: [],
  records: [],
  changedAt: '',
  version: 0,
};

/** Counts against the quota: nominated or recommended, not taken out and not withdrawn. */
export const countsInQuota = ({ status }: Nomination): boolean =>
  status === 'nominated' || status === 'recommended';

/** What is on the list, in the order of rank. */
export const nominees = (state: RecommendationStreamState): readonly Nomination[] =>
  state.nominations.filter(countsInQuota).sort((a, b) => a.rank - b.rank);

export const nominationOf = (
  state: RecommendationStreamState,
  caseId: string,
): Nomination | undefined => state.nominations.find((nomination) => nomination.caseId === caseId);
