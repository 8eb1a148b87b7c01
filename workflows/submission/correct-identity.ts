import type { Claim, Decision } from '../../engine/decider.ts';
import { actingFor, type DomainEvent } from '../../engine/event.ts';
import { localDateOf } from '../calendar/instant.ts';
import type { CaseState } from '../case/state.ts';
import { type CaseStatus, hasEnded } from '../case/status.ts';
import type { CaseEnvelope, Facts } from '../facts.ts';
import { partsOf } from '../form/form.ts';
import { requireReason } from '../input/reason.ts';
import { checkDate, DocumentMissing, ofInstant } from '../orgs/document-order.ts';
import { numberClaim } from '../orgs/number-claim.ts';
import { requireEditable } from './access.ts';
import { isSame, namesOf } from './identity-messages.ts';
import type { CommandOf, EventOf } from './messages.ts';
import { mayFile, partnerProblems } from './open-case.ts';
import { quotaClaims, quotaReleased } from './quota.ts';
import {
  ApplicantFixed,
  CorrectedByNotice,
  IdentityFixed,
  MayNotFile,
  NothingCorrected,
  PartnersUnfit,
} from './refusals.ts';
import { clusterRenamed } from './same-cluster.ts';

type Correcting = CaseEnvelope<CommandOf<'CorrectIdentity'>>;
type Corrected = EventOf<'IdentityCorrected'>;
type Identity = Corrected['was'];

const checkUnits = (now: Identity, was: Identity, { facts, at }: Correcting): void => {
  const today = localDateOf(at);
  if (now.applicant !== was.applicant && mayFile(facts, now.applicant, today) === undefined)
    throw new MayNotFile(now.applicant, facts.orgs.byId.get(now.applicant)?.kind);
  const problems = partnerProblems({ ...now, facts, at });
  if (problems.length > 0) throw new PartnersUnfit(problems);
};

/** While it is filled in, by the lead's clerk and without a paper: who takes part says which parts there are. */
const inDraft = (
  envelope: Correcting,
  kase: CaseState,
  change: Corrected,
): Decision<DomainEvent> => {
  if (kase.status !== 'draft') throw new IdentityFixed(kase.status);
  requireEditable(kase, envelope);
  const { now, was } = change;
  if (now.applicant !== was.applicant) throw new ApplicantFixed();
  const parts = partsOf(envelope.facts.form, now.applicant, now.partners);
  const corrected: Corrected = { ...change, parts: parts.map(({ part, org }) => ({ part, org })) };
  return { events: [corrected] };
};

/** Another unit's application takes that unit's place in the round. */
const placeOf = (kase: CaseState, { now, was }: Corrected, facts: Facts): readonly Claim[] =>
  kase.identity === undefined || now.applicant === was.applicant
    ? []
    : [
        ...quotaReleased(kase, facts),
        ...quotaClaims({ ...kase.identity, applicant: now.applicant }, facts),
      ];

/** The public reads the list: what is wrong on it is set right before the public. */
const ON_NOTICE: readonly CaseStatus[] = ['notice', 'notice-over'];

/** Once it is filed, by the office of the round, on a document that says so. */
const byDocument = (
  envelope: Correcting,
  kase: CaseState,
  change: Corrected,
): Decision<DomainEvent> => {
  const { document } = envelope.command;
  const { filed } = kase.submission;
  if (filed === undefined || hasEnded(kase.status)) throw new IdentityFixed(kase.status);
  if (ON_NOTICE.includes(kase.status)) throw new CorrectedByNotice();
  if (document === undefined) throw new DocumentMissing();
  requireReason(change.reason);
  checkDate(document, envelope.at, [ofInstant(filed.at, '该项目提交之日', 'the day of filing')]);
  const { org } = actingFor(envelope.actor);
  const corrected: Corrected = { ...change, document };
  return {
    events: [corrected],
    claims: [
      numberClaim(envelope, document, org),
      ...placeOf(kase, change, envelope.facts),
      ...clusterRenamed(kase, change.now.name, envelope.facts),
    ],
  };
};

/** 更正申报信息: a name or a unit that was entered wrongly, so that all papers from now on print what is right. */
export const correctIdentity = (envelope: Correcting, kase: CaseState): Decision<DomainEvent> => {
  const { identity } = kase;
  if (identity === undefined) throw new IdentityFixed(kase.status);
  const { name, applicant, partners, reason = '' } = envelope.command;
  const was = namesOf(identity);
  const now = {
    name: name ?? was.name,
    applicant: applicant ?? was.applicant,
    partners: partners ?? was.partners,
  };
  if (isSame(was, now)) throw new NothingCorrected();
  checkUnits(now, was, envelope);
  const change: Corrected = { type: 'IdentityCorrected', now, was, reason: reason.trim() };
  const { role, org } = actingFor(envelope.actor);
  return role === 'office' && org === identity.office
    ? byDocument(envelope, kase, change)
    : inDraft(envelope, kase, change);
};
