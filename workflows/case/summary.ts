import type { HeadSummary, Task } from '../../engine/decider.ts';
import { assignedLists } from './assigned.ts';
import { isHeldBack } from './held-back.ts';
import { isHeld } from './open-questions.ts';
import type { CaseIdentity, CaseState } from './state.ts';
import { hasEnded } from './status.ts';

/** Organisations besides the lead in whose lists it stands; who left keeps it in its own, as it was then. */
const otherParties = (
  { applicant, partners, recommender }: CaseIdentity,
  left: readonly string[],
): readonly string[] =>
  [...new Set([...partners, ...(recommender === undefined ? [] : [recommender]), ...left])].filter(
    (org) => org !== applicant,
  );

/** The next instant at which somebody's time is over; a paused clock has none. */
export const nextDue = (open: readonly Task[]): string | undefined =>
  open
    .flatMap(({ due, paused }) => (due === undefined || paused === true ? [] : [due.at]))
    .sort()[0];

/** What lists show of a case. `open`: how many questions; `score`: for the ranking. */
export const summary = (
  kase: CaseState,
  open: number,
  due: string | undefined,
  score: number | undefined,
  left: readonly string[] = kase.submission.left.map(({ org }) => org),
): HeadSummary => ({
  status: kase.status,
  open: !hasEnded(kase.status) || isHeld(kase) || isHeldBack(kase),
  list: `CALL#${kase.identity?.callId ?? ''}`,
  ...(kase.identity === undefined
    ? {}
    : {
        applicant: kase.identity.applicant,
        parties: otherParties(kase.identity, left),
        lists: assignedLists(kase),
        title: kase.identity.name.slice(0, 60),
      }),
  // For the ranking alone: whoever shows heads to readers names what it shows.
  counts: { tasks: open, ...(score === undefined ? {} : { score }) },
  fields: {
    since: kase.since,
    track: kase.identity?.track ?? '',
    level: kase.identity?.level ?? '',
    ...(kase.identity === undefined ? {} : { cluster: kase.identity.clusterId }),
    ...(due === undefined ? {} : { due }),
    ...(left.length === 0 ? {} : { left: left.join(' ') }),
    ...(isHeldBack(kase) ? { held: kase.review.held?.since ?? '' } : {}),
  },
});
