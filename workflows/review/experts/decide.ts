import { own } from '../../../engine/own.ts';
import { asPersonal } from '../../../engine/personal.ts';
import type { Problem } from '../../../engine/refusal.ts';
import { applicationOf } from '../../calls/call.ts';
import { clockFor } from '../../calls/time-limits.ts';
import { checkSheet, type ScoredLine } from '../../score/sheet.ts';
import type { SheetKind } from '../../score/sheet-kind.ts';
import { type Decided, type Deciding, requireStatus } from '../deciding.ts';
import type { CommandOf } from '../messages.ts';
import { worksForParty } from './independence.ts';
import { PANEL_OPINION_AT } from './papers.ts';
import { phaseOf } from './phase.ts';
import {
  AlreadyDeclared,
  AlreadyScored,
  AlreadySeated,
  DefenceNotOpen,
  ExpertDeclared,
  ExpertElsewhere,
  ExpertNotIndependent,
  ExpertUnknown,
  InterestUndeclared,
  NoSuchSeat,
  NotFlagged,
  NotYourSeat,
  SeatEmpty,
  SeatTaken,
  SheetFaulty,
} from './refusals.ts';
import { tiedTo } from './sitting.ts';
import type { ExpertSeat } from './state.ts';

const SEATED = ['experts', 'departments-and-experts'] as const;

export const appointExpert = (command: CommandOf<'AppointExpert'>, on: Deciding): Decided => {
  requireStatus(on, ...SEATED);
  const { seat: id, expert, org = on.facts.expert?.org } = command;
  const { seats, barred } = on.review;
  const sitting = on.facts.expert;
  const seat = own(seats, id);
  if (seat === undefined) throw new NoSuchSeat(id, Object.keys(seats).length);
  if (seat.expert !== undefined) throw new SeatTaken(id);
  if (Object.values(seats).some((other) => other.expert === expert)) throw new AlreadySeated(id);
  const hands = [expert, ...(sitting?.inFor ?? [])];
  if (barred.some((one) => hands.includes(one))) throw new ExpertNotIndependent('recused');
  if (sitting === undefined) throw new ExpertUnknown();
  if (org !== sitting.org) throw new ExpertElsewhere(sitting.org);
  if (tiedTo(on.identity, on.facts.orgs, sitting))
    throw new ExpertNotIndependent('works-for-party');
  const clock = clockFor(on, { step: 'experts' });
  return { events: [{ type: 'ExpertAppointed', seat: id, expert, org, ...clock }] };
};

/** 撤销确定: a wrong appointment, as long as its expert has declared nothing and so has read nothing. */
export const takeBackAppointment = (
  command: CommandOf<'TakeBackAppointment'>,
  on: Deciding,
): Decided => {
  requireStatus(on, ...SEATED);
  const { seat: id, reason } = command;
  const { seats } = on.review;
  const seat = own(seats, id);
  if (seat === undefined) throw new NoSuchSeat(id, Object.keys(seats).length);
  const { expert, declaredAt } = seat;
  if (expert === undefined) throw new SeatEmpty(id);
  if (declaredAt !== undefined) throw new ExpertDeclared(id);
  return { events: [{ type: 'AppointmentTakenBack', seat: id, expert, reason }] };
};

/** The sender's own seat; another's and none at all are refused alike, so that nothing is told. */
const ownSeat = (id: string, on: Deciding): ExpertSeat & { readonly expert: string } => {
  const seat = own(on.review.seats, id);
  if (seat?.expert === undefined || seat.expert !== on.by.account) throw new NotYourSeat(id);
  return { ...seat, expert: seat.expert };
};

export const declareInterest = (command: CommandOf<'DeclareInterest'>, on: Deciding): Decided => {
  requireStatus(on, ...SEATED);
  const { seat: id, conflict, reason } = command;
  const { expert, declaredAt } = ownSeat(id, on);
  if (declaredAt !== undefined) throw new AlreadyDeclared(id);
  if (conflict) {
    const why =
      reason === undefined
        ? undefined
        : asPersonal(`case/${on.identity.caseId}/expert/${expert}`, reason);
    return { events: [{ type: 'ExpertBarred', seat: id, expert, reason: why }] };
  }
  // Rights may have changed since the appointment.
  if (worksForParty(on.identity, on.facts.orgs, on.by.org))
    throw new ExpertNotIndependent('works-for-party');
  return { events: [{ type: 'InterestDeclared', seat: id, expert }] };
};

/** Throws SheetFaulty with each fault beside its line. */
const checkLines = (
  id: string,
  kind: SheetKind,
  lines: readonly ScoredLine[],
  { facts }: Deciding,
): void => {
  const faults = checkSheet(applicationOf(facts.call).rubric, { seat: Number(id), kind, lines });
  if (faults.length === 0) return;
  throw new SheetFaulty(
    faults.map(({ line, rule, message }) => ({ path: `lines.${line}`, rule, message })),
  );
};

export const scoreCase = (command: CommandOf<'ScoreCase'>, on: Deciding): Decided => {
  requireStatus(on, ...SEATED);
  const { seat: id, lines } = command;
  const seat = ownSeat(id, on);
  if (seat.declaredAt === undefined) throw new InterestUndeclared(id);
  if (seat.written !== undefined) throw new AlreadyScored(id);
  checkLines(id, 'written', lines, on);
  const { expert } = seat;
  return { events: [{ type: 'ScoreGiven', seat: id, expert, kind: 'written', lines }] };
};

export const scoreDefence = (command: CommandOf<'ScoreDefence'>, on: Deciding): Decided => {
  requireStatus(on, ...SEATED);
  const { seat: id, lines } = command;
  const seat = ownSeat(id, on);
  if (seat.defence !== undefined) throw new AlreadyScored(id);
  if (phaseOf(on.review, seat) !== 'defence') throw new DefenceNotOpen(id);
  checkLines(id, 'defence', lines, on);
  const { expert } = seat;
  return { events: [{ type: 'ScoreGiven', seat: id, expert, kind: 'defence', lines }] };
};

/** Only what rests on the figures that changed is looked at again. Throws SheetFaulty with each other line that moved. */
const checkUntouched = (
  flagged: readonly string[] | undefined,
  before: readonly ScoredLine[],
  after: readonly ScoredLine[],
): void => {
  if (flagged === undefined) return;
  const was = new Map(before.map(({ line, score }) => [line, score]));
  const moved = after.filter(
    ({ line, score }) => !flagged.includes(line) && was.get(line) !== score,
  );
  if (moved.length > 0) throw new SheetFaulty(moved.map(({ line }) => untouchable(line)));
};

const untouchable = (line: string): Problem => ({
  path: `lines.${line}`,
  rule: 'line-not-flagged',
  message: {
    zh: '该评分项不以有变化的数据为依据，维持原评分',
    en: 'this line does not rest on the figures that changed: its score stands',
  },
});

export const reviseScore = (command: CommandOf<'ReviseScore'>, on: Deciding): Decided => {
  requireStatus(on, ...SEATED, 'site-check');
  const { seat: id, kind, lines } = command;
  const { expert, flagged, ...seat } = ownSeat(id, on);
  if (flagged === undefined || seat[kind] === undefined) throw new NotFlagged(id);
  checkLines(id, kind, lines, on);
  const before = seat[kind] ?? [];
  checkUntouched(flagged.lines, before, lines);
  const { opinion } = flagged;
  return { events: [{ type: 'ScoreRevised', seat: id, expert, kind, lines, opinion }] };
};

export const panelOpinion = (command: CommandOf<'GivePanelOpinion'>, on: Deciding): Decided => {
  requireStatus(on, ...PANEL_OPINION_AT);
  return { events: [{ type: 'PanelOpinionGiven', text: command.text }] };
};
