import type { FollowUp } from '../../process.ts';
import { type Nomination, nominees, type Opened, type RecommendationStreamState } from './state.ts';

type Told = (
  type: string,
  revision: number,
  more: Readonly<Record<string, unknown>>,
) => FollowUp['command'];

/** What one case should have been told, oldest first; each word stands for itself, so that a missed one is no harm. */
const told = (opened: Opened, nomination: Nomination): readonly FollowUp['command'][] => {
  const { recommendationId, upstream } = opened;
  const { revisions, rank, letter, parts, withdrawal, reason, status, outcome, contested } =
    nomination;
  const stands = contested === undefined || contested === 'stands';
  const say: Told = (type, revision, more) => ({ type, recommendationId, revision, ...more });
  if (status === 'nomination-withdrawn' && revisions.nominationWithdrawal !== undefined)
    return [
      say('FollowNominationWithdrawal', revisions.nominationWithdrawal, { reason: reason ?? '' }),
    ];
  if (letter === undefined || revisions.letter === undefined)
    return [say('FollowNomination', revisions.nomination, { rank })];
  const to = upstream.issuer;
  return [
    say('FollowLetter', revisions.letter, { rank, letter, parts, to, toLevel: upstream.level }),
    ...(withdrawal === undefined || revisions.withdrawal === undefined
      ? []
      : [
          say('FollowWithdrawal', revisions.withdrawal, {
            document: withdrawal,
            reason: reason ?? '',
          }),
        ]),
    ...(outcome === undefined || revisions.outcome === undefined || !stands
      ? []
      : [say('FollowOutcome', revisions.outcome, { outcome })]),
  ];
};

/** Where the higher office is on the system, its review begins with what was sent. */
const received = (
  opened: Opened,
  callId: string,
  { caseId, track, name, clusterId, applicant, partners, letter, parts }: Nomination,
): FollowUp => {
  const id = `${caseId}-${opened.upstream.level}`;
  return {
    key: `receive:${caseId}`,
    aggregate: 'case',
    id,
    command: {
      type: 'ReceiveRecommendation',
      caseId: id,
      callId,
      track,
      name,
      clusterId,
      applicant: opened.unit,
      partners: [applicant, ...partners],
      from: { caseId, level: opened.level, recommendationId: opened.recommendationId },
      parts,
      letter: { number: letter?.number, date: letter?.date },
    },
  };
};

/** A withdrawal (撤回推荐) ends what began there; where nothing began, the word finds nothing and changes nothing. */
const takenBack = (
  opened: Opened,
  callId: string,
  { caseId, withdrawal, reason = '' }: Nomination,
): FollowUp => ({
  key: `take-back:${caseId}`,
  aggregate: 'case',
  id: `${caseId}-${opened.upstream.level}`,
  command: { type: 'TakeBackRecommendation', callId, document: withdrawal, reason },
});

/** Level-triggered: everything that other streams should have heard by now. */
export const recommendationFollowUps = (state: RecommendationStreamState): readonly FollowUp[] => {
  const { opened } = state;
  if (opened === undefined) return [];
  const follow = state.nominations.flatMap((nomination) =>
    told(opened, nomination).map((command) => ({
      key: `${command.type}:${nomination.caseId}:${String(command.revision)}`,
      aggregate: 'case',
      id: nomination.caseId,
      command,
    })),
  );
  const { callId } = opened.upstream;
  if (callId === undefined) return follow;
  const sent = nominees(state).filter(({ status }) => status === 'recommended');
  const back = state.nominations.filter(({ status }) => status === 'withdrawn');
  return [
    ...follow,
    ...sent.map((nomination) => received(opened, callId, nomination)),
    ...back.map((nomination) => takenBack(opened, callId, nomination)),
  ];
};
