import { own } from '../../../engine/own.ts';
import { clockFor } from '../../calls/time-limits.ts';
import { linesOn } from '../../score/rubric.ts';
import { type Deciding, IN_REVIEW } from '../deciding.ts';
import type { ReviewEvent } from '../messages.ts';

/** What made figures another: a department's word, or a part that the applicant confirmed anew. */
export interface Cause {
  readonly opinion: string;
  readonly department?: string | undefined;
}

type Upon = Pick<Deciding, 'at' | 'facts' | 'kase' | 'identity' | 'review'>;

/** The order of the track stands, or the collective decision has begun: scores are not touched any more. */
const isFrozen = ({ review, kase, identity, facts }: Upon): boolean =>
  review.decision !== undefined ||
  // Sent back to the formal review before anybody decided, scores are looked at again once it is accepted.
  !(IN_REVIEW.includes(kase.status) || kase.status === 'formal-review') ||
  own(facts.callState?.rankings, identity.track) !== undefined;

/**
 * Experts score verified figures: what changes one after a score was given has the lines looked at again that rest on
 * it, as the call's rubric declares. A line that declares nothing rests on all: its experts judge the whole.
 */
export const flagScores = (
  cause: Cause,
  fields: readonly string[],
  on: Upon,
): readonly ReviewEvent[] => {
  const { call } = on.facts;
  if (fields.length === 0 || call.kind !== 'application') return [];
  const lines = [...linesOn(call.rubric, fields)];
  const scored = Object.values(on.review.seats)
    .filter(({ written = [], defence = [] }) =>
      [...written, ...defence].some(({ line }) => lines.includes(line)),
    )
    .map(({ seat }) => seat);
  if (scored.length === 0) return [];
  const about = { ...cause, fields: [...fields], lines };
  return isFrozen(on)
    ? [{ type: 'ScoresFlagged', ...about, to: 'office', seats: [] }]
    : [
        {
          type: 'ScoresFlagged',
          ...about,
          to: 'experts',
          seats: scored,
          ...clockFor(on, { step: 'experts' }),
        },
      ];
};
