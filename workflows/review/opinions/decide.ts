import { own } from '../../../engine/own.ts';
import { requireReason } from '../../input/reason.ts';
import { numberClaims } from '../../orgs/number-claim.ts';
import { taskId } from '../../task-id.ts';
import {
  AFTER_REVIEW,
  AFTERWARDS,
  type Decided,
  type Deciding,
  IN_REVIEW,
  requireStatus,
} from '../deciding.ts';
import { checkDocumentDate } from '../document-order.ts';
import { WaitsForApplicant } from '../items/refusals.ts';
import { standsStill } from '../items/state.ts';
import type { CommandOf, ReviewEvent } from '../messages.ts';
import { afterwards } from '../questions/decide.ts';
import { heardOn } from '../statements/decide.ts';
import { isWaitedFor, openDisputes } from './questions.ts';
import {
  AlreadyAnswered,
  DepartmentValueUnknown,
  NotAsked,
  NotDisputed,
  NotEscalated,
  NotYoursToEnd,
  OpinionOutstanding,
  VetoFactsUnsettled,
} from './refusals.ts';
import type { DepartmentSeat } from './state.ts';

const WAITING = ['departments', 'departments-and-experts'] as const;

/** A seat that is waited for, of an application or of a report. */
const openSeat = (on: Deciding, department: string): DepartmentSeat => {
  // Asked again because its figures changed, wherever the review stands.
  requireStatus(on, ...IN_REVIEW, 'verification');
  const seat = own(on.review.departments, department);
  if (seat === undefined || seat.status === 'dropped') throw new NotAsked(department);
  if (seat.status !== 'asked') throw new AlreadyAnswered(department);
  if (standsStill(on.review, department)) throw new WaitsForApplicant(department);
  return seat;
};

export const remindDepartment = (
  { department }: CommandOf<'RemindDepartment'>,
  on: Deciding,
): Decided => {
  const seat = openSeat(on, department);
  return {
    events: [{ type: 'ReviewReminded', tasks: [taskId('opinion', seat.org)], by: 'office' }],
  };
};

/** Who ends the waiting: the organisation that the silence rule names; the office where it names none. */
export const endsWaiting = ({ silence }: DepartmentSeat, office: string): string =>
  silence.rule === 'wait-and-escalate' ? silence.escalateTo : office;

export const endWaiting = (command: CommandOf<'EndWaiting'>, on: Deciding): Decided => {
  const { department, document } = command;
  const seat = openSeat(on, department);
  const ends = endsWaiting(seat, on.identity.office);
  if (on.by.org !== ends) throw new NotYoursToEnd(department, ends);
  if (on.at < seat.due.at) throw new NotEscalated(department, seat.due.date);
  const reason = requireReason(command.reason);
  if (seat.vetoFacts.length > 0 && document === undefined)
    throw new VetoFactsUnsettled(department, seat.vetoFacts);
  if (document !== undefined) checkDocumentDate(on, document);
  return {
    events: [{ type: 'WaitingEnded', department, reason, document }],
    claims: numberClaims(on, document, ends),
  };
};

/** 逾期未反馈: silence recorded as silence. Where it is waited out, who may end the waiting is told. */
export const silenceOf = (seat: DepartmentSeat, office: string): ReviewEvent =>
  isWaitedFor(seat)
    ? {
        type: 'ReviewTimePassed',
        taskId: taskId('opinion', seat.org),
        escalatedTo: endsWaiting(seat, office),
      }
    : { type: 'OpinionNotGiven', department: seat.org, dueAt: seat.due.at };

export const closeOpinions = (on: Deciding): Decided => {
  requireStatus(on, ...WAITING);
  const silent = Object.values(on.review.departments).filter(({ status }) => status === 'asked');
  const outstanding = silent.filter(
    (seat) => on.at < seat.due.at || isWaitedFor(seat) || standsStill(on.review, seat.org),
  );
  if (outstanding.length > 0) throw new OpinionOutstanding(outstanding.map(({ org }) => org));
  return { events: silent.map((seat) => silenceOf(seat, on.identity.office)) };
};

export const settleDispute = (command: CommandOf<'SettleDispute'>, on: Deciding): Decided => {
  requireStatus(on, ...IN_REVIEW, ...AFTER_REVIEW, ...AFTERWARDS);
  const { department, field, resolution } = command;
  const dispute = openDisputes(on.review).find(
    (open) => open.department === department && open.field === field,
  );
  if (dispute === undefined) throw new NotDisputed(department, field);
  const value = resolution === 'department-value' ? dispute.value : undefined;
  if (resolution === 'department-value' && value === undefined)
    throw new DepartmentValueUnknown(department, field);
  const statement = heardOn(`dispute:${department}:${field}`, on);
  const reason = requireReason(command.reason);
  const { opinion } = dispute;
  // What was decided rested on the other figure.
  const more = value === undefined ? [] : afterwards(on, `dispute:${field}`);
  return {
    events: [
      { type: 'DisputeSettled', opinion, department, field, resolution, value, reason, statement },
      ...more,
    ],
  };
};
