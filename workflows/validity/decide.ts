import type { Claim, Decision, Envelope } from '../../engine/decider.ts';
import { actingFor } from '../../engine/event.ts';
import { ValidityReversed } from '../cluster/refusals.ts';
import type { ClusterState } from '../cluster/state.ts';
import type { Facts } from '../facts.ts';
import { checkDate, ofDocument } from '../orgs/document-order.ts';
import { numberClaim } from '../orgs/number-claim.ts';
import { officeAbove } from '../orgs/org.ts';
import type { ValidityCommand, ValidityEvent } from './messages.ts';
import { TitleNotEnding } from './refusals.ts';
import { expiryOf } from './state.ts';
import { dayAfter, endOf, nextOf, type Term, termsOf } from './term.ts';

type Act<T extends ValidityCommand['type']> = Envelope<
  Extract<ValidityCommand, { type: T }>,
  Facts
>;

/** Throws TitleNotEnding where nothing is asked about the title. */
const openTerm = (state: ClusterState, titleId: string): Term => {
  const term = termsOf(state).find(({ title }) => title.titleId === titleId);
  if (term === undefined || expiryOf(state, titleId) === undefined)
    throw new TitleNotEnding(titleId);
  return term;
};

type Documented = Act<'AnswerExpiry'> | Act<'ExtendTitle'> | Act<'EndTitle'>;

/** The term that a document is about; one paper may be about many titles. */
const documented = (envelope: Documented, state: ClusterState) => {
  const { command, at, actor } = envelope;
  const { document, titleId, type } = command;
  const term = openTerm(state, titleId);
  checkDate(document, at, [ofDocument(term.title.document)]);
  const claim: Claim = numberClaim(envelope, document, actingFor(actor).org, type);
  return { term, claims: [claim] };
};

const answer = (envelope: Act<'AnswerExpiry'>, state: ClusterState): Decision<ValidityEvent> => {
  const { titleId, choice, document } = envelope.command;
  const { claims } = documented(envelope, state);
  return { events: [{ type: 'ExpiryAnswered', titleId, choice, document }], claims };
};

/** A pass dates from the day after the old end, however late its document came. */
const extend = (envelope: Act<'ExtendTitle'>, state: ClusterState): Decision<ValidityEvent> => {
  const { titleId, document, to } = envelope.command;
  const { term, claims } = documented(envelope, state);
  const from = dayAfter(term.to);
  if (to < from) throw new ValidityReversed(from, to);
  return { events: [{ type: 'TitleExtended', titleId, document, from, to }], claims };
};

const end = (envelope: Act<'EndTitle'>, state: ClusterState): Decision<ValidityEvent> => {
  const { titleId, document, reason } = envelope.command;
  const { claims } = documented(envelope, state);
  return { events: [{ type: 'TitleEnded', titleId, document, reason }], claims };
};

/** What time causes: questions and reminders, never an end. Nothing before a term's next instant of interest. */
const keepTime = (
  { at, facts: { calendar, orgs } }: Act<'KeepValidityTime'>,
  state: ClusterState,
): Decision<ValidityEvent> => ({
  events: termsOf(state)
    .filter(({ wakeAt }) => wakeAt <= at)
    .map(({ title: { titleId }, to }): ValidityEvent => {
      const next = { titleId, over: endOf(to) <= at, nextAt: nextOf(to, at, calendar) };
      if (expiryOf(state, titleId) !== undefined) return { type: 'ExpiryReminded', ...next };
      const office = officeAbove(orgs, state.identity?.applicant ?? '');
      return { type: 'ExpiryAsked', ...next, to, ...(office === undefined ? {} : { office }) };
    }),
});

export const decide = (
  envelope: Envelope<ValidityCommand, Facts>,
  state: ClusterState,
): Decision<ValidityEvent> => {
  const { command } = envelope;
  switch (command.type) {
    case 'AnswerExpiry':
      return answer({ ...envelope, command }, state);
    case 'ExtendTitle':
      return extend({ ...envelope, command }, state);
    case 'EndTitle':
      return end({ ...envelope, command }, state);
    case 'KeepValidityTime':
      return keepTime({ ...envelope, command }, state);
  }
};
