import type { Aggregate, HeadSummary, Task } from '../../../engine/decider.ts';
import type { Facts } from '../../facts.ts';
import { decide } from './decide.ts';
import {
  type PublicationCommand,
  type PublicationEvent,
  publicationCommands,
  publicationEvents,
} from './messages.ts';
import { evolve, initialPublication, type PublicationState } from './state.ts';

export { noticeFollowUps } from './follow-ups.ts';
export type { PublicationCommand, PublicationEvent } from './messages.ts';
export { publicNotice } from './public-view.ts';
export type { PublicationState } from './state.ts';

const tasks = ({ published, rounds, websites, withdrawn }: PublicationState): readonly Task[] => {
  if (published === undefined || withdrawn !== undefined) return [];
  if (websites.some(({ screenshot }) => screenshot !== undefined)) return [];
  return [
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
};

const statusOf = ({ published, rounds, withdrawn }: PublicationState): string => {
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
  Facts
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
