import type { Task } from '../../engine/decider.ts';
import { own } from '../../engine/own.ts';
import { localDateOf } from '../calendar/instant.ts';
import { withEscalated } from '../case/escalated.ts';
import type { CaseState } from '../case/state.ts';
import type { ProcessWait } from '../process.ts';
import { isToRecommend } from './readiness.ts';
import { clocks } from './time.ts';

/** The case asks for its nomination; what the batch asks (approval, letter, result) is on the recommendation. */
const asked = (kase: CaseState): readonly Task[] => {
  if (!isToRecommend(kase) || kase.identity === undefined) return [];
  const { due, wakeAt, upstreamDeadline } = kase.recommendation;
  const limit = upstreamDeadline === undefined ? undefined : localDateOf(upstreamDeadline);
  return [
    {
      id: 'nominate',
      kind: 'nominate',
      org: kase.identity.office,
      role: 'office',
      title: { zh: '列入拟推荐', en: 'Nominate' },
      why: {
        zh: `审议为拟推荐且公示已毕，由领导小组办公室在名额内排序推荐${limit === undefined ? '' : `;上级截止日期${limit}`}`,
        en: `Decided to be recommended and its notice is over: the office ranks it within the quota${limit === undefined ? '' : `; the upstream deadline is ${limit}`}`,
      },
      commands: ['Nominate'],
      since: kase.since,
      ...(due === undefined ? {} : { due }),
      wakeAt: wakeAt ?? kase.since,
    },
  ];
};

export const tasks = (kase: CaseState): readonly Task[] =>
  withEscalated(kase, clocks(kase), asked(kase));

/** Name of the machine's state where the case rests now. */
export const rest = (kase: CaseState): string => {
  if (isToRecommend(kase)) return 'Nomination';
  if (kase.status === 'nominated') return 'Letter';
  return kase.status === 'recommended' ? 'UpstreamOutcome' : 'Done';
};

const WAITS: Readonly<Record<string, string>> = {
  Nomination: 'nominate',
  Letter: 'letter',
  UpstreamOutcome: 'upstream-outcome',
};

/** One wait at a time. Without an instant yet, the machine asks at once and time opens the wait. */
export const waits = (kase: CaseState): readonly ProcessWait[] => {
  const taskId = own(WAITS, rest(kase));
  return taskId === undefined ? [] : [{ taskId, wakeAt: kase.recommendation.wakeAt ?? kase.since }];
};
