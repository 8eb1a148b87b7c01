import { type Bilingual, bilingual } from '../../engine/bilingual.ts';
import type { DomainEvent, Recorded } from '../../engine/event.ts';
import type { CallEvent } from '../calls/index.ts';
import type { CaseEvent } from '../case/aggregate.ts';
import type { PublicationEvent } from '../notice/publication/messages.ts';
import type { RecommendationStreamEvent } from '../recommendation/stream/aggregate.ts';

/** What an auditor looks at first: where a round did not run by itself. */
export const EXCEPTIONS = {
  'on-behalf': bilingual('代录', 'Recorded on behalf'),
  extension: bilingual('延期', 'Extended'),
  deviation: bilingual('调整排序', 'Deviation from the ranking'),
  recusal: bilingual('回避', 'Recused'),
  overdue: bilingual('逾期', 'Late'),
  correction: bilingual('更正', 'Corrected'),
} as const satisfies Readonly<Record<string, Bilingual>>;
export type ExceptionKind = keyof typeof EXCEPTIONS;

type AnyEvent = CaseEvent | CallEvent | PublicationEvent | RecommendationStreamEvent;

/** Events that are an exception whatever they say. */
const ALWAYS: Partial<Readonly<Record<AnyEvent['type'], ExceptionKind>>> = {
  ActRecorded: 'on-behalf',
  RecordDismissed: 'on-behalf',
  CallWindowExtended: 'extension',
  CaseRevived: 'extension',
  CorrectionExtended: 'extension',
  InquiryExtended: 'extension',
  DeadlinesReprojected: 'extension',
  NoticeFoundShort: 'extension',
  WindowFoundShort: 'extension',
  Reranked: 'deviation',
  ExpertBarred: 'recusal',
  CaseLapsed: 'overdue',
  OpinionNotGiven: 'overdue',
  WaitingEnded: 'overdue',
  ReviewTimePassed: 'overdue',
  ExpertFellSilent: 'overdue',
  ScoreLeftStanding: 'overdue',
  DefenceMissed: 'overdue',
  IdentityCorrected: 'correction',
  CallRevised: 'correction',
  OpinionCorrected: 'correction',
  ScoreRevised: 'correction',
  ReturnedForNotice: 'correction',
  NoticeCorrected: 'correction',
};
const always: ReadonlyMap<string, ExceptionKind> = new Map(Object.entries(ALWAYS));

const field = (value: unknown, name: string): unknown => Reflect.get(Object(value), name);

/** An answer that came after its time limit says so itself. */
const isLate = (event: DomainEvent): boolean =>
  (event.type === 'OpinionGiven' || event.type === 'ReturnAnswered') &&
  field(event, 'late') === true;

export interface FoundException<R> {
  readonly kind: ExceptionKind;
  readonly recorded: R;
}

/** The exceptions in one stream, in order. A place on the list is compared with the ranking that the stream was told. */
export const exceptionsIn = <R extends Pick<Recorded, 'event'>>(
  events: readonly R[],
): readonly FoundException<R>[] => {
  let ranked: unknown;
  return events.flatMap((recorded): readonly FoundException<R>[] => {
    const { event } = recorded;
    if (event.type === 'DecisionOpened') ranked = field(field(event, 'ranking'), 'position');
    const place = event.type === 'DecisionRecorded' ? field(event, 'position') : undefined;
    if (place !== undefined && ranked !== undefined && place !== ranked)
      return [{ kind: 'deviation', recorded }];
    const kind = isLate(event) ? 'overdue' : always.get(event.type);
    return kind === undefined ? [] : [{ kind, recorded }];
  });
};
