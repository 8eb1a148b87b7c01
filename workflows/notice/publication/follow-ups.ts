import type { FollowUp } from '../../process.ts';
import type { PublicationState } from './state.ts';

/**
 * Each listed case enters its round; after a correction the corrected ones enter again. A withdrawn notice tells
 * the cases to leave, whether or not they were told to enter.
 */
export const noticeFollowUps = ({
  published,
  rounds,
  withdrawn,
}: PublicationState): readonly FollowUp[] => {
  if (published === undefined) return [];
  const { noticeId } = published;
  return rounds.flatMap(({ round, firstDay, lastDay, endsAt, why, list }) =>
    list.map(({ caseId }) =>
      withdrawn === undefined
        ? {
            key: `enter:${round}:${caseId}`,
            aggregate: 'case',
            id: caseId,
            command: { type: 'EnterNotice', noticeId, round, firstDay, lastDay, endsAt, why },
          }
        : {
            key: `leave:${round}:${caseId}`,
            aggregate: 'case',
            id: caseId,
            command: { type: 'LeaveNotice', noticeId, reason: withdrawn.reason },
          },
    ),
  );
};
