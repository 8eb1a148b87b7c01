import type { Claim } from '../../../engine/decider.ts';
import { own } from '../../../engine/own.ts';
import { fieldTitle } from '../../form/form.ts';
import { numberClaims } from '../../orgs/number-claim.ts';
import {
  AFTER_REVIEW,
  AFTERWARDS,
  type Decided,
  type Deciding,
  IN_REVIEW,
  idOf,
  ON_FILE,
  requireStatus,
} from '../deciding.ts';
import { checkDocumentDate } from '../document-order.ts';
import { flagScores } from '../experts/flag.ts';
import { closedWith } from '../items/close.ts';
import type { CommandOf, ReviewEvent } from '../messages.ts';
import { invitedFor, invitedOn } from '../statements/decide.ts';
import { changedFigures } from './changed-figures.ts';
import type { OpinionData } from './data.ts';
import { opinionOf } from './questions.ts';
import {
  AlreadyAnswered,
  NotAsked,
  NotItsIndicator,
  NotItsVetoFact,
  NotTheOpinionThatCounts,
  ObjectionUnexplained,
  VetoFactsUnanswered,
  VetoWithoutBasis,
} from './refusals.ts';
import type { DepartmentSeat } from './state.ts';

type Said = CommandOf<'GiveOpinion'> | CommandOf<'CorrectOpinion'>;

const isBlank = (text: string | undefined): boolean => text === undefined || text.trim() === '';

const checkFigures = (
  { verdict, values, note }: Said,
  seat: DepartmentSeat,
  { facts }: Deciding,
): void => {
  const foreign = values
    .map(({ field }) => field)
    .filter((field) => !seat.indicators.includes(field));
  if (foreign.length > 0) {
    const titles = foreign.map((path) => fieldTitle(facts.form, path));
    throw new NotItsIndicator(seat.org, foreign, titles);
  }
  if (verdict !== 'objection') return;
  const unexplained = values.filter((value) => isBlank(value.note) && isBlank(value.value));
  if (values.length === 0 || (unexplained.length > 0 && isBlank(note)))
    throw new ObjectionUnexplained(unexplained.map(({ field }) => field));
};

const checkVetoFacts = (said: Said, seat: DepartmentSeat): void => {
  const { vetoFacts, vetoFactsClear } = said;
  const found = vetoFacts.map(({ id }) => id);
  const foreign = found.filter((id) => !seat.vetoFacts.includes(id));
  if (foreign.length > 0) throw new NotItsVetoFact(seat.org, foreign);
  const baseless = vetoFacts.filter(({ basis }) => isBlank(basis)).map(({ id }) => id);
  if (baseless.length > 0) throw new VetoWithoutBasis(baseless);
  const answered = found.length > 0 !== (vetoFactsClear === true);
  if (seat.vetoFacts.length > 0 && !answered) throw new VetoFactsUnanswered(seat.vetoFacts);
};

const checked = (said: Said, on: Deciding): DepartmentSeat => {
  requireStatus(on, ...IN_REVIEW, ...AFTER_REVIEW, ...AFTERWARDS, ...ON_FILE);
  const seat = own(on.review.departments, on.by.org);
  if (seat === undefined || seat.status === 'dropped') throw new NotAsked(on.by.org);
  checkFigures(said, seat, on);
  checkVetoFacts(said, seat);
  if (said.document !== undefined) checkDocumentDate(on, said.document);
  return seat;
};

const opinionFrom = (said: Said, seat: DepartmentSeat, on: Deciding): OpinionData => ({
  id: idOf('o', on.commandId),
  department: seat.org,
  verdict: said.verdict,
  values: said.values,
  vetoFacts: said.vetoFacts,
  vetoFactsClear: said.vetoFactsClear,
  note: said.note,
  document: said.document,
  late: on.at > seat.due.at,
});

const found = ({ id, department, vetoFacts }: OpinionData, on: Deciding): readonly ReviewEvent[] =>
  vetoFacts.flatMap((fact) => {
    const { basis } = fact;
    const finding = { type: 'VetoFound', fact: fact.id, department, opinion: id, basis } as const;
    return [finding, ...invitedFor(finding, on)];
  });

/** Of an objection, each figure that was not disputed so before. */
const heard = (
  { department, verdict, values }: OpinionData,
  on: Deciding,
  fields: readonly string[] = values.map(({ field }) => field),
): readonly ReviewEvent[] =>
  verdict === 'objection'
    ? invitedOn(
        department,
        values.filter(({ field }) => fields.includes(field)),
        on,
      )
    : [];

const claimsOf = ({ document, department }: OpinionData, on: Deciding): readonly Claim[] =>
  numberClaims(on, document, department);

const causeOf = ({ id, department }: OpinionData) => ({ opinion: id, department });

export const giveOpinion = (command: CommandOf<'GiveOpinion'>, on: Deciding): Decided => {
  const seat = checked(command, on);
  if (seat.status === 'answered') throw new AlreadyAnswered(seat.org);
  const opinion = opinionFrom(command, seat, on);
  const closed = closedWith(seat.org, command, on);
  const disputed = command.verdict === 'objection' ? command.values.map(({ field }) => field) : [];
  return {
    events: [
      { type: 'OpinionGiven', ...opinion, replaces: seat.fallen?.opinion },
      ...closed,
      ...found(opinion, on),
      ...heard(opinion, on),
      ...flagScores(causeOf(opinion), disputed, on),
    ],
    claims: claimsOf(opinion, on),
  };
};

/** A department may set itself right later: the old opinion stays on file, the new one names it. */
export const correctOpinion = (command: CommandOf<'CorrectOpinion'>, on: Deciding): Decided => {
  const seat = checked(command, on);
  const { replaces } = command;
  if (seat.status !== 'answered' || seat.opinion !== replaces)
    throw new NotTheOpinionThatCounts(replaces);
  const opinion = opinionFrom(command, seat, on);
  const before = opinionOf(on.review, seat);
  const changed = changedFigures(before, opinion, seat.indicators);
  return {
    events: [
      { type: 'OpinionCorrected', ...opinion, replaces },
      ...found(opinion, on),
      ...heard(opinion, on, changed),
      ...flagScores(causeOf(opinion), changed, on),
    ],
    claims: claimsOf(opinion, on),
  };
};
