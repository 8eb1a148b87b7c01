import type { FollowUp } from '../../process.ts';
import type { PublicationState, Round } from './state.ts';

/** What the round corrects of a case's name and units. */
const setRight = (correction: Round['correction'], caseId: string) => {
  const found = correction?.corrected?.find((one) => one.caseId === caseId);
  if (correction === undefined || found === undefined) return {};
  const { caseId: _, ...names } = found;
  return { corrected: { ...names, reason: correction.reason } };
};

const RELEASE = { type: 'ReleaseResults' } as const;

/**
 * Each listed case enters its round; after a correction the corrected ones enter again. A withdrawn notice tells
 * the cases to leave, whether or not they were told to enter. What the round held back until then is released.
 */
export const noticeFollowUps = ({
  published,
  rounds,
  withdrawn,
}: PublicationState): readonly FollowUp[] => {
  if (published === undefined) return [];
  const { noticeId, callId } = published;
  const entered = rounds.flatMap(({ round, firstDay, lastDay, endsAt, why, list, correction }) =>
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
  // Those that the notice does not list learn of it on the same day as those that it does.
  const release = { key: 'release', aggregate: 'call', id: callId, command: RELEASE };
  return withdrawn === undefined ? [...entered, release] : entered;
};
