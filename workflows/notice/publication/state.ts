import type { Recorded } from '../../../engine/event.ts';
import type { Instant, LocalDate } from '../../calendar/instant.ts';
import type { PublicationEvent } from './messages.ts';

type Published = Extract<PublicationEvent, { type: 'NoticePublished' }>;
type Corrected = Extract<PublicationEvent, { type: 'NoticeCorrected' }>;
type Website = Extract<PublicationEvent, { type: 'WebsiteRecorded' }>;

/** One publication: the first, or a correction with its own days. */
export type Round = Omit<Corrected, 'type' | 'text' | 'reason' | 'corrected'> & {
  readonly at: Instant;
  readonly correction?: Pick<Corrected, 'text' | 'reason' | 'corrected'>;
};

/** A round whose days are fewer than promised, since holidays were announced after it was printed. */
export interface FoundShort {
  readonly round: number;
  readonly lastDay: LocalDate;
  /** Its last day by the calendar as it stands. */
  readonly due: LocalDate;
}

export interface PublicationState {
  /** The handler finds the rules by it. */
  readonly callId: string | undefined;
  readonly published: Omit<Published, 'type' | keyof Round> | undefined;
  /** In order; an earlier round stays, marked for the cases that a later one lists. */
  readonly rounds: readonly Round[];
  readonly websites: readonly (Omit<Website, 'type' | 'seenAt'> & { readonly seenAt?: Instant })[];
  /** As last looked at. */
  readonly short: readonly (FoundShort & { readonly foundAt: Instant })[];
  readonly withdrawn: { readonly at: Instant; readonly reason: string } | undefined;
}

export const initialPublication: PublicationState = {
  callId: undefined,
  published: undefined,
  rounds: [],
  websites: [],
  short: [],
  withdrawn: undefined,
};

const roundOf = (event: Published | Corrected, at: Instant): Round => {
  const { round, firstDay, lastDay, endsAt, why, list } = event;
  return { round, firstDay, lastDay, endsAt, why, list, at };
};

export const evolve = (
  state: PublicationState,
  { header: { at }, event }: Recorded<PublicationEvent>,
): PublicationState => {
  switch (event.type) {
    case 'NoticePublished': {
      const { type: _, round: __, firstDay, lastDay, endsAt, why, list, ...published } = event;
      return {
        ...state,
        callId: event.callId,
        published,
        rounds: [roundOf(event, at)],
        websites: event.website === undefined ? [] : [event.website],
      };
    }
    case 'NoticeCorrected': {
      const { text, reason, corrected } = event;
      return {
        ...state,
        rounds: [
          ...state.rounds,
          { ...roundOf(event, at), correction: { text, reason, corrected } },
        ],
      };
    }
    case 'WebsiteRecorded': {
      const { url, screenshot, seenAt } = event;
      return { ...state, websites: [...state.websites, { url, screenshot, seenAt }] };
    }
    case 'NoticeFoundShort':
      return { ...state, short: event.rounds.map((found) => ({ ...found, foundAt: at })) };
    case 'NoticeWithdrawn':
      return { ...state, withdrawn: { at, reason: event.reason } };
  }
};

/** The round that counts for a case: the latest that lists it. */
export const roundFor = (state: PublicationState, caseId: string): Round | undefined =>
  state.rounds.filter(({ list }) => list.some((listed) => listed.caseId === caseId)).at(-1);
