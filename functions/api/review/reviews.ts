import * as reviewing from '../../../interface/reviewing.ts';
import { explainDeadline } from '../../../workflows/calendar/deadline.ts';
import { timeLeft } from '../../../workflows/calendar/time-left.ts';
import { applicationOf, type Call } from '../../../workflows/calls/call.ts';
import { seatsOf } from '../../../workflows/case/assigned.ts';
import { statusTold } from '../../../workflows/case/held-back.ts';
import { reads } from '../../../workflows/case/reader.ts';
import type { CaseIdentity, CaseState } from '../../../workflows/case/state.ts';
import { CASE_STATUS } from '../../../workflows/case/status.ts';
import { fieldTitle } from '../../../workflows/form/form.ts';
import { orgName } from '../../../workflows/orgs/org.ts';
import { PANEL_OPINION_AT } from '../../../workflows/review/experts/papers.ts';
import { phaseOf } from '../../../workflows/review/experts/phase.ts';
import type { ExpertSeat } from '../../../workflows/review/experts/state.ts';
import { standing } from '../../../workflows/review/opinions/settled.ts';
import { type AttachedFile, attachmentsOf } from '../../../workflows/submission/state.ts';
import { NotFound } from '../../door/errors.ts';
import { pageOf } from '../../http/paging.ts';
import { type Person, signedIn } from '../../http/person.ts';
import { handle, respond } from '../../http/route.ts';
import type { Ports } from '../../kinds/ports.ts';
import { assignedPage } from '../../views/assigned.ts';
import { caseTag } from '../../views/tag.ts';
import { type Visible, visibleCase } from '../../views/visible.ts';

const JUDGES: readonly string[] = ['expert', 'panel-chair'];
const judges = ({ grants }: Person): boolean => grants.some(({ role }) => JUDGES.includes(role));

interface Own {
  readonly kase: CaseState;
  readonly identity: CaseIdentity;
  readonly seat: ExpertSeat;
  readonly call: Call;
}

const seatOf = (kase: CaseState, { account }: Person): ExpertSeat | undefined =>
  Object.values(kase.review.seats).find(({ expert }) => expert === account);

const shownClock = ({ reference, now }: Ports, seat: ExpertSeat) => {
  const clock = seat.flagged?.clock ?? seat.clock;
  if (clock === undefined) return {};
  const { due } = clock;
  return {
    due,
    dueExplained: explainDeadline(due),
    timeLeft: timeLeft(reference.calendar, now().toISOString(), due),
  };
};

/** One of the expert's own seats; nothing of another's, not even whether it is filled. */
const shownSeat = (ports: Ports, person: Person, { kase, identity, seat, call }: Own) => {
  const { reference } = ports;
  const { review } = kase;
  const chair = person.grants.some(({ role }) => role === 'panel-chair');
  const name = (org: string) => ({ org, name: orgName(reference.orgs, org) });
  return {
    caseId: identity.caseId,
    name: identity.name,
    applicant: name(identity.applicant),
    partners: identity.partners.map(name),
    ...(identity.recommender === undefined ? {} : { recommender: name(identity.recommender) }),
    call: { id: call.id, title: call.title },
    track: call.tracks.find(({ id }) => id === identity.track)?.title,
    status: statusTold(kase),
    statusTitle: CASE_STATUS[statusTold(kase)],
    seat: seat.seat,
    phase: phaseOf(review, seat),
    ...shownClock(ports, seat),
    declaredAt: seat.declaredAt,
    ...(chair
      ? { panel: { open: PANEL_OPINION_AT.includes(kase.status), opinion: review.panelOpinion } }
      : {}),
  };
};

/** A page of an expert's seats, of what is owed and of what was done. */
export const reviews = handle(reviewing.reviews, async ({ ports, request }) => {
  const person = await signedIn(ports, request);
  if (!judges(person)) return { items: [] };
  const { cases, ...more } = await assignedPage(ports, [seatsOf(person.account)], pageOf(request));
  const items = await Promise.all(
    cases.map(async ({ kase }) => {
      const { identity } = kase;
      const seat = seatOf(kase, person);
      if (identity === undefined || seat === undefined) return [];
      const call = await ports.reference.call(identity.callId, identity.callVersion);
      return call === undefined ? [] : [shownSeat(ports, person, { kase, identity, seat, call })];
    }),
  );
  return { items: items.flat(), ...more };
});

/** The same file for the same figure by two organisations is one paper. */
const provedBy = ({ fileId, kind, field }: AttachedFile): string => [fileId, kind, field].join(' ');

/** Evidence that the applicants attached, and what the office settled, once the papers are open to this expert. */
const papersOf = ({ kase }: Visible, form: ReturnType<Ports['reference']['form']>) => {
  const files = [
    ...new Map(attachmentsOf(kase.submission).map((file) => [provedBy(file), file])).values(),
  ].map((file) => ({
    fileId: file.fileId,
    name: file.name,
    size: file.size,
    kind: file.kind,
    ...(file.field === undefined || form === undefined
      ? {}
      : { title: fieldTitle(form, file.field), field: file.field }),
  }));
  const figures = standing(kase.review.settlements).map(
    ({ field, resolution, value, reason, department }) => ({
      field,
      title: form === undefined ? { zh: field, en: field } : fieldTitle(form, field),
      department,
      resolution,
      value,
      reason,
    }),
  );
  const report = kase.review.siteVisit?.report;
  // Who took part in a visit is not what an expert judges by.
  const visit = report && { date: report.date, findings: report.findings, result: report.result };
  return { form, files, figures, ...(visit === undefined ? {} : { siteVisit: visit }) };
};

/** What one expert needs to judge one application: the rubric of its call's version, own marks, and the papers' list. */
export const reviewRoute = respond(reviewing.review, async ({ ports, request, params }) => {
  const visible = await visibleCase(ports, request, params.id, 'marks');
  const { kase, call, person } = visible;
  const seat = judges(person) ? seatOf(kase, person) : undefined;
  if (seat === undefined || kase.identity === undefined) throw new NotFound('marks');
  const form = ports.reference.form(call.form.id, call.form.version);
  const { flagged, written, defence } = seat;
  const rules = applicationOf(call);
  const own = { kase, identity: kase.identity, seat, call };
  return {
    status: 200,
    headers: { etag: `"${caseTag(ports, visible)}"` },
    body: {
      ...shownSeat(ports, person, own),
      commitment: rules.experts.commitment,
      rubric: rules.rubric,
      weights: { written: rules.scoring.writtenWeight, defence: rules.scoring.defenceWeight },
      written,
      defence,
      ...(flagged === undefined || form === undefined
        ? {}
        : {
            flagged: flagged.fields.map((field) => fieldTitle(form, field)),
            again: flagged.lines,
          }),
      ...(reads(visible, 'papers') ? { papers: papersOf(visible, form) } : {}),
    },
  };
});
