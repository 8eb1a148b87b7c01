import { own } from '../../../engine/own.ts';
import type { ApplicationCall } from '../../../workflows/calls/call.ts';
import type { DecisionBody } from '../../../workflows/calls/call-parts.ts';
import type { CallState } from '../../../workflows/calls/state.ts';
import { reachedOffice } from '../../../workflows/case/relations.ts';
import type { CaseState } from '../../../workflows/case/state.ts';
import { CASE_STATUS } from '../../../workflows/case/status.ts';
import type { Form } from '../../../workflows/form/form.ts';
import { fieldTitle } from '../../../workflows/form/form.ts';
import { FINDING } from '../../../workflows/notice/finding.ts';
import { OBJECTION_STATUS } from '../../../workflows/notice/objection-kind.ts';
import type { OrgDirectory } from '../../../workflows/orgs/org.ts';
import type { DecisionData } from '../../../workflows/review/decision/data.ts';
import { DECISION_VERDICT } from '../../../workflows/review/decision/verdict.ts';
import { sayVotes } from '../../../workflows/review/decision/votes.ts';
import { VERDICT } from '../../../workflows/review/opinions/verdict.ts';
import { VISIT_RESULT } from '../../../workflows/review/site-visit/result.ts';
import { points } from '../../../workflows/score/sheet.ts';
import { fullName, fullNames, shortName } from '../say.ts';
import { openEnded } from '../say-official.ts';

/** An application as a meeting looks at it. */
export interface MeetingLine {
  readonly caseId: string;
  readonly track: string;
  /** Place in the frozen ranking of its track; undefined while there is none. */
  readonly position: number | undefined;
  readonly tied: boolean;
  readonly name: string;
  readonly applicant: string;
  readonly partners: string;
  /** Points with two decimals. */
  readonly total: string;
  readonly status: string;
  readonly departments: string;
  readonly remarks: string;
  readonly decisions: readonly DecisionData[];
}

export interface MeetingContext {
  readonly call: ApplicationCall;
  readonly state: CallState;
  readonly form: Form;
  readonly orgs: OrgDirectory;
}

/** Only what is not 无异议: those who agree need no line of their own. Who is late stays with the office. */
const departmentsZh = ({ review }: CaseState, { form, orgs }: MeetingContext): string => {
  const seats = Object.values(review.departments);
  if (seats.length === 0) return '';
  const said = seats.flatMap(({ org, opinion }) => {
    const given = review.opinions.find(({ id }) => id === opinion);
    if (given?.verdict === 'no-objection') return [];
    const what = given === undefined ? '未反馈' : VERDICT[given.verdict].zh;
    const fields = given?.values.map(({ field }) => fieldTitle(form, field).zh) ?? [];
    return [
      `${shortName(orgs, org, given?.at)}${what}${fields.length === 0 ? '' : `（${fields.join('、')}）`}`,
    ];
  });
  return said.length === 0 ? '均无异议' : said.join('；');
};

/** Each reason once, with the bodies that gave it. */
const reasonsZh = ({ decisions }: CaseState['review'], orgs: OrgDirectory): readonly string[] => {
  const bodies = new Map<string, string[]>();
  for (const { body, reason, at } of decisions) {
    if (reason === undefined) continue;
    const words = openEnded(reason);
    bodies.set(words, [...(bodies.get(words) ?? []), shortName(orgs, body, at)]);
  }
  return [...bodies].map(([reason, names]) => `${[...new Set(names)].join('、')}：${reason}`);
};

/** Veto facts, the visit, wide spreads, reasons of deviation, and objections by outcome: never who objected. */
const remarksZh = ({ review, notice }: CaseState, { call, orgs }: MeetingContext): string =>
  [
    ...review.vetoes
      .filter(({ status }) => status === 'found' || status === 'confirmed')
      .map(({ fact, status }) => {
        const title = call.vetoFacts.find(({ id }) => id === fact)?.title.zh ?? fact;
        return `一票否决事项“${title}”${status === 'confirmed' ? '已认定' : '待认定'}`;
      }),
    ...(review.siteVisit?.report?.result === 'inconsistent'
      ? [`实地核查${VISIT_RESULT.inconsistent.zh}`]
      : []),
    ...(review.total?.wideSpread === true
      ? [`专家评分相差较大（${points(review.total.spread)}分）`]
      : []),
    ...reasonsZh(review, orgs),
    ...Object.values(notice.objections).map(
      ({ status, finding }) =>
        `公示异议：${finding === undefined ? OBJECTION_STATUS[status].zh : FINDING[finding].zh}`,
    ),
  ].join('；');

const lineOf = (kase: CaseState, context: MeetingContext): readonly MeetingLine[] => {
  const { identity, review, status } = kase;
  if (identity === undefined || !reachedOffice(kase)) return [];
  const { call, state, orgs } = context;
  const ranked = own(state.rankings, identity.track)?.ranked.find(
    ({ caseId }) => caseId === identity.caseId,
  );
  return [
    {
      caseId: identity.caseId,
      track: call.tracks.find(({ id }) => id === identity.track)?.title.zh ?? identity.track,
      position: ranked?.position,
      tied: (ranked?.tiedWith.length ?? 0) > 0,
      name: identity.name,
      applicant: fullName(orgs, identity.applicant),
      partners: fullNames(orgs, identity.partners),
      total: review.total === undefined ? '' : points(review.total.total),
      status: CASE_STATUS[status].zh,
      departments: departmentsZh(kase, context),
      remarks: remarksZh(kase, context),
      decisions: review.decisions,
    },
  ];
};

const byRank = (a: MeetingLine, b: MeetingLine): number => {
  const [first, second] = [
    a.position ?? Number.MAX_SAFE_INTEGER,
    b.position ?? Number.MAX_SAFE_INTEGER,
  ];
  return first - second || (a.caseId < b.caseId ? -1 : 1);
};

/** Filed applications by track in the call's order, each track by rank; what has no rank stands at its end. */
export const meetingLines = (
  cases: Iterable<CaseState>,
  context: MeetingContext,
): readonly MeetingLine[] => {
  const all = [...cases].flatMap((kase) => lineOf(kase, context));
  return context.call.tracks.flatMap(({ title }) =>
    all.filter(({ track }) => track === title.zh).sort(byRank),
  );
};

/** What a body decided last on a case, in a line: verdict and outcome. */
export const decisionZh = (
  { decisions }: MeetingLine,
  body: string,
  call: Pick<ApplicationCall, 'outcomes'>,
): string => {
  const made = decisions.findLast((decision) => decision.body === body);
  if (made === undefined) return '';
  const outcome = call.outcomes.find(({ id }) => id === made.outcome)?.title.zh;
  return outcome === undefined
    ? DECISION_VERDICT[made.verdict].zh
    : `${DECISION_VERDICT[made.verdict].zh}，${outcome}`;
};

/** What the votes of a body on a case came to, with who left for it; empty where it took none. */
export const votesZh = ({ decisions }: MeetingLine, { org, voting }: DecisionBody): string => {
  const votes = decisions.findLast(({ body }) => body === org)?.votes;
  if (votes === undefined || voting === undefined) return '';
  const left = votes.recused.length === 0 ? '' : `（回避：${votes.recused.join('、')}）`;
  return `${sayVotes(votes, voting).zh}${left}`;
};
