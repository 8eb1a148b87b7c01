import { type Instant, instantAt } from '../../calendar/instant.ts';
import type { CaseState } from '../../case/state.ts';
import type { CaseStatus } from '../../case/status.ts';
import { NoticeClosed, NotOnNotice } from '../refusals.ts';
import type { PublicationState, Round } from './state.ts';

/** Files go up before the objection is sent: whoever begins within the days has this long to finish. */
const GRACE_MS = 3_600_000;

const ON_NOTICE: readonly CaseStatus[] = ['notice', 'notice-over'];

/** Every round that lists the case: a corrected notice has days of its own, and those before it count too. */
export const roundsOf = (state: PublicationState, caseId: string): readonly Round[] =>
  state.rounds.filter(({ list }) => list.some((line) => line.caseId === caseId));

const runsAt = ({ firstDay, endsAt }: Round, at: Instant): boolean =>
  at >= instantAt(firstDay, '00:00') && Date.parse(at) < Date.parse(endsAt) + GRACE_MS;

/**
 * Something can be sent by the public about a case as long as it stands on this notice and the notice runs. Throws
 * NotOnNotice, without the case's status, which is not public, or NoticeClosed.
 */
export const requireRunning = (
  state: PublicationState,
  { status, notice: { current } }: Pick<CaseState, 'status' | 'notice'>,
  rounds: readonly Round[],
  at: Instant,
): void => {
  const here = current?.noticeId === state.published?.noticeId && ON_NOTICE.includes(status);
  if (state.withdrawn !== undefined || !here) throw new NotOnNotice();
  if (rounds.some((round) => runsAt(round, at))) return;
  const latest = rounds.at(-1);
  throw new NoticeClosed(latest?.firstDay ?? '', latest?.lastDay ?? '');
};
