import type { Recorded } from '../../engine/event.ts';
import type { CaseState } from '../case/state.ts';
import { evolveDecision } from './decision/evolve.ts';
import { evolveExperts } from './experts/evolve.ts';
import type { Stamp } from './fold.ts';
import { evolveFormal } from './formal/evolve.ts';
import type { ReviewEvent } from './messages.ts';
import { evolveOpinions } from './opinions/evolve.ts';
import { evolveQuestions } from './questions/evolve.ts';
import { evolveSiteVisit } from './site-visit/evolve.ts';

/** One event of the review upon the case; deciders use it too, to see what follows from what they decide. */
export const apply = (kase: CaseState, event: ReviewEvent, stamp: Stamp): CaseState => {
  switch (event.type) {
    case 'FormalReviewOpened':
    case 'CaseAccepted':
    case 'CaseReturned':
    case 'CorrectionExtended':
    case 'ReturnAnswered':
    case 'CaseDeclined':
      return evolveFormal(kase, event, stamp);
    case 'OpinionsRequested':
    case 'OpinionGiven':
    case 'OpinionCorrected':
    case 'OpinionNotGiven':
    case 'WaitingEnded':
    case 'DisputeSettled':
      return evolveOpinions(kase, event, stamp);
    case 'SiteVisitOpened':
    case 'SiteVisitChosen':
    case 'SiteVisitRecorded':
      return evolveSiteVisit(kase, event, stamp);
    case 'ExpertsAsked':
    case 'ExpertAppointed':
    case 'AppointmentTakenBack':
    case 'ExpertBarred':
    case 'InterestDeclared':
    case 'ExpertFellSilent':
    case 'ScoreGiven':
    case 'ScoreRevised':
    case 'ScoresFlagged':
    case 'ScoreLeftStanding':
    case 'DefenceOpened':
    case 'DefenceMissed':
    case 'ScoresClosed':
    case 'PanelOpinionGiven':
      return evolveExperts(kase, event, stamp);
    case 'RankingAwaited':
    case 'DecisionOpened':
    case 'DecisionRecorded':
    case 'CaseResumed':
    case 'OutcomeProposed':
    case 'CaseNotSelected':
    case 'ReviewReminded':
    case 'ReviewTimePassed':
    case 'ReviewEscalated':
      return evolveDecision(kase, event, stamp);
    case 'VetoFound':
    case 'VetoSettled':
    case 'FlagAnswered':
    case 'DecisionReopened':
    case 'ConsequenceAwaited':
    case 'ConsequenceRecorded':
      return evolveQuestions(kase, event, stamp);
  }
};

/** Several events upon the case, as one decision makes them. */
export const applyAll = (
  kase: CaseState,
  events: readonly ReviewEvent[],
  stamp: Stamp,
): CaseState => events.reduce((folded, event) => apply(folded, event, stamp), kase);

export const evolve = (kase: CaseState, { event, header }: Recorded<ReviewEvent>): CaseState =>
  apply(kase, event, { at: header.at, actor: header.actor });
