import type { Decision, Envelope } from '../../engine/decider.ts';
import { Impossible } from '../../engine/failure.ts';
import { own } from '../../engine/own.ts';
import type { Facts } from '../facts.ts';
import type { Form } from '../form/form.ts';
import { checkDate, ofDocument } from '../orgs/document-order.ts';
import { numberClaim } from '../orgs/number-claim.ts';
import { agendaSet } from './agenda.ts';
import { issueBulletin } from './bulletin.ts';
import type { Call } from './call.ts';
import { checkCall } from './check-call.ts';
import { surveyProblems } from './check-monitoring.ts';
import type { CallCommand, CallEvent } from './messages.ts';
import { freezeRanking } from './ranking.ts';
import {
  CallAlreadyOpen,
  CallIncomplete,
  CallNotOpen,
  QuotaTooLate,
  RankingAlreadyFrozen,
  ReopeningUnexplained,
  ResultsNotHeld,
  RubricFixed,
  VersionOutOfOrder,
  WindowBeyondUpstream,
  WindowOver,
  WindowShortened,
} from './refusals.ts';
import type { CallState } from './state.ts';
import { STATEMENT } from './statement-setting.ts';
import { windowDue } from './window.ts';

export type CallEnvelope<C = CallCommand> = Envelope<C, Facts>;
type Of<T extends CallCommand['type']> = Extract<CallCommand, { type: T }>;
type Decided = Decision<CallEvent>;

/** The handler loads the form that the call names, and says Impossible where there is none. */
const formsOf = (facts: Facts): readonly Form[] => {
  try {
    return [facts.form];
  } catch (error) {
    if (error instanceof Impossible) return [];
    throw error;
  }
};

const checked = (call: Call, { facts, at }: CallEnvelope<unknown>): void => {
  const { orgs, calendar } = facts;
  const problems = [
    ...checkCall(call, { forms: formsOf(facts), orgs, calendar }),
    ...surveyProblems(call, at),
  ].filter(({ severity }) => severity === 'block');
  if (problems.length > 0) throw new CallIncomplete(problems);
};

const openCall = (
  { call }: Of<'OpenCall'>,
  state: CallState,
  envelope: CallEnvelope<unknown>,
): Decided => {
  if (state.call !== undefined) throw new CallAlreadyOpen(state.call.id);
  if (call.version !== 1) throw new VersionOutOfOrder(`${call.id}@${call.version}`, `${call.id}@1`);
  checked(call, envelope);
  return { events: [{ type: 'CallOpened', call: withStatement(call) }] };
};

/** Written into the round that is opened now: one that runs already has the rule that it was opened with. */
const withStatement = (call: Call): Call =>
  call.kind === 'application' ? { ...call, statement: call.statement ?? STATEMENT } : call;

/** A revision that says nothing of it keeps what the round had. */
const keptStatement = (call: Call, before: Call): Call =>
  call.kind === 'application' && before.kind === 'application' && call.statement === undefined
    ? { ...call, statement: before.statement }
    : call;

const openedOf = ({ call }: CallState): Call => {
  if (call === undefined) throw new CallNotOpen();
  return call;
};

/** What all applications are judged by. */
const measure = (call: Call): string =>
  JSON.stringify([
    call.tracks.map(({ id }) => id),
    ...(call.kind === 'application' ? [call.rubric, call.scoring, call.ranking] : [call.period]),
  ]);

const isLimited = ({ quota }: Call, unit?: string): boolean =>
  quota.perUnit !== undefined || (unit !== undefined && own(quota.units, unit) !== undefined);

/** A unit that may file only so many now and could file as many as it liked before; empty where that is all of them. */
const limitedNow = (call: Call, before: Call): string | undefined => {
  if (isLimited(call) && !isLimited(before)) return '';
  return Object.keys(call.quota.units).find((unit) => !isLimited(before, unit));
};

const reviseCall = (
  { call }: Of<'ReviseCall'>,
  state: CallState,
  envelope: CallEnvelope<unknown>,
): Decided => {
  const { at } = envelope;
  const before = openedOf(state);
  const expected = `${before.id}@${before.version + 1}`;
  const given = `${call.id}@${call.version}`;
  if (given !== expected) throw new VersionOutOfOrder(given, expected);
  if (call.window.closesAt < before.window.closesAt)
    throw new WindowShortened(before.window.closesAt, call.window.closesAt);
  if (at > state.closesAt && call.window.closesAt > state.closesAt)
    throw new WindowOver(state.closesAt, call.window.closesAt);
  if (at >= before.window.opensAt && measure(call) !== measure(before))
    throw new RubricFixed(before.window.opensAt);
  const late = at >= before.window.opensAt ? limitedNow(call, before) : undefined;
  if (late !== undefined) throw new QuotaTooLate(late);
  checked(call, envelope);
  return { events: [{ type: 'CallRevised', call: keptStatement(call, before) }] };
};

const extendWindow = (
  { closesAt, document, reason = '' }: Of<'ExtendWindow'>,
  state: CallState,
  envelope: CallEnvelope<unknown>,
): Decided => {
  const { at } = envelope;
  const call = openedOf(state);
  if (closesAt <= state.closesAt || closesAt <= at)
    throw new WindowShortened(state.closesAt, closesAt);
  const limit = call.upstream?.deadline;
  if (limit !== undefined && closesAt > limit) throw new WindowBeyondUpstream(limit, closesAt);
  const [frozen] = Object.keys(state.rankings);
  if (frozen !== undefined) throw new RankingAlreadyFrozen(frozen);
  if (at > state.closesAt && reason === '') throw new ReopeningUnexplained(state.closesAt);
  checkDate(
    document,
    at,
    state.extensions.map((earlier) => ofDocument(earlier.document)),
  );
  const why = reason === '' ? {} : { reason };
  return {
    events: [{ type: 'CallWindowExtended', from: state.closesAt, closesAt, document, ...why }],
    claims: [numberClaim(envelope, document, call.office)],
  };
};

const checkWindow = (state: CallState, { facts, at }: CallEnvelope<unknown>): Decided => {
  openedOf(state);
  const { closesAt, short } = state;
  const due = windowDue(state, facts.calendar, at);
  if (due === undefined || (short?.closesAt === closesAt && short.due === due))
    return { events: [] };
  const { version: calendarVersion } = facts.calendar;
  return { events: [{ type: 'WindowFoundShort', calendarVersion, closesAt, due }] };
};

/** Of a round that holds nothing only a notice may say so: it does not know, and nothing follows. */
const releaseResults = (state: CallState, { actor }: CallEnvelope<unknown>): Decided => {
  const call = openedOf(state);
  const bySystem = actor.role === 'system';
  if (call.kind === 'application' && call.holdResults)
    return { events: [{ type: 'ResultsReleased', by: bySystem ? 'notice' : 'office' }] };
  if (bySystem) return { events: [] };
  throw new ResultsNotHeld();
};

export const decide = (envelope: CallEnvelope, state: CallState): Decided => {
  const { command, facts, at } = envelope;
  switch (command.type) {
    case 'OpenCall':
      return openCall(command, state, envelope);
    case 'ReviseCall':
      return reviseCall(command, state, envelope);
    case 'ExtendWindow':
      return extendWindow(command, state, envelope);
    case 'CheckWindow':
      return checkWindow(state, envelope);
    case 'FreezeRanking': {
      const call = openedOf(state);
      const { track } = command;
      return freezeRanking({ call, state, track, at, standings: facts.standings });
    }
    case 'ReleaseResults':
      return releaseResults(state, envelope);
    case 'SetAgenda':
      return { events: agendaSet(command, { call: openedOf(state), state, facts }) };
    case 'IssueBulletin':
      return issueBulletin(command, state, envelope);
  }
};
