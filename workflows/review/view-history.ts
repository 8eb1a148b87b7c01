import type { Actor } from '../../engine/event.ts';
import type { Call } from '../calls/call.ts';
import type { CaseState } from '../case/state.ts';
import { type Eyes, eyesOf, isPublic } from './eyes.ts';
import type { ReviewEvent } from './messages.ts';

/**
 * `parties`: whole and the applicant's side. `department`, `expert`: the one it is about. `office`: lateness.
 * `closed`: once the scores are closed. `public`: from the notice on.
 */
type Audience = 'parties' | 'whole' | 'department' | 'expert' | 'marks' | 'office' | 'public';

const AUDIENCE: Readonly<Record<ReviewEvent['type'], Audience>> = {
  FormalReviewOpened: 'parties',
  CaseAccepted: 'parties',
  CaseReturned: 'parties',
  CorrectionExtended: 'parties',
  ReturnAnswered: 'parties',
  CaseDeclined: 'parties',
  OpinionsRequested: 'whole',
  OpinionGiven: 'department',
  OpinionCorrected: 'department',
  OpinionNotGiven: 'office',
  WaitingEnded: 'office',
  DisputeSettled: 'whole',
  VetoFound: 'department',
  VetoSettled: 'whole',
  FlagAnswered: 'office',
  DecisionReopened: 'whole',
  ConsequenceAwaited: 'whole',
  ConsequenceRecorded: 'whole',
  SiteVisitOpened: 'whole',
  SiteVisitChosen: 'whole',
  SiteVisitRecorded: 'whole',
  ExpertsAsked: 'whole',
  ExpertAppointed: 'expert',
  AppointmentTakenBack: 'expert',
  ExpertBarred: 'expert',
  InterestDeclared: 'expert',
  ExpertFellSilent: 'office',
  ScoreGiven: 'marks',
  ScoreRevised: 'marks',
  ScoresFlagged: 'office',
  ScoreLeftStanding: 'office',
  DefenceOpened: 'whole',
  DefenceMissed: 'office',
  ScoresClosed: 'whole',
  PanelOpinionGiven: 'whole',
  RankingAwaited: 'whole',
  DecisionOpened: 'whole',
  DecisionRecorded: 'whole',
  CaseResumed: 'whole',
  OutcomeProposed: 'public',
  CaseNotSelected: 'parties',
  ReviewReminded: 'office',
  ReviewTimePassed: 'office',
};

const departmentOf = (event: ReviewEvent): string | undefined =>
  'department' in event ? event.department : undefined;

const isOwn = (event: ReviewEvent, { accounts }: Eyes): boolean =>
  'expert' in event && accounts.includes(event.expert);

/** Whether these roles of one person may read an event of the review; the header without its data anybody may check. */
export const mayReadReviewEvent = (
  kase: CaseState,
  call: Call,
  actors: readonly Actor[],
  event: ReviewEvent,
  account?: string,
): boolean => {
  const eyes = eyesOf(kase, call, actors, account);
  const closed = kase.review.total !== undefined;
  switch (AUDIENCE[event.type]) {
    case 'parties':
      return eyes.whole || eyes.party;
    case 'whole':
      return eyes.whole;
    case 'department':
      return eyes.whole || eyes.departments.includes(departmentOf(event) ?? '');
    case 'expert':
      return eyes.office || eyes.watching || isOwn(event, eyes) || (eyes.whole && closed);
    case 'marks':
      return isOwn(event, eyes) || (eyes.whole && closed);
    case 'office':
      return eyes.office || eyes.watching;
    case 'public':
      return eyes.whole || isPublic(kase.status);
  }
};
