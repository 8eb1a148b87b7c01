import type { EventsOf } from '../../engine/messages.ts';
import { type CaseState, moveTo } from '../case/state.ts';
import { withSubmission } from './fold.ts';
import type { followingEvents } from './following-messages.ts';

export type FollowingEvent = EventsOf<typeof followingEvents>;

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
      return withSubmission(kase, { closesAt, reminders });
    }
    case 'CaseRevived': {
      const { closesAt, reminders } = event;
      return moveTo(withSubmission(kase, { closesAt, reminders }), 'draft', at);
    }
    case 'CaseWithdrawn':
      return moveTo(kase, 'withdrawn', at);
    case 'RecommendationTakenBack': {
      const { document, reason, ends } = event;
      const next = withSubmission(kase, { takenBack: { document, reason, at } });
      return ends ? moveTo(next, 'withdrawn', at) : next;
    }
    case 'CaseLapsed':
      return moveTo(kase, 'lapsed', at);
  }
};
