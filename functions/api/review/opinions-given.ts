import * as reviewing from '../../../interface/reviewing.ts';
import { answeredBy } from '../../../workflows/case/assigned.ts';
import type { CaseState } from '../../../workflows/case/state.ts';
import { CASE_STATUS, hasEnded } from '../../../workflows/case/status.ts';
import { orgName } from '../../../workflows/orgs/org.ts';
import { READERS } from '../../../workflows/readers.ts';
import { opinionOf, settlementsOf } from '../../../workflows/review/opinions/questions.ts';
import type { DepartmentSeat } from '../../../workflows/review/opinions/state.ts';
import { NotAllowed } from '../../door/errors.ts';
import { pageOf } from '../../http/paging.ts';
import { type Person, signedIn } from '../../http/person.ts';
import { handle } from '../../http/route.ts';
import type { Ports } from '../../kinds/ports.ts';
import { tenAtATime } from '../../kinds/ten-at-a-time.ts';
import { assignedPage } from '../../views/assigned.ts';
import { aboutSeat } from '../../views/desk/opinion-sheet.ts';
import { grantsReading } from '../../views/standing.ts';

/** The department's opinion that counts, what it is about, and those it took the place of. Lateness is not told. */
const given = async (ports: Ports, person: Person, kase: CaseState, seat: DepartmentSeat) => {
  const { identity, review } = kase;
  const opinion = opinionOf(review, seat);
  const about = await aboutSeat(ports, person, kase, seat);
  if (identity === undefined || opinion === undefined || about === undefined) return [];
  const call = await ports.reference.call(identity.callId, identity.callVersion);
  const { late: _office, ...told } = opinion;
  return [
    {
      about: {
        kind: 'cases',
        id: identity.caseId,
        name: identity.name,
        status: kase.status,
        statusTitle: CASE_STATUS[kase.status],
        applicant: identity.applicant,
        applicantName: orgName(ports.reference.orgs, identity.applicant),
        callId: identity.callId,
        callTitle: call?.title,
      },
      org: seat.org,
      opinion: told,
      earlier: review.opinions.filter(
        ({ department, id }) => department === seat.org && id !== opinion.id,
      ).length,
      settlements: settlementsOf(review, opinion),
      correctable: !hasEnded(kase.status),
      ...about,
    },
  ];
};

/** What one's own department has answered, the latest of a page first; each may be set right by a new opinion. */
export const opinionsGiven = handle(reviewing.opinionsGiven, async ({ ports, request }) => {
  const person = await signedIn(ports, request);
  const own = [...new Set(grantsReading(person, 'opinions').map(({ org }) => answeredBy(org)))];
  if (own.length === 0) throw new NotAllowed(READERS.opinions.title);
  const { cases, ...more } = await assignedPage(ports, own.sort(), pageOf(request));
  const seats = cases.flatMap(({ list, kase }) =>
    Object.values(kase.review.departments)
      .filter(({ org, status }) => answeredBy(org) === list && status === 'answered')
      .map((seat) => ({ kase, seat })),
  );
  const items = await tenAtATime(seats, ({ kase, seat }) => given(ports, person, kase, seat));
  return {
    items: items.flat().sort((a, b) => (a.opinion.at > b.opinion.at ? -1 : 1)),
    ...more,
  };
});
