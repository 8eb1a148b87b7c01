import { bilingual } from '../../engine/bilingual.ts';
import type { Task } from '../../engine/decider.ts';
import { NO_INSTANT } from '../calendar/clock.ts';
import type { CaseState } from '../case/state.ts';
import { taskId } from '../task-id.ts';
import type { SubmissionState } from './state.ts';

/** Reminders and the window's end; of a late report what follows on it. */
export const fileWake = ({ late, reminders, closesAt }: SubmissionState): Pick<Task, 'wakeAt'> => {
  if (late === undefined) return { wakeAt: reminders[0]?.at ?? closesAt };
  const wakeAt = late.toldAt === undefined ? late.escalateAt : late.until;
  return { wakeAt: wakeAt ?? NO_INSTANT };
};

/** A late report is the sponsoring leader's affair until somebody there has pressed the unit. */
export const sponsorTask = (kase: CaseState): readonly Task[] => {
  const { late } = kase.submission;
  const to = late?.escalatedTo;
  if (kase.status !== 'draft' || late === undefined || to === undefined) return [];
  return [
    {
      id: taskId('sponsor', to),
      kind: 'sponsor',
      org: to,
      role: to === kase.identity?.office ? 'office' : 'leading-group',
      title: bilingual('督促逾期未报的运行监测', 'Press for a late report'),
      why: bilingual(
        '所帮包集群的运行监测逾期未报，请督促牵头单位报送',
        'The report of a cluster that you sponsor is late: press its unit to file it',
      ),
      commands: ['UrgeUnit'],
      since: late.toldAt ?? late.since,
    },
  ];
};
