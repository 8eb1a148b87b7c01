import { clockFor } from '../../calls/time-limits.ts';
import { openQuestions } from '../../case/open-questions.ts';
import { QuestionOpen } from '../../case/question-refusals.ts';
import { requireReason } from '../../input/reason.ts';
import { numberClaim } from '../../orgs/number-claim.ts';
import {
  AFTER_REVIEW,
  AFTERWARDS,
  BEFORE_REVIEW,
  type Decided,
  type Deciding,
  IN_REVIEW,
  ON_FILE,
  requireStatus,
} from '../deciding.ts';
import { checkDocumentDate } from '../document-order.ts';
import type { CommandOf, ReviewEvent } from '../messages.ts';
import { pendingVetoes } from '../opinions/questions.ts';
import { heardOn, invitedFor } from '../statements/decide.ts';
import {
  NoSuchFlag,
  NothingToFollow,
  NotThisBureau,
  NoVetoFound,
  UnknownVetoFact,
} from './refusals.ts';

const ANY_TIME = [...BEFORE_REVIEW, ...IN_REVIEW, ...AFTER_REVIEW, ...AFTERWARDS];

/** Throws QuestionOpen: nothing is decided over an open question, but the one that is being decided. */
export const requireAnswered = (
  { kase, identity }: Pick<Deciding, 'kase' | 'identity'>,
  but?: 'reopened',
): void => {
  const open = openQuestions(kase).filter(({ kind }) => kind !== but);
  if (open.length > 0) throw new QuestionOpen(identity.caseId, open);
};

/** The body whose adoption put the case where it stands. */
const bodyThatDecided = ({ review }: Deciding): string | undefined =>
  review.decisions.filter(({ verdict }) => verdict === 'adopt').at(-1)?.body;

/**
 * What a fact leads to that the decision did not rest on. Before the decision nothing by itself; after it the body that
 * decided takes it again; after the letter or the title, what follows is put on record.
 */
export const afterwards = (on: Deciding, about: string): readonly ReviewEvent[] => {
  const { status } = on.kase;
  const body = bodyThatDecided(on);
  if (AFTER_REVIEW.includes(status) && body !== undefined)
    return [{ type: 'DecisionReopened', body, about, ...clockFor(on, { step: 'decision' }) }];
  return AFTERWARDS.includes(status) ? [{ type: 'ConsequenceAwaited', about }] : [];
};

/** A fact from outside is recorded with its letter, whoever was asked and wherever the case stands. */
export const reportFact = (command: CommandOf<'ReportFact'>, on: Deciding): Decided => {
  requireStatus(on, ...ANY_TIME, ...ON_FILE);
  const { fact, department, basis, document } = command;
  const known = on.facts.call.vetoFacts.map(({ id }) => id);
  if (!known.includes(fact)) throw new UnknownVetoFact(fact, known);
  if (on.by.role === 'department' && on.by.org !== department) throw new NotThisBureau(department);
  checkDocumentDate(on, document);
  const finding = { type: 'VetoFound', fact, department, basis, document } as const;
  return {
    events: [finding, ...invitedFor(finding, on)],
    claims: [numberClaim(on, document, department)],
  };
};

/**
 * 一票否决: found by a department, settled by the office with a reason. Before the decision a confirmed fact ends the
 * case; after it the office does not end it alone.
 */
export const confirmVeto = (command: CommandOf<'ConfirmVeto'>, on: Deciding): Decided => {
  requireStatus(on, ...ANY_TIME);
  const { fact, confirmed } = command;
  const pending = pendingVetoes(on.review).filter((veto) => veto.fact === fact);
  if (pending.length === 0) throw new NoVetoFound(fact);
  const said = pending.map(({ department }) => heardOn(`veto:${fact}:${department}`, on));
  const statement = said.includes('made') ? 'made' : said.find((one) => one !== undefined);
  const reason = requireReason(command.reason);
  const settled: ReviewEvent = { type: 'VetoSettled', fact, confirmed, reason, statement };
  if (!confirmed) return { events: [settled] };
  const more = afterwards(on, `veto:${fact}`);
  return {
    events:
      more.length > 0
        ? [settled, ...more]
        : [settled, { type: 'CaseNotSelected', by: 'veto', reason }],
  };
};

/** The ranking stands; the correction goes to the body that decides, or it decides again. */
export const answerFlag = (command: CommandOf<'AnswerFlag'>, on: Deciding): Decided => {
  requireStatus(on, ...IN_REVIEW, ...AFTER_REVIEW, ...AFTERWARDS);
  const { opinion, resubmit } = command;
  const open = on.review.flags.some(
    (flag) => flag.opinion === opinion && flag.to === 'office' && flag.answered === undefined,
  );
  if (!open) throw new NoSuchFlag(opinion);
  const reason = requireReason(command.reason);
  const more = resubmit ? afterwards(on, `flag:${opinion}`) : [];
  return { events: [{ type: 'FlagAnswered', opinion, reason }, ...more] };
};

export const recordConsequence = (
  command: CommandOf<'RecordConsequence'>,
  on: Deciding,
): Decided => {
  requireStatus(on, ...AFTERWARDS);
  const { about, measure, document } = command;
  if (!on.review.consequences.some((one) => one.about === about)) throw new NothingToFollow(about);
  const reason = requireReason(command.reason);
  checkDocumentDate(on, document);
  return {
    events: [{ type: 'ConsequenceRecorded', about, measure, reason, document }],
    claims: [numberClaim(on, document, on.by.org)],
  };
};
