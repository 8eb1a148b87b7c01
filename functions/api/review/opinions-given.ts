import * as reviewing from '../../../interface/reviewing.ts';
import { answeredBy } from '../../../workflows/case/assigned.ts';
import { statusTold } from '../../../workflows/case/held-back.ts';
import type { CaseState } from '../../../workflows/case/state.ts';
import { CASE_STATUS, hasEnded } from '../../../workflows/case/status.ts';
import { orgName } from '../../../workflows/orgs/org.ts';
import { opinionOf, settlementsOf } from '../../../workflows/review/opinions/questions.ts';
import type { DepartmentSeat } from '../../../workflows/review/opinions/state.ts';
import { presentOf, reportOf } from '../../../workflows/review/report/standing.ts';
import { reading } from '../../door/denied.ts';
import { NotAllowed } from '../../door/errors.ts';
import { noteReadOf } from '../../http/kept.ts';
import { pageOf } from '../../http/paging.ts';
import { type Person, signedIn } from '../../http/person.ts';
import { handle } from '../../http/route.ts';
import type { Ports } from '../../kinds/ports.ts';
import { tenAtATime } from '../../kinds/ten-at-a-time.ts';
import { assignedPage } from '../../views/assigned.ts';
import { aboutSeat } from '../../views/desk/opinion-sheet.ts';
import { grantsReading } from '../../views/standing.ts';

/** The opinion that counts, and those that it took the place of. Lateness is not told. */
const opinionSaid = (review: CaseState['review'], seat: DepartmentSeat) => {
  const opinion = opinionOf(review, seat);
  if (opinion === undefined) return undefined;
  const { late: _office, ...told } = opinion;
  const own = review.opinions.filter(({ department }) => department === seat.org);
  return { opinion: told, earlier: own.length - 1, settlements: settlementsOf(review, opinion) };
};

/** The same of a report, figure by figure. */
const verificationSaid = (review: CaseState['review'], { org }: DepartmentSeat) => {
  const report = reportOf(review);
  const present = presentOf(report, org);
  if (present === undefined) return undefined;
  const { id, figures, at, by, onBehalf, replaces } = present;
  const own = report.verifications.filter(({ department }) => department === org);
  const verification = { id, figures, at, by, onBehalf, replaces };
  return { verification, earlier: own.length - 1, settlements: [] };
};

/** What the department said that counts, and what it is about. A report is corrected after its confirmation too. */
const given = async (ports: Ports, person: Person, kase: CaseState, seat: DepartmentSeat) => {
  const { identity, review } = kase;
  const said = opinionSaid(review, seat) ?? verificationSaid(review, seat);
  const about = await aboutSeat(ports, person, kase, seat);
  if (identity === undefined || said === undefined || about === undefined) return [];
  const call = await ports.reference.call(identity.callId, identity.callVersion);
  return [
    {
      about: {
        kind: 'cases',
        id: identity.caseId,
        name: identity.name,
        status: statusTold(kase),
        statusTitle: CASE_STATUS[statusTold(kase)],
        applicant: identity.applicant,
        applicantName: orgName(ports.reference.orgs, identity.applicant),
        callId: identity.callId,
        callTitle: call?.title,
      },
      org: seat.org,
      ...said,
      correctable: !hasEnded(statusTold(kase)) || kase.status === 'confirmed',
      ...about,
    },
  ];
};

type Given = Awaited<ReturnType<typeof given>>[number];

const saidAt = (one: Given): string => ('opinion' in one ? one.opinion.at : one.verification.at);

/** What one's own department has answered, the latest of a page first; each may be set right by a new opinion. */
export const opinionsGiven = handle(reviewing.opinionsGiven, async ({ ports, request }) => {
  const person = await signedIn(ports, request);
  const own = [...new Set(grantsReading(person, 'opinions').map(({ org }) => answeredBy(org)))];
  if (own.length === 0) throw new NotAllowed(reading('opinions'));
  const { cases, ...more } = await assignedPage(ports, own.sort(), pageOf(request));
  const seats = cases.flatMap(({ list, kase }) =>
    Object.values(kase.review.departments)
      .filter(({ org, status }) => answeredBy(org) === list && status === 'answered')
      .map((seat) => ({ kase, seat })),
  );
  const ids = seats.map(({ kase }) => kase.identity?.caseId);
  noteReadOf(request, 'opinion', 'cases', ids);
  const items = await tenAtATime(seats, ({ kase, seat }) => given(ports, person, kase, seat));
  return {
    items: items.flat().sort((a, b) => (saidAt(a) > saidAt(b) ? -1 : 1)),
    ...more,
  };
});
