import type { Aggregate, HeadSummary, Task } from '../../../engine/decider.ts';
import { sayDate } from '../../calendar/say-date.ts';
import type { Facts, Need } from '../../facts.ts';
import { stillShort } from './calendar.ts';
import { decide } from './decide.ts';
import {
  type PublicationCommand,
  type PublicationEvent,
  publicationCommands,
  publicationEvents,
} from './messages.ts';
import { evolve, initialPublication, type PublicationState } from './state.ts';
import type { NoticeStatus } from './status.ts';

export { noticeDaysCheck } from './calendar.ts';
export { noticeFollowUps } from './follow-ups.ts';
export type { PublicationCommand, PublicationEvent } from './messages.ts';
export { publicNotice } from './public-view.ts';
export type { PublicationState } from './state.ts';

const websiteTask = ({ published, rounds, websites }: PublicationState): readonly Task[] =>
  published === undefined || websites.some(({ screenshot }) => screenshot !== undefined)
    ? []
    : [
        {
          id: 'website',
          kind: 'record-website',
          org: published.office,
          role: 'office',
          title: { zh: '登记政府网站公示页', en: 'Record the page on the government’s site' },
          why: {
            zh: '公示以政府网站为准，须登记网址并留存截图备查',
            en: 'The government’s site is what counts: record its address and keep a screenshot',
          },
          commands: ['RecordWebsite'],
          since: rounds[0]?.at ?? '',
        },
      ];

/** What was promised in print is fewer days now: the office extends it by a correction. */
const extendTasks = (state: PublicationState): readonly Task[] =>
  state.published === undefined
    ? []
    : stillShort(state).map(({ round, lastDay, due, foundAt }) => {
        const [printed, needed] = [sayDate(lastDay), sayDate(due)];
        return {
          id: `extend:${round}`,
          kind: 'extend-notice',
          org: state.published?.office ?? '',
          role: 'office',
          title: { zh: '发布更正公示，延长公示期', en: 'Extend the notice by a correction' },
          why: {
            zh: `放假安排公布后重新核定，公示应至${needed.zh}，已公布的末日为${printed.zh}，天数不足。请发布更正公示：首日不变，末日按新的工作日历计算`,
            en: `holidays announced since: the notice has to run to ${needed.en} and was printed to ${printed.en}. Correct it: the first day stays, the last one follows the calendar`,
          },
          commands: ['CorrectNotice'],
          since: foundAt,
        };
      });

const tasks = (state: PublicationState): readonly Task[] =>
  state.withdrawn === undefined ? [...websiteTask(state), ...extendTasks(state)] : [];

const statusOf = ({ published, rounds, withdrawn }: PublicationState): NoticeStatus => {
  if (published === undefined) return 'none';
  if (withdrawn !== undefined) return 'withdrawn';
  return rounds.length > 1 ? 'corrected' : 'published';
};

const head = (state: PublicationState): HeadSummary => {
  const { published, rounds } = state;
  const last = rounds.at(-1);
  return {
    status: statusOf(state),
    // Its cases may always have to be told again, so it stays among the streams that are looked at.
    open: true,
    list: 'NOTICES',
    title: published?.title.slice(0, 60) ?? '',
    counts: {
      cases: rounds[0]?.list.length ?? 0,
      rounds: rounds.length,
      tasks: tasks(state).length,
    },
    fields: {
      callId: published?.callId ?? '',
      firstDay: rounds[0]?.firstDay ?? '',
      lastDay: last?.lastDay ?? '',
    },
  };
};

/** A published batch (公示). It only publishes: objections and the end of the notice are the cases' own. */
export const noticeAggregate: Aggregate<
  PublicationState,
  PublicationCommand,
  PublicationEvent,
  Facts,
  Need
> = {
  name: 'notice',
  prefix: 'NOTICE',
  commands: publicationCommands,
  events: publicationEvents,
  initial: initialPublication,
  decide,
  evolve,
  tasks,
  head,
  rules: (_, { call, calendar }) => ({
    call: `${call.id}@${call.version}`,
    calendar: calendar.version,
  }),
};
