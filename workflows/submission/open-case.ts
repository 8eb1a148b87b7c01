import type { Claim, Decision } from '../../engine/decider.ts';
import { actingFor, type DomainEvent } from '../../engine/event.ts';
import type { Problem } from '../../engine/refusal.ts';
import { type Instant, laterOf, localDateOf } from '../calendar/instant.ts';
import { UnknownTrack } from '../calls/refusals.ts';
import type { CaseState } from '../case/state.ts';
import { recordClaim } from '../cluster/record-claim.ts';
import { RecordOfAnother } from '../cluster/refusals.ts';
import type { CaseEnvelope, Facts } from '../facts.ts';
import { partsOf } from '../form/form.ts';
import type { Org } from '../orgs/org.ts';
import { orgName } from '../orgs/org.ts';
import type { CommandOf, EventOf } from './messages.ts';
import {
  AlreadyOpened,
  MayNotFile,
  NoRecommendingUnit,
  NotTheApplicant,
  PartnersUnfit,
  WindowClosed,
  WindowNotOpen,
} from './refusals.ts';
import { reportClaims, requireReporter } from './reporters.ts';
import { remindersBefore } from './windows.ts';

type Opening = CaseEnvelope<CommandOf<'OpenCase'>>;

export const mayFile = ({ call, orgs }: Facts, id: string, today: string): Org | undefined => {
  const org = orgs.byId.get(id);
  const { kinds, orgs: named } = call.mayFile;
  if (org === undefined || !kinds.includes(org.kind)) return undefined;
  if (named !== undefined && !named.includes(id)) return undefined;
  return org.validTo !== undefined && org.validTo < today ? undefined : org;
};

/** In one's own name; city-wide clusters by the office that runs the round. */
const requireOwnName = ({ command, actor, facts }: Opening, applicant: Org): void => {
  const { org, role } = actingFor(actor);
  const byOffice = role === 'office' && org === facts.call.office && applicant.kind === 'city';
  if (org !== applicant.id && !byOffice) throw new NotTheApplicant(command.applicant);
};

const problem = (path: string, rule: string, zh: string, en: string): Problem => ({
  path,
  rule,
  message: { zh, en },
});

type Partners = Pick<CommandOf<'OpenCase'>, 'applicant' | 'partners'> &
  Pick<Opening, 'facts' | 'at'>;

/** The partner at this place in the list stands twice, or may not file. */
const partnerProblem = (
  { applicant, partners, facts, at }: Partners,
  partner: string,
  index: number,
): readonly Problem[] => {
  const path = `partners[${index}]`;
  const { zh, en } = orgName(facts.orgs, partner);
  if (partner === applicant || partners.indexOf(partner) < index)
    return [problem(path, 'twice', `“${zh}”重复`, `${en} stands twice.`)];
  return mayFile(facts, partner, localDateOf(at)) === undefined
    ? [
        problem(
          path,
          'may-file',
          `“${zh}”不在本批次申报范围内`,
          `${en} may not file in this round.`,
        ),
      ]
    : [];
};

/** Why these cannot be the joint applicants, each by its place in the list. */
export const partnerProblems = (of: Partners): readonly Problem[] => {
  const { partners, facts } = of;
  const { jointApplications, maxPartners: most } = facts.call.mayFile;
  if (partners.length > 0 && !jointApplications)
    return [
      problem(
        'partners',
        'joint',
        '本批次不接受联合申报',
        'This round takes no joint applications.',
      ),
    ];
  const several = problem(
    'partners',
    'max-partners',
    `联合申报单位最多${most}个`,
    `At most ${most} joint applicants.`,
  );
  return [
    ...(partners.length > most ? [several] : []),
    ...partners.flatMap((partner, index) => partnerProblem(of, partner, index)),
  ];
};

/** The county that must review it first, for parks and promotion organisations. */
export const recommenderOf = ({ call }: Facts, applicant: Org): string | undefined => {
  if (!call.mayFile.afterPreliminaryReview.includes(applicant.kind)) return undefined;
  if (applicant.parent === undefined) throw new NoRecommendingUnit(applicant.id);
  return applicant.parent;
};

/** As extended, where the call was. */
const windowEnd = ({ call, callState }: Facts): Instant =>
  laterOf(call.window.closesAt, callState?.closesAt ?? '');

const requireWindow = ({ at, facts }: Opening): void => {
  const { opensAt } = facts.call.window;
  if (at < opensAt) throw new WindowNotOpen(opensAt);
  const end = windowEnd(facts);
  if (at > end) throw new WindowClosed(end);
};

type Named = Pick<
  EventOf<'CaseOpened'>,
  | 'caseId'
  | 'track'
  | 'name'
  | 'clusterId'
  | 'applicant'
  | 'partners'
  | 'recommender'
  | 'from'
  | 'parts'
>;

/** The first event of a case, by its call as it stands. */
export const caseOpened = (
  { at, facts }: Pick<CaseEnvelope<unknown>, 'at' | 'facts'>,
  named: Named,
): EventOf<'CaseOpened'> => {
  const { call } = facts;
  const closesAt = windowEnd(facts);
  return {
    type: 'CaseOpened',
    callId: call.id,
    callVersion: call.version,
    level: call.level,
    office: call.office,
    ...(call.kind === 'monitoring' ? { period: call.period } : {}),
    closesAt,
    reminders: [...remindersBefore(facts, closesAt, at)],
    ...named,
  };
};

/** On a record of one's own, or on one that is new. */
const recordClaims = (
  { command: { applicant }, facts: { record } }: Opening,
  clusterId: string,
): readonly Claim[] => {
  if (record === undefined) return [recordClaim(clusterId, applicant)];
  if (!record.holders.has(applicant)) throw new RecordOfAnother();
  return [];
};

/** Opens an application: within the window, on a track of the call, by somebody who may file in it. */
export const openCase = (envelope: Opening, kase: CaseState): Decision<DomainEvent> => {
  const { command, facts, at, commandId } = envelope;
  if (kase.identity !== undefined) throw new AlreadyOpened(kase.identity.caseId);
  const applicant = mayFile(facts, command.applicant, localDateOf(at));
  if (applicant === undefined) {
    throw new MayNotFile(command.applicant, facts.orgs.byId.get(command.applicant)?.kind);
  }
  requireOwnName(envelope, applicant);
  requireWindow(envelope);
  const tracks = facts.call.tracks.map(({ id }) => id);
  if (!tracks.includes(command.track)) throw new UnknownTrack(command.track, tracks);
  const problems = partnerProblems({ ...command, facts, at });
  if (problems.length > 0) throw new PartnersUnfit(problems);
  const recommender = recommenderOf(facts, applicant);
  const { caseId, track, name, partners, clusterId = `cl-${commandId.slice(0, 13)}` } = command;
  const parts = partsOf(facts.form, applicant.id, partners).map(({ part, org }) => ({ part, org }));
  const opened = caseOpened(envelope, {
    caseId,
    track,
    name,
    clusterId,
    applicant: applicant.id,
    partners: [...partners],
    parts,
    ...(recommender === undefined ? {} : { recommender }),
  });
  requireReporter(facts);
  return {
    events: [opened],
    claims: [...recordClaims(envelope, clusterId), ...reportClaims(facts.call, clusterId, caseId)],
  };
};
