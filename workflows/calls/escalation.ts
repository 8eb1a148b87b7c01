import { type PressedLimit, remindAgainAt } from '../calendar/clock.ts';
import { deadlineAfter } from '../calendar/deadline.ts';
import type { Instant } from '../calendar/instant.ts';
import type { Call } from './call.ts';
import type { EscalatedStep } from './escalation-setting.ts';
import type { Moment } from './time-limits.ts';

/** To whose desk a late question goes besides, and after how many working days. */
export interface Escalation {
  readonly to: string;
  readonly days: number;
}

/**
 * What the round says of a late step, or by default: the office presses others, and the last body of the decision chain
 * presses the office; in a round of reports whoever is told of late ones. Never whoever is late: undefined where nobody else is there.
 */
export const escalationFor = (
  call: Call,
  step: EscalatedStep,
  asked: string,
): Escalation | undefined => {
  const { escalation, office } = call;
  const set = escalation.steps[step];
  const above =
    call.kind === 'application'
      ? call.decisionChain.map(({ org }) => org).reverse()
      : [call.late.escalateTo];
  const to = [set?.to, escalation.to, office, ...above].find(
    (org) => org !== undefined && org !== asked,
  );
  return to === undefined ? undefined : { to, days: set?.days ?? escalation.days };
};

/** When a late question goes to another desk besides: so many working days after its limit. */
export const escalatesAt = (
  { facts: { call, calendar } }: Pick<Moment, 'facts'>,
  dueAt: Instant,
  { days }: Escalation,
): Instant =>
  deadlineAfter({ start: dueAt, days, calendar, rule: 'call.escalation', hour: call.hour }).at;

/** What time does with a question that it goes on reminding of: whom it is taken to now, and when it looks again. */
export const pressed = (
  moment: Moment,
  limit: Pick<PressedLimit, 'due' | 'escalated'>,
  step: EscalatedStep,
  asked: string,
): { readonly escalateTo?: string; readonly nextAt: Instant } => {
  const { at, facts } = moment;
  const { due, escalated } = limit;
  if (at < due.at) return { nextAt: due.at };
  const again = remindAgainAt(moment);
  const rule = escalated === undefined ? escalationFor(facts.call, step, asked) : undefined;
  if (rule === undefined) return { nextAt: again };
  const then = escalatesAt(moment, due.at, rule);
  if (at >= then) return { escalateTo: rule.to, nextAt: again };
  return { nextAt: then < again ? then : again };
};
