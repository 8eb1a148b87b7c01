import type { Decision } from '../../engine/decider.ts';
import type { DomainEvent } from '../../engine/event.ts';
import type { CommandsOf } from '../../engine/messages.ts';
import type { CaseState } from '../case/state.ts';
import type { CaseEnvelope } from '../facts.ts';
import { afterProposal, settle } from '../notice/index.ts';
import { decideAsking, isAskingCommand } from './asking/index.ts';
import type { askingCommands } from './asking/messages.ts';
import {
  type Decided,
  type Deciding,
  decidingOn,
  refuseRecused,
  refuseSelfReview,
} from './deciding.ts';
import { correctMinutes } from './decision/correct.ts';
import { enterDecision, recordDecision, resumeCase } from './decision/decide.ts';
import { takeRelease } from './decision/release.ts';
import { applyAll } from './evolve.ts';
import {
  appointExpert,
  declareInterest,
  panelOpinion,
  reviseScore,
  scoreCase,
  scoreDefence,
  takeBackAppointment,
} from './experts/decide.ts';
import {
  acceptCase,
  answerReturn,
  declineCase,
  extendCorrection,
  returnForCorrection,
} from './formal/decide.ts';
import { decideItems, isItemCommand } from './items/index.ts';
import type { itemCommands } from './items/messages.ts';
import { issueLetter } from './letters/decide.ts';
import type { CommandOf, ReviewCommand } from './messages.ts';
import { onward } from './onward.ts';
import { closeOpinions, endWaiting, remindDepartment, settleDispute } from './opinions/decide.ts';
import { correctOpinion, giveOpinion } from './opinions/give.ts';
import { answerFlag, confirmVeto, recordConsequence, reportFact } from './questions/decide.ts';
import { decideReport, isReportCommand } from './report/index.ts';
import type { ReportCommand } from './report/messages.ts';
import { sendCaseBack } from './sent-back/decide.ts';
import { chooseForSiteVisit, recordSiteVisit } from './site-visit/decide.ts';
import { makeStatement } from './statements/decide.ts';
import { keepReviewTime } from './time.ts';

type Beside =
  | CommandOf<'MakeStatement'>
  | CommandOf<'SendCaseBack'>
  | CommandsOf<typeof askingCommands>
  | CommandsOf<typeof itemCommands>
  | CommandOf<'TakeRelease'>
  | CommandOf<'CorrectMinutes'>
  | CommandOf<'IssueApplicantLetter'>;
type OfStages = Exclude<ReviewCommand, ReportCommand | Beside>;

const decided = (command: OfStages, on: Deciding): Decided => {
  switch (command.type) {
    case 'AcceptCase':
      return acceptCase(command, on);
    case 'ReturnForCorrection':
      return returnForCorrection(command, on);
    case 'ExtendCorrection':
      return extendCorrection(command, on);
    case 'DeclineCase':
      return declineCase(command, on);
    case 'AnswerReturn':
      return answerReturn(command, on);
    case 'GiveOpinion':
      return giveOpinion(command, on);
    case 'CorrectOpinion':
      return correctOpinion(command, on);
    case 'RemindDepartment':
      return remindDepartment(command, on);
    case 'EndWaiting':
      return endWaiting(command, on);
    case 'CloseOpinions':
      return closeOpinions(on);
    case 'SettleDispute':
      return settleDispute(command, on);
    case 'ChooseForSiteVisit':
      return chooseForSiteVisit(command, on);
    case 'RecordSiteVisit':
      return recordSiteVisit(command, on);
    case 'AppointExpert':
      return appointExpert(command, on);
    case 'TakeBackAppointment':
      return takeBackAppointment(command, on);
    case 'DeclareInterest':
      return declareInterest(command, on);
    case 'ScoreCase':
      return scoreCase(command, on);
    case 'ScoreDefence':
      return scoreDefence(command, on);
    case 'ReviseScore':
      return reviseScore(command, on);
    case 'GivePanelOpinion':
      return panelOpinion(command, on);
    case 'EnterDecision':
      return enterDecision(command, on);
    case 'RecordDecision':
      return recordDecision(command, on);
    case 'ResumeCase':
      return resumeCase(command, on);
    case 'ReportFact':
      return reportFact(command, on);
    case 'ConfirmVeto':
      return confirmVeto(command, on);
    case 'AnswerFlag':
      return answerFlag(command, on);
    case 'RecordConsequence':
      return recordConsequence(command, on);
    case 'KeepReviewTime':
      return keepReviewTime(on);
  }
};

const byKind = (command: ReviewCommand, on: Deciding): Decided => {
  if (isReportCommand(command)) return decideReport(command, on);
  if (command.type === 'SendCaseBack') return sendCaseBack(command, on);
  if (command.type === 'MakeStatement') return makeStatement(command, on);
  if (isAskingCommand(command)) return decideAsking(command, on);
  if (isItemCommand(command)) return decideItems(command, on);
  if (command.type === 'TakeRelease') return takeRelease(command, on);
  if (command.type === 'CorrectMinutes') return correctMinutes(command, on);
  return command.type === 'IssueApplicantLetter' ? issueLetter(command, on) : decided(command, on);
};

/** Decides one command of the review, and what follows from it in the same transaction. */
export const decide = (
  envelope: CaseEnvelope<ReviewCommand>,
  kase: CaseState,
): Decision<DomainEvent> => {
  const on = decidingOn(envelope, kase);
  refuseSelfReview(on);
  refuseRecused(on);
  const { command } = envelope;
  const { events, claims = [] } = byKind(command, on);
  if (events.length === 0) return { events, claims };
  const all = onward(on, events);
  // What follows elsewhere is asked in the same decision: the notice, what comes without one, or the end of a notice
  // that an answer held up.
  const proposed = all.find((event) => event.type === 'OutcomeProposed');
  const more =
    proposed === undefined ? settle(applyAll(kase, all, on), on) : afterProposal(on, proposed.kind);
  return { events: [...all, ...more], claims };
};
