import type { WorkCalendar } from '../calendar/calendar.ts';
import { workingDaysBetween } from '../calendar/day-table.ts';
import { addDays, localDateOf } from '../calendar/instant.ts';
import type { ApplicationCall } from './call.ts';
import { block, type CallProblem, warn } from './problem.ts';

/** Working days from the window's end to the letter at today's settings; the silence of nobody is counted. */
const roadDays = ({
  days,
  order,
  siteCheck,
  experts,
  decisionChain,
  publicNotice,
}: ApplicationCall): number => {
  const written = experts.seats === 0 ? 0 : days.experts;
  const review =
    order === 'parallel' ? Math.max(days.departments, written) : days.departments + written;
  const visit = siteCheck === 'none' ? 0 : days.siteCheck;
  const decision = decisionChain.length * days.decision;
  return days.formalReview + review + visit + decision + publicNotice.days + days.nomination;
};

export const checkUpstreamTime = (
  call: ApplicationCall,
  calendar: WorkCalendar,
): readonly CallProblem[] => {
  const { upstream, window } = call;
  if (upstream === undefined) return [];
  if (upstream.deadline <= window.closesAt) {
    return [
      block(
        'upstream.deadline',
        'call.upstream-order',
        '本级申报截止时间应早于上级申报截止时间',
        'the window closes after the upstream deadline',
      ),
    ];
  }
  const from = addDays(localDateOf(window.closesAt), 1);
  const left = workingDaysBetween(calendar, from, localDateOf(upstream.deadline));
  const needed = roadDays(call);
  if (left >= needed) return [];
  return [
    warn(
      'upstream.deadline',
      'call.upstream-days',
      `截止后到上级申报截止只有${left}个工作日，按各环节时限需${needed}个`,
      `${left} working days lie between the window and the upstream deadline; the steps take up to ${needed}`,
    ),
  ];
};
