import * as calls from '../../../interface/calls.ts';
import type { Call } from '../../../workflows/calls/call.ts';
import { reads } from '../../../workflows/case/reader.ts';
import { reachedOffice } from '../../../workflows/case/relations.ts';
import type { CaseState } from '../../../workflows/case/state.ts';
import { CASE_STATUS } from '../../../workflows/case/status.ts';
import type { NoticeState } from '../../../workflows/notice/state.ts';
import { awaitsRelease } from '../../../workflows/review/decision/release.ts';
import { reviewFor } from '../../../workflows/review/view.ts';
import { reading } from '../../door/denied.ts';
import { NotAllowed, NotFound } from '../../door/errors.ts';
import { noteReadOf } from '../../http/kept.ts';
import { pageOf } from '../../http/paging.ts';
import { type Person, signedIn } from '../../http/person.ts';
import { handle, WHOLE_ROUNDS } from '../../http/route.ts';
import { idOf } from '../../kinds/catalogue.ts';
import { loadCases } from '../../kinds/load-cases.ts';
import { withoutPersons } from '../../views/named-file.ts';
import { readsRound } from '../../views/standing.ts';
import { relatedTo } from '../../views/visible.ts';

/** Of objections where they stand, never who objected. */
const noticeOf = ({
  current,
  suspended,
  again,
  recognition,
  objections,
  recognised,
}: NoticeState) => ({
  current,
  suspended: suspended !== undefined,
  again,
  recognition: recognition?.due,
  objections: Object.values(objections).map(({ status, receivedOn, finding, consequence }) => ({
    status,
    receivedOn,
    finding,
    consequence,
  })),
  recognised: recognised?.command,
});

/** A round, and when it released what was decided. */
interface Round {
  readonly call: Call;
  readonly releases: readonly string[];
}

/** What a meeting has to know of an application. */
const lineOf = (person: Person, { call, releases }: Round, kase: CaseState) => {
  const actors = relatedTo(kase, call, person);
  const { identity, status, since, notice, recommendation, version } = kase;
  if (identity === undefined || !reachedOffice(kase) || actors.length === 0) return [];
  const { caseId, name, applicant, partners, track, clusterId } = identity;
  const seen = reviewFor(
    kase,
    call,
    actors.map(({ actor }) => actor),
  );
  const { total, ranking, decision, decisions, reopened, outcome, notSelected, panelOpinion } =
    seen;
  return [
    {
      ...{ id: caseId, name, applicant, partners, track, clusterId, since },
      ...{ status, statusTitle: CASE_STATUS[status], held: awaitsRelease(kase, releases) },
      ...{ total, ranking, decision, decisions, reopened, outcome, notSelected, panelOpinion },
      opinions: seen.departments.map(({ org, status: answered, opinions }) => ({
        org,
        status: answered,
        verdict: opinions.at(-1)?.verdict,
      })),
      ...{ figures: seen.figures, vetoes: seen.vetoes, flags: seen.flags },
      // A meeting judges what was found, not who went there.
      siteVisit: withoutPersons(seen.siteVisit),
      notice: noticeOf(notice),
      recommendation: { rank: recommendation.rank, letter: recommendation.letter },
      // To a body the version would tell that somebody has scored.
      ...(reads({ kase, actors }, 'whole') ? { version, records: kase.records } : {}),
    },
  ];
};

/** Filed applications of a call, page by page, as those who rank, decide and publish need them. */
export const deliberationRoute = handle(
  calls.deliberation,
  async ({ ports, request, params }) => {
    const person = await signedIn(ports, request);
    const { call, releases } = await ports.reference.liveCall(params.id);
    if (call === undefined) throw new NotFound('public');
    if (!readsRound(person, call, 'deliberation')) throw new NotAllowed(reading('deliberation'));
    noteReadOf(request, 'round', 'calls', [call.id]);
    const { items, ...page } = await ports.lists.heads(`CALL#${call.id}`, pageOf(request));
    const cases = await loadCases(
      ports,
      items.map(({ stream }) => idOf(stream)),
    );
    return {
      ...page,
      items: [...cases.values()].flatMap((kase) => lineOf(person, { call, releases }, kase)),
    };
  },
  WHOLE_ROUNDS,
);
