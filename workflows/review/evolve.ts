import type { Recorded } from '../../engine/event.ts';
import type { CaseState } from '../case/state.ts';
import { isOneOf } from '../process.ts';
import { evolveAsking } from './asking/evolve.ts';
import { type AskingEvent, askingEvents } from './asking/messages.ts';
import { evolveDecision } from './decision/evolve.ts';
import { type DecisionEvent, decisionEvents } from './decision/messages.ts';
import { type ExpertEvent, expertEvents } from './experts/events.ts';
import { evolveExperts } from './experts/evolve.ts';
import type { Stamp } from './fold.ts';
import { evolveFormal } from './formal/evolve.ts';
import { type FormalEvent, formalEvents } from './formal/messages.ts';
import { evolveItems } from './items/evolve.ts';
import { type ItemEvent, itemEvents } from './items/messages.ts';
import { evolveLetters } from './letters/evolve.ts';
import { type LetterEvent, letterEvents } from './letters/messages.ts';
import type { ReviewEvent } from './messages.ts';
import { evolveOpinions } from './opinions/evolve.ts';
import { type OpinionEvent, opinionEvents } from './opinions/messages.ts';
import { evolveQuestions } from './questions/evolve.ts';
import { evolveReport, isReportEvent } from './report/index.ts';
import { evolveSentBack } from './sent-back/evolve.ts';
import { type SentBackEvent, sentBackEvents } from './sent-back/messages.ts';
import { evolveSiteVisit } from './site-visit/evolve.ts';
import { type SiteVisitEvent, siteVisitEvents } from './site-visit/messages.ts';
import { evolveStatements } from './statements/evolve.ts';
import { type StatementEvent, statementEvents } from './statements/messages.ts';
import { evolveSurvival } from './survival/evolve.ts';
import { type SurvivalEvent, survivalEvents } from './survival/messages.ts';

const isFormal = isOneOf<FormalEvent>(formalEvents);
const isSentBack = isOneOf<SentBackEvent>(sentBackEvents);
const isStatement = isOneOf<StatementEvent>(statementEvents);
const isAsking = isOneOf<AskingEvent>(askingEvents);
const isItem = isOneOf<ItemEvent>(itemEvents);
const isSurvival = isOneOf<SurvivalEvent>(survivalEvents);
const isOpinion = isOneOf<OpinionEvent>(opinionEvents);
const isSiteVisit = isOneOf<SiteVisitEvent>(siteVisitEvents);
const isExpert = isOneOf<ExpertEvent>(expertEvents);
const isDecision = isOneOf<DecisionEvent>(decisionEvents);
const isLetter = isOneOf<LetterEvent>(letterEvents);

/** One event of the review upon the case; deciders use it too, to see what follows from what they decide. */
export const apply = (kase: CaseState, event: ReviewEvent, stamp: Stamp): CaseState => {
  if (isFormal(event)) return evolveFormal(kase, event, stamp);
  if (isSentBack(event)) return evolveSentBack(kase, event, stamp);
  if (isStatement(event)) return evolveStatements(kase, event, stamp);
  if (isAsking(event)) return evolveAsking(kase, event, stamp);
  if (isItem(event)) return evolveItems(kase, event, stamp);
  if (isSurvival(event)) return evolveSurvival(kase, event, stamp);
  if (isOpinion(event)) return evolveOpinions(kase, event, stamp);
  if (isSiteVisit(event)) return evolveSiteVisit(kase, event, stamp);
  if (isExpert(event)) return evolveExperts(kase, event, stamp);
  if (isDecision(event)) return evolveDecision(kase, event, stamp);
  if (isLetter(event)) return evolveLetters(kase, event, stamp);
  if (isReportEvent(event)) return evolveReport(kase, event, stamp);
  // The compiler holds that nothing else is left.
  return evolveQuestions(kase, event, stamp);
};

/** Several events upon the case, as one decision makes them. */
export const applyAll = (
  kase: CaseState,
  events: readonly ReviewEvent[],
  stamp: Stamp,
): CaseState => events.reduce((folded, event) => apply(folded, event, stamp), kase);

export const evolve = (kase: CaseState, { event, header }: Recorded<ReviewEvent>): CaseState =>
  apply(kase, event, { at: header.at, actor: header.actor });
