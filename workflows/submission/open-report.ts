import type { Decision } from '../../engine/decider.ts';
import type { DomainEvent } from '../../engine/event.ts';
import { UnknownTrack } from '../calls/refusals.ts';
import type { CaseState } from '../case/state.ts';
import type { CaseEnvelope } from '../facts.ts';
import { partsOf } from '../form/form.ts';
import type { CommandOf } from './messages.ts';
import { caseOpened } from './open-case.ts';
import { reportClaims } from './reporters.ts';

/** 待报: opened by the round itself for each cluster that reports, so that what nobody files is seen. */
export const openReport = (
  envelope: CaseEnvelope<CommandOf<'OpenReport'>>,
  kase: CaseState,
): Decision<DomainEvent> => {
  const { command, facts } = envelope;
  if (kase.identity !== undefined) return { events: [] };
  const { caseId, track, name, clusterId, applicant } = command;
  const tracks = facts.call.tracks.map(({ id }) => id);
  if (!tracks.includes(track)) throw new UnknownTrack(track, tracks);
  const partners = [...command.partners];
  const parts = partsOf(facts.form, applicant, partners).map(({ part, org }) => ({ part, org }));
  return {
    events: [caseOpened(envelope, { caseId, track, name, clusterId, applicant, partners, parts })],
    claims: reportClaims(facts.call, clusterId, caseId),
  };
};
