import type { FollowUp } from '../../process.ts';
import type { PublicationState, Round } from './state.ts';

/** What the round corrects of a case's name and units. */
const setRight = (correction: Round['correction'], caseId: string) => {
  const found = correction?.corrected?.find((one) => one.caseId === caseId);
  if (correction === undefined || found === undefined) return {};
  const { caseId: _, ...names } = found;
  return { corrected: { ...names, reason: correction.reason } };
};

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
  return rounds.flatMap(({ round, firstDay, lastDay, endsAt, why, list, correction }) =>
    list.map(({ caseId }) =>
      withdrawn === undefined
        ? {
            key: `enter:${round}:${caseId}`,
            aggregate: 'case',
            id: caseId,
            command: {
              type: 'EnterNotice',
              noticeId,
              round,
              firstDay,
              lastDay,
              endsAt,
              why,
              ...setRight(correction, caseId),
            },
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
