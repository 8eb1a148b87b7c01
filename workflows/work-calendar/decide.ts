import type { Decision, Envelope } from '../../engine/decider.ts';
import type { Problem } from '../../engine/refusal.ts';
import { SameAdministrator } from '../account/refusals.ts';
import { isWeekend } from '../calendar/calendar.ts';
import type { Facts } from '../facts.ts';
import { checkDate } from '../orgs/document-order.ts';
import type { CalendarCommand, CalendarEvent } from './messages.ts';
import { DaysImplausible, NoSuchAmendment, YearOutOfReach } from './refusals.ts';
import { type Amendment, type CalendarState, isPending } from './state.ts';

type CalendarEnvelope = Envelope<CalendarCommand, Facts>;
type Of<T extends CalendarCommand['type']> = Extract<CalendarCommand, { type: T }>;

const requireReach = (year: number, { calendar: { firstYear, lastYear } }: Facts): void => {
  if (year < firstYear || year > lastYear + 1) throw new YearOutOfReach(year, firstYear, lastYear);
};

const say = (path: string, rule: string, zh: string, en: string): Problem => ({
  path,
  rule,
  message: { zh, en },
});

const problemsIn = (
  path: 'holidays' | 'makeUpDays',
  dates: readonly string[],
  year: number,
): readonly Problem[] =>
  dates.flatMap((date, index) => {
    const at = `${path}.${index}`;
    if (Number(date.slice(0, 4)) !== year)
      return [say(at, 'year', `${date}不在${year}年`, `${date} is not in ${year}`)];
    if (dates.indexOf(date) !== index)
      return [say(at, 'twice', `${date}重复`, `${date} stands twice`)];
    const weekend = path === 'makeUpDays';
    if (isWeekend(date) === weekend) return [];
    return weekend
      ? [say(at, 'weekend', `${date}本是工作日，不能作为调休上班日`, `${date} is no weekend day`)]
      : [say(at, 'weekday', `${date}本是周末，无须列入放假日`, `${date} is a weekend day`)];
  });

const propose = (
  { type: _, ...proposed }: Of<'ProposeYear'>,
  { at, commandId, facts }: CalendarEnvelope,
): readonly CalendarEvent[] => {
  const { year, holidays, makeUpDays, document } = proposed;
  requireReach(year, facts);
  const problems = [
    ...problemsIn('holidays', holidays, year),
    ...problemsIn('makeUpDays', makeUpDays, year),
  ];
  if (problems.length > 0) throw new DaysImplausible(problems);
  checkDate(document, at);
  return [{ type: 'YearProposed', amendmentId: `y-${commandId.slice(0, 13)}`, ...proposed }];
};

const pendingOf = ({ amendments }: CalendarState, id: string): Amendment => {
  const found = amendments.find((one) => one.amendmentId === id);
  if (found === undefined || !isPending(found)) throw new NoSuchAmendment(id);
  return found;
};

const eventsOf = (envelope: CalendarEnvelope, state: CalendarState): readonly CalendarEvent[] => {
  const { command, actor, facts } = envelope;
  switch (command.type) {
    case 'ProposeYear':
      return propose(command, envelope);
    case 'ConfirmYear': {
      const { proposedBy, year } = pendingOf(state, command.amendmentId);
      if (proposedBy === actor.id) throw new SameAdministrator();
      // Another year may have been confirmed meanwhile, or not: a gap would count weekdays without saying so.
      requireReach(year, facts);
      return [{ ...command, type: 'YearConfirmed' }];
    }
    case 'DismissYear': {
      pendingOf(state, command.amendmentId);
      return [{ ...command, type: 'YearDismissed' }];
    }
  }
};

export const decide = (
  envelope: CalendarEnvelope,
  state: CalendarState,
): Decision<CalendarEvent> => ({
  events: eventsOf(envelope, state),
});
