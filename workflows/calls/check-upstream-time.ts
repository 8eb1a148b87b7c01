import type { WorkCalendar } from '../calendar/calendar.ts';
import { workingDaysBetween } from '../calendar/day-table.ts';
import { addDays, localDateOf } from '../calendar/instant.ts';
import type { ApplicationCall } from './call.ts';
import { block, type CallProblem, warn } from './problem.ts';
import { roadFrom } from './road.ts';

/** Whether what lies between the window's end and the higher level's deadline is enough at today's settings. */
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
  const needed = roadFrom(call, 'formal-review');
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
