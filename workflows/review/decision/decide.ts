import { applicationOf, decidersOf, outcomeOf } from '../../calls/call.ts';
import type { Outcome } from '../../calls/call-parts.ts';
import { BodyNotNext, NotThisBody } from '../../calls/refusals.ts';
import { clockFor } from '../../calls/time-limits.ts';
import { requireReason } from '../../input/reason.ts';
import { numberClaims } from '../../orgs/number-claim.ts';
import { AFTER_REVIEW, type Decided, type Deciding, idOf, requireStatus } from '../deciding.ts';
import { checkDocumentDate } from '../document-order.ts';
import type { CommandOf, ReviewEvent } from '../messages.ts';
import { openDecision } from '../opening.ts';
import { requireAnswered } from '../questions/decide.ts';
import type { Reopened } from '../questions/state.ts';
import { NotAtThisStage } from '../refusals.ts';
import { backToDepartments, backToExperts } from '../sent-back/decide.ts';
import { agendaPlace } from './on-agenda.ts';
import { DeviationUnexplained, OutcomeMissing, SendBackUnclear } from './refusals.ts';
import { heldBack } from './release.ts';
import type { DecisionStage } from './state.ts';
import { checkVotes } from './votes.ts';

type Record = CommandOf<'RecordDecision'>;

/** A word of the call's stream: the ranking is frozen. Late, repeated or overtaken, it changes nothing. */
export const enterDecision = (command: CommandOf<'EnterDecision'>, on: Deciding): Decided => {
  const { type: _, ...ranking } = command;
  const { kase, review } = on;
  // `experts`: a department corrected itself between the freezing and this word; the frozen total stands.
  const awaits =
    kase.status === 'ranking' || (kase.status === 'experts' && review.flags.length > 0);
  return { events: awaits && review.ranking === undefined ? openDecision(on, ranking) : [] };
};

const stageOf = (on: Deciding): DecisionStage => {
  requireStatus(on, 'decision');
  const { decision } = on.review;
  if (decision === undefined) throw new NotAtThisStage(on.command.type, on.kase.status);
  return decision;
};

const adopted = ({ outcome: id }: Record, on: Deciding): Outcome => {
  const call = applicationOf(on.facts.call);
  const outcome = id === undefined ? undefined : outcomeOf(call, id);
  if (outcome === undefined) throw new OutcomeMissing(call.outcomes.map((known) => known.id));
  return outcome;
};

/** Throws DeviationUnexplained where the place on the list is another than the ranking's, or a tie is broken, without a reason. */
const checkPlace = ({ position, reason = '' }: Record, { review }: Deciding): void => {
  const { ranking } = review;
  if (ranking === undefined || position === undefined || reason.trim() !== '') return;
  if (position !== ranking.position) throw new DeviationUnexplained(position, ranking.position);
};

const sentBack = ({ sendBack }: Record, on: Deciding): readonly ReviewEvent[] => {
  if (sendBack === undefined) throw new SendBackUnclear('stage');
  return sendBack.to === 'experts'
    ? backToExperts(on)
    : backToDepartments(on, sendBack.departments);
};

const consequence = (
  command: Record,
  on: Deciding,
  { chain, next }: DecisionStage,
): readonly ReviewEvent[] => {
  switch (command.verdict) {
    case 'adopt': {
      const { id, kind } = adopted(command, on);
      if (next + 1 < chain.length) return [];
      const { position = on.review.ranking?.position } = command;
      return kind === 'not'
        ? [
            {
              type: 'CaseNotSelected',
              by: 'decision',
              reason: command.reason ?? '',
              ...heldBack(on),
            },
          ]
        : [{ type: 'OutcomeProposed', outcome: id, kind, position, ...heldBack(on) }];
    }
    case 'defer':
      return [];
    case 'reject':
      return [
        { type: 'CaseNotSelected', by: 'decision', reason: command.reason ?? '', ...heldBack(on) },
      ];
    case 'send-back':
      return sentBack(command, on);
  }
};

const checkReason = (command: Record, on: Deciding): void => {
  const needed = command.verdict !== 'adopt' || adopted(command, on).kind === 'not';
  if (needed) requireReason(command.reason);
  checkPlace(command, on);
};

/** `goesOn`: somebody still has to decide, the next body or the same one, within the step's days. */
const recorded = (command: Record, on: Deciding, goesOn: boolean): ReviewEvent => {
  const { body, document, verdict, outcome, position, reason, votes, sendBack } = command;
  return {
    type: 'DecisionRecorded',
    id: idOf('d', on.commandId),
    body,
    document,
    verdict,
    outcome,
    kind: verdict === 'adopt' ? adopted(command, on).kind : undefined,
    position,
    reason,
    votes,
    agenda: agendaPlace(body, votes, on),
    sendBackTo: sendBack?.to,
    ...(goesOn ? clockFor(on, { step: 'decision' }) : {}),
  };
};

const decidedWith = (
  { document, body }: Record,
  on: Deciding,
  events: readonly ReviewEvent[],
): Decided => ({ events, claims: numberClaims(on, document, body) });

/** What another decision than the first leads to; upheld, the case goes on from where it stood. */
const otherwise = (command: Record, on: Deciding): readonly ReviewEvent[] => {
  const { verdict, reason = '', position = on.review.outcome?.position } = command;
  if (verdict === 'defer') return [];
  const outcome = verdict === 'adopt' ? adopted(command, on) : undefined;
  if (outcome === undefined || outcome.kind === 'not')
    return [{ type: 'CaseNotSelected', by: 'decision', reason, ...heldBack(on) }];
  return outcome.id === on.review.outcome?.id
    ? []
    : [
        {
          type: 'OutcomeProposed',
          outcome: outcome.id,
          kind: outcome.kind,
          position,
          ...heldBack(on),
        },
      ];
};

/** The body that decided takes its decision again, over a fact that became known since; with a reason, whatever it is. */
const decideAgain = (command: Record, on: Deciding, reopened: Reopened): Decided => {
  requireStatus(on, ...AFTER_REVIEW);
  const { body, document, verdict } = command;
  if (on.by.org !== body) throw new NotThisBody(body);
  if (reopened.body !== body)
    throw new BodyNotNext(
      body,
      decidersOf(on.facts.call).find(({ org }) => org === reopened.body),
    );
  requireAnswered(on, 'reopened');
  const deciding = decidersOf(on.facts.call).find(({ org }) => org === body);
  checkVotes(verdict, command.votes, deciding?.voting);
  if (verdict === 'send-back') throw new SendBackUnclear('decided');
  requireReason(command.reason);
  checkDocumentDate(on, document, 'decisions');
  const events = [recorded(command, on, verdict === 'defer'), ...otherwise(command, on)];
  return decidedWith(command, on, events);
};

/** One body of the chain, with its own document (会议纪要): adopted, deferred, rejected or sent back. */
export const recordDecision = (command: Record, on: Deciding): Decided => {
  const { reopened } = on.review;
  if (reopened !== undefined) return decideAgain(command, on, reopened);
  const stage = stageOf(on);
  const { body, document, verdict } = command;
  if (on.by.org !== body) throw new NotThisBody(body);
  const next = stage.chain[stage.next];
  if (next?.org !== body) throw new BodyNotNext(body, next);
  requireAnswered(on);
  checkReason(command, on);
  checkVotes(verdict, command.votes, next.voting);
  checkDocumentDate(on, document, 'decisions');
  const goesOn = verdict === 'adopt' && stage.next + 1 < stage.chain.length;
  const events = [recorded(command, on, goesOn), ...consequence(command, on, stage)];
  return decidedWith(command, on, events);
};

/** A deferred case comes back to the body that deferred it, with what was supplemented. */
export const resumeCase = (command: CommandOf<'ResumeCase'>, on: Deciding): Decided => {
  requireStatus(on, 'deferred');
  const note = requireReason(command.note, 'note');
  const { document } = command;
  if (document !== undefined) checkDocumentDate(on, document, 'decisions');
  return {
    events: [{ type: 'CaseResumed', note, document, ...clockFor(on, { step: 'decision' }) }],
    claims: numberClaims(on, document, on.by.org),
  };
};
