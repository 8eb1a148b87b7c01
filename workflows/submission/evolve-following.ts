import type { EventsOf } from '../../engine/messages.ts';
import { type CaseState, moveTo } from '../case/state.ts';
import { withSubmission } from './fold.ts';
import type { followingEvents } from './following-messages.ts';
import type { LateReport } from './state.ts';

export type FollowingEvent = EventsOf<typeof followingEvents>;

const withLate = (kase: CaseState, change: Partial<LateReport>): CaseState => {
  const { late } = kase.submission;
  return late === undefined ? kase : withSubmission(kase, { late: { ...late, ...change } });
};

/** Time, the round and the level below upon the application, and its withdrawal. */
export const evolveFollowing = (kase: CaseState, event: FollowingEvent, at: string): CaseState => {
  switch (event.type) {
    case 'SubmissionReminded': {
      const reminders = kase.submission.reminders.filter(
        ({ workingDaysBefore }) => workingDaysBefore < event.workingDaysBefore,
      );
      return withSubmission(kase, { reminders });
    }
    case 'WindowExtended': {
      const { closesAt, reminders } = event;
      return withSubmission(kase, { closesAt, reminders, late: undefined });
    }
    case 'CaseRevived': {
      const { closesAt, reminders } = event;
      return moveTo(withSubmission(kase, { closesAt, reminders, late: undefined }), 'draft', at);
    }
    case 'CaseWithdrawn':
      return moveTo(kase, 'withdrawn', at);
    case 'RecommendationTakenBack': {
      const { document, reason, ends } = event;
      const next = withSubmission(kase, { takenBack: { document, reason, at } });
      return ends ? moveTo(next, 'withdrawn', at) : next;
    }
    case 'ReportFellDue': {
      const { escalateAt, escalateTo, until } = event;
      return withSubmission(kase, { late: { since: at, escalateAt, escalateTo, until } });
    }
    case 'LatenessEscalated':
      return withLate(kase, { escalatedTo: event.to, toldAt: at });
    case 'UnitUrged':
      return withLate(kase, { escalatedTo: undefined });
    case 'ReportNotFiled':
      return moveTo(kase, 'not-filed', at);
    case 'CaseLapsed':
      return moveTo(kase, 'lapsed', at);
  }
};
