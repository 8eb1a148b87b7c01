import { own } from '../../../engine/own.ts';
import type { MonitoringCall } from '../../calls/call.ts';
import { fieldTitle } from '../../form/form.ts';
import { requireReason } from '../../input/reason.ts';
import { checkDate } from '../../orgs/document-order.ts';
import { numberClaims } from '../../orgs/number-claim.ts';
import { type Decided, type Deciding, idOf, requireStatus } from '../deciding.ts';
import type { CommandOf, ReviewEvent } from '../messages.ts';
import { NotAsked } from '../opinions/refusals.ts';
import type { DepartmentSeat } from '../opinions/state.ts';
import { NotAtThisStage } from '../refusals.ts';
import { claimedFigures } from './claimed.ts';
import type { VerificationData } from './data.ts';
import { confirmedFigures } from './figures.ts';
import {
  AlreadyVerified,
  FigureNotAsked,
  FigureNotDisputed,
  FigureNotHeld,
  FiguresUnanswered,
  FiguresUnsettled,
  FigureUnexplained,
  NotTheVerificationThatCounts,
} from './refusals.ts';
import { otherFigures, presentOf, reportOf, unsettledFigures } from './standing.ts';

type Said = CommandOf<'VerifyFigures'> | CommandOf<'CorrectVerification'>;

/** The rules of a report's round; whoever is at none of its stages is refused before. */
export const monitoringOf = ({ facts, command, kase }: Deciding): MonitoringCall => {
  if (facts.call.kind !== 'monitoring') throw new NotAtThisStage(command.type, kase.status);
  return facts.call;
};

const titlesOf = ({ facts }: Deciding, fields: readonly string[]) =>
  fields.map((path) => fieldTitle(facts.form, path));

/** What was reported of a department's own indicators: to all of it there is an answer, and to nothing else. */
const putTo = ({ facts }: Deciding, { indicators }: DepartmentSeat): readonly string[] =>
  claimedFigures(facts.form, facts.contents ?? new Map())
    .filter(({ indicator }) => indicators.includes(indicator))
    .map(({ path }) => path);

const checkFigures = ({ figures }: Said, seat: DepartmentSeat, on: Deciding): void => {
  const asked = putTo(on, seat);
  const said = figures.map(({ field }) => field);
  const foreign = said.filter((field, at) => !asked.includes(field) || said.indexOf(field) < at);
  if (foreign.length > 0) throw new FigureNotAsked(foreign, titlesOf(on, foreign));
  const unanswered = asked.filter((field) => !said.includes(field));
  if (unanswered.length > 0) throw new FiguresUnanswered(unanswered, titlesOf(on, unanswered));
  const bare = figures
    .filter(
      ({ answer, value, scope }) =>
        (answer === 'differs' && value === undefined) ||
        (answer === 'other-scope' && (value === undefined || scope === undefined)),
    )
    .map(({ field }) => field);
  if (bare.length > 0) throw new FigureUnexplained(bare, titlesOf(on, bare));
};

const checked = (said: Said, on: Deciding): DepartmentSeat => {
  requireStatus(on, 'verification', 'confirmation', 'confirmed');
  const seat = own(on.review.departments, on.by.org);
  if (seat === undefined) throw new NotAsked(on.by.org);
  checkFigures(said, seat, on);
  if (said.document !== undefined) checkDate(said.document, on.at);
  return seat;
};

const verificationFrom = (
  { figures, document }: Said,
  seat: DepartmentSeat,
  on: Deciding,
): VerificationData => ({
  id: idOf('v', on.commandId),
  department: seat.org,
  figures,
  ...(document === undefined ? {} : { document }),
  late: on.at > seat.due.at,
});

/** What was confirmed rests on the word before: the office is asked to look, and nothing is changed for it. */
const questioned = (
  { id: verification, department }: VerificationData,
  fields: readonly string[],
  { kase }: Deciding,
): readonly ReviewEvent[] =>
  kase.status !== 'confirmed' || fields.length === 0
    ? []
    : [{ type: 'ConfirmedFiguresQuestioned', verification, department, fields: [...fields] }];

export const verifyFigures = (command: CommandOf<'VerifyFigures'>, on: Deciding): Decided => {
  const seat = checked(command, on);
  if (seat.status === 'answered') throw new AlreadyVerified(seat.org);
  const verification = verificationFrom(command, seat, on);
  const other = command.figures.filter(({ answer }) => answer !== 'agrees');
  const fields = other.map(({ field }) => field);
  return {
    events: [{ type: 'FiguresVerified', ...verification }, ...questioned(verification, fields, on)],
    claims: numberClaims(on, command.document, seat.org),
  };
};

export const correctVerification = (
  command: CommandOf<'CorrectVerification'>,
  on: Deciding,
): Decided => {
  const seat = checked(command, on);
  const { replaces } = command;
  const before = presentOf(reportOf(on.review), seat.org);
  if (before?.id !== replaces) throw new NotTheVerificationThatCounts(replaces);
  const verification = verificationFrom(command, seat, on);
  const changed = command.figures
    .filter((figure) => {
      const was = before.figures.find(({ field }) => field === figure.field);
      return (
        was?.answer !== figure.answer || was.value !== figure.value || was.scope !== figure.scope
      );
    })
    .map(({ field }) => field);
  return {
    events: [
      { type: 'VerificationCorrected', ...verification, replaces },
      ...questioned(verification, changed, on),
    ],
    claims: numberClaims(on, command.document, seat.org),
  };
};

export const adoptFigure = (command: CommandOf<'AdoptFigure'>, on: Deciding): Decided => {
  requireStatus(on, 'verification', 'confirmation');
  const { field, adopted, department } = command;
  const held = otherFigures(reportOf(on.review), field);
  const title = fieldTitle(on.facts.form, field);
  if (held.length === 0) throw new FigureNotDisputed(field, title);
  const known = held.some((one) => one.department === department);
  if (adopted !== 'claimed' && !known) throw new FigureNotHeld(field, title);
  const reason = requireReason(command.reason);
  return {
    events: [
      {
        type: 'FigureAdopted',
        field,
        adopted,
        ...(adopted === 'claimed' || department === undefined ? {} : { department }),
        over: held.map(({ verification }) => verification),
        reason,
      },
    ],
  };
};

/** 核定: what nobody has said anything of goes out as 未核实, never as agreed. */
export const confirmReport = ({ note }: CommandOf<'ConfirmReport'>, on: Deciding): Decided => {
  requireStatus(on, 'confirmation');
  const call = monitoringOf(on);
  const report = reportOf(on.review);
  const open = unsettledFigures(report);
  if (open.length > 0) throw new FiguresUnsettled(open, titlesOf(on, open));
  const { form, contents = new Map() } = on.facts;
  const { identity } = on;
  const figures = confirmedFigures({ call, form, contents, identity, report });
  return {
    events: [
      {
        type: 'ReportConfirmed',
        clusterId: identity.clusterId,
        period: call.period,
        figures: [...figures],
        ...(note === undefined || note === '' ? {} : { note }),
      },
    ],
  };
};
