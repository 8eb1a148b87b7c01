import { own } from '../../engine/own.ts';
import type { CaseState } from '../case/state.ts';
import type { CaseStatus } from '../case/status.ts';
import { applicantsOf } from './access.ts';
import type { Departure } from './state.ts';

/** A unit that left, and has not come back. */
export const departureOf = (
  { submission }: Pick<CaseState, 'submission'>,
  org: string,
): Departure | undefined => submission.left.find((one) => one.org === org);

/** The lead and the partners that did not leave: who confirms anew when one does. */
export const remainingUnits = (kase: CaseState): readonly string[] =>
  applicantsOf(kase).filter((org) => departureOf(kase, org) === undefined);

/** Units that have not said yet that they go on without the one that left. */
export const unconfirmedStays = (kase: CaseState, { stayed }: Departure): readonly string[] =>
  remainingUnits(kase).filter((org) => own(stayed, org) === undefined);

const ON_NOTICE: readonly CaseStatus[] = ['notice', 'notice-over'];

export const isOnNotice = ({ status }: Pick<CaseState, 'status'>): boolean =>
  ON_NOTICE.includes(status);

/**
 * Departures that hold the case: on the notice the public reads who files, so until the others have said that they go on,
 * and a corrected notice says who they are, nothing follows.
 */
export const openDepartures = (kase: CaseState): readonly Departure[] =>
  kase.submission.left.filter(
    (one) =>
      one.holds &&
      (kase.identity?.partners.includes(one.org) === true ||
        unconfirmedStays(kase, one).length > 0),
  );
