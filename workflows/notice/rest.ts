import { NO_INSTANT } from '../calendar/clock.ts';
import { compareInstants } from '../calendar/instant.ts';
import { isHeld } from '../case/open-questions.ts';
import type { CaseState } from '../case/state.ts';
import type { CaseStatus } from '../case/status.ts';
import type { ProcessWait } from '../process.ts';
import { objectionTask } from './clocks.ts';
import { isForRecommendation } from './proposal.ts';
import { type NoticeState, openObjections } from './state.ts';

/** On the way from the list to the document or the nomination. */
const ON_THE_WAY: readonly CaseStatus[] = ['proposed', 'notice', 'notice-over'];

/** An open question holds the case on its way; further on only an objection has time limits of its own. */
const isWaiting = (kase: CaseState): boolean =>
  ON_THE_WAY.includes(kase.status)
    ? isHeld(kase)
    : openObjections(kase.notice).length > 0 || kase.notice.suspended !== undefined;

/** Name of the machine's state where the case rests now. */
export const rest = (kase: CaseState): string => {
  if (isWaiting(kase)) return 'ObjectionInquiry';
  switch (kase.status) {
    case 'proposed':
      return proposedRest(kase);
    case 'notice':
      return 'PublicNotice';
    case 'notice-over':
      return isForRecommendation(kase) ? 'Done' : 'AwaitRecognition';
    default:
      return 'Done';
  }
};

/** Without a notice a case goes on to its document, or to the nomination, which is another process’s. */
const proposedRest = (kase: CaseState): string => {
  if (kase.notice.publication?.needed !== false) return 'AwaitPublication';
  return isForRecommendation(kase) ? 'Done' : 'AwaitRecognition';
};

/** The earliest instant of an objection or a suspension; where time has none, the machine waits for an answer. */
const heldWaits = (notice: NoticeState): readonly ProcessWait[] => {
  const { suspended } = notice;
  const timed = [
    ...openObjections(notice).map((objection) => ({
      taskId: objectionTask(objection),
      wakeAt: objection.limit.wakeAt,
    })),
    ...(suspended?.wakeAt === undefined ? [] : [{ taskId: 'resume', wakeAt: suspended.wakeAt }]),
  ];
  const [next] = timed.sort((a, b) => compareInstants(a.wakeAt, b.wakeAt));
  return [next ?? { taskId: 'held', wakeAt: NO_INSTANT }];
};

/**
 * One wait at a time: the earliest instant of interest of the place where the case rests. Without one yet, it is past
 * already, so that the machine asks at once and time opens the wait.
 */
export const waits = (kase: CaseState): readonly ProcessWait[] => {
  const { publication, recognition, current } = kase.notice;
  switch (rest(kase)) {
    case 'AwaitPublication':
      return [{ taskId: 'publish', wakeAt: publication?.wakeAt ?? kase.since }];
    case 'PublicNotice':
      return [{ taskId: 'notice-period', wakeAt: current?.endsAt ?? kase.since }];
    case 'AwaitRecognition':
      return [{ taskId: 'recognise', wakeAt: (recognition ?? publication)?.wakeAt ?? kase.since }];
    case 'ObjectionInquiry':
      return heldWaits(kase.notice);
    default:
      return [];
  }
};
