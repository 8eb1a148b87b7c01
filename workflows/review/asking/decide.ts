import { own } from '../../../engine/own.ts';
import { localDateOf } from '../../calendar/instant.ts';
import { silenceOf } from '../../calls/call.ts';
import { clockFor } from '../../calls/time-limits.ts';
import { sectionOf } from '../../form/form.ts';
import { requireReason } from '../../input/reason.ts';
import { numberClaims } from '../../orgs/number-claim.ts';
import { isActive } from '../../orgs/org.ts';
import { type Decided, type Deciding, IN_REVIEW, requireStatus } from '../deciding.ts';
import { checkDocumentDate } from '../document-order.ts';
import { openItems } from '../items/state.ts';
import type { CommandOf, ReviewEvent } from '../messages.ts';
import { AlreadyAnswered, NotAsked } from '../opinions/refusals.ts';
import { UnknownVetoFact } from '../questions/refusals.ts';
import {
  AlreadyAsked,
  NoSuchDepartment,
  OverdueAlready,
  TooManyDepartments,
  UnknownIndicators,
  VetoFactsUncovered,
} from './refusals.ts';

/** An inline Map waits for so many seats at most. */
const MOST_SEATS = 40;

const requireNew = (
  { department }: CommandOf<'AskDepartment'>,
  { facts, review, at }: Deciding,
) => {
  const org = facts.orgs.byId.get(department);
  if (org?.kind !== 'department' || !isActive(org, localDateOf(at)))
    throw new NoSuchDepartment(department);
  const seat = own(review.departments, department);
  if (seat !== undefined && seat.status !== 'dropped') throw new AlreadyAsked(department);
  const asked = Object.values(review.departments).filter(({ status }) => status === 'asked');
  if (asked.length >= MOST_SEATS) throw new TooManyDepartments(MOST_SEATS);
};

const requireKnown = (
  { indicators, vetoFacts }: CommandOf<'AskDepartment'>,
  { facts: { form, call } }: Deciding,
): void => {
  const foreign = indicators.filter((path) => {
    const [section = '', field] = path.split('.');
    return sectionOf(form, section)?.fields.every(({ id }) => id !== field) ?? true;
  });
  if (foreign.length > 0) throw new UnknownIndicators(foreign);
  const known = call.vetoFacts.map(({ id }) => id);
  const [unknown] = vetoFacts.filter((fact) => !known.includes(fact));
  if (unknown !== undefined) throw new UnknownVetoFact(unknown, known);
};

/** One more department, for figures and veto facts of its own; it has the days of a department from today. */
export const askDepartment = (command: CommandOf<'AskDepartment'>, on: Deciding): Decided => {
  requireStatus(on, ...IN_REVIEW);
  requireNew(command, on);
  requireKnown(command, on);
  const reason = requireReason(command.reason);
  const { department, indicators, vetoFacts } = command;
  const silence = silenceOf(on.facts.call, department);
  const clock = clockFor(on, { step: 'departments' });
  return {
    events: [
      {
        type: 'DepartmentAsked',
        department,
        indicators: [...new Set(indicators)],
        vetoFacts: [...new Set(vetoFacts)],
        silence,
        reason,
        ...clock,
      },
    ],
  };
};

/** What it sent back is asked for by nobody any more. */
const withoutItems = (department: string, { review }: Deciding): readonly ReviewEvent[] => {
  const sent = own(review.sentBack, department);
  return (sent === undefined ? [] : openItems(sent)).map(({ id }) => ({
    type: 'ItemClosed',
    branch: 'department',
    department,
    item: id,
    how: 'without',
  }));
};

/** Before it is due; what it already said stays on file. Afterwards its silence has a rule of its own. */
export const dropDepartment = (command: CommandOf<'DropDepartment'>, on: Deciding): Decided => {
  requireStatus(on, ...IN_REVIEW);
  const { department, document } = command;
  const seat = own(on.review.departments, department);
  if (seat === undefined || seat.status === 'dropped') throw new NotAsked(department);
  if (seat.status === 'answered') throw new AlreadyAnswered(department);
  if (seat.status !== 'asked' || seat.overdueAt !== undefined)
    throw new OverdueAlready(department, seat.due.date);
  if (seat.vetoFacts.length > 0 && document === undefined)
    throw new VetoFactsUncovered(department, seat.vetoFacts);
  const reason = requireReason(command.reason);
  if (document !== undefined) checkDocumentDate(on, document);
  return {
    events: [
      ...withoutItems(department, on),
      { type: 'DepartmentDropped', department, reason, document },
    ],
    claims: numberClaims(on, document, on.by.org),
  };
};
