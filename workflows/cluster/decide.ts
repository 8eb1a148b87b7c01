import type { Claim, Decision, Envelope } from '../../engine/decider.ts';
import { actingFor } from '../../engine/event.ts';
import { localDateOf } from '../calendar/instant.ts';
import type { Facts } from '../facts.ts';
import { checkDate } from '../orgs/document-order.ts';
import { numberClaim } from '../orgs/number-claim.ts';
import type { ClusterCommand, ClusterEvent } from './messages.ts';
import { recordClaim } from './record-claim.ts';
import {
  ClusterNamedOtherwise,
  ClusterUnknown,
  HolderUnknown,
  TitleRecorded,
  ValidityReversed,
} from './refusals.ts';
import { endRemoval, notify, rectify, remind, revoke } from './removal.ts';
import { type ClusterState, titlesOn } from './state.ts';

type Act<T extends ClusterCommand['type']> = Envelope<
  Extract<ClusterCommand, { type: T }>,
  Pick<Facts, 'orgs'>
>;
type Events = readonly ClusterEvent[];

/** Opening it again changes nothing; an application that is not known yet is added. */
const open = ({ command }: Act<'OpenCluster'>, state: ClusterState): Events => {
  const { clusterId, name, applicant, application } = command;
  const { identity } = state;
  if (identity !== undefined && identity.clusterId !== clusterId)
    throw new ClusterNamedOtherwise(clusterId);
  const opened: Events =
    identity === undefined ? [{ type: 'ClusterOpened', clusterId, name, applicant }] : [];
  const isNew =
    application !== undefined &&
    !state.applications.some(({ caseId }) => caseId === application.caseId);
  return isNew ? [...opened, { type: 'ApplicationAdded', ...application }] : opened;
};

/** A round asks once for a report, of whoever holds a title or is a candidate, or of each record. */
const askReport = ({ command, commandId, at }: Act<'AskReport'>, state: ClusterState): Events => {
  const { callId, period, track, reporters } = command;
  const isAsked = state.reports.some((report) => report.callId === callId);
  const reports = reporters === 'recorded' || titlesOn(state, localDateOf(at)).length > 0;
  if (state.identity === undefined || isAsked || !reports) return [];
  return [{ type: 'ReportAsked', caseId: `c-${commandId.slice(0, 16)}`, callId, period, track }];
};

/** A word of the application itself; nothing where it is not known here, or bears that name already. */
const correctApplication = (
  { command: { caseId, name } }: Act<'CorrectApplication'>,
  { applications }: ClusterState,
): Events => {
  const was = applications.find((one) => one.caseId === caseId)?.name;
  return was === undefined || was === name
    ? []
    : [{ type: 'ApplicationCorrected', caseId, name, was }];
};

/** A word of another stream: accepted whatever came first, and once. */
const award = ({ command }: Act<'AwardTitle'>, { titles }: ClusterState): Events =>
  titles.some(({ titleId }) => titleId === command.titleId)
    ? []
    : [{ ...command, type: 'TitleAwarded' }];

const record = ({ command, commandId, at }: Act<'RecordTitle'>, state: ClusterState): Events => {
  const { level, document, from, to } = command;
  const known = state.titles.some(
    (title) => title.level === level && title.document.number === document.number,
  );
  if (known) throw new TitleRecorded(document.number, level);
  checkDate(document, at);
  if (to !== undefined && to < from) throw new ValidityReversed(from, to);
  return [{ ...command, type: 'TitleRecordedFromOutside', titleId: `t-${commandId.slice(0, 13)}` }];
};

const admit = ({ command, facts: { orgs } }: Act<'AdmitHolder'>, state: ClusterState): Events => {
  const { org } = command;
  if (!orgs.byId.has(org)) throw new HolderUnknown(org);
  const known = state.identity?.applicant === org || state.admitted.includes(org);
  return known ? [] : [{ ...command, type: 'HolderAdmitted' }];
};

const rename = ({ command }: Act<'RenameCluster'>, was: string): Events =>
  command.name === was ? [] : [{ ...command, type: 'ClusterRenamed', was }];

const eventsOf = (
  envelope: Envelope<ClusterCommand, Pick<Facts, 'orgs'>>,
  state: ClusterState,
): Events => {
  const { command } = envelope;
  if (command.type === 'OpenCluster') return open({ ...envelope, command }, state);
  if (command.type === 'AwardTitle') return award({ ...envelope, command }, state);
  if (command.type === 'CorrectApplication')
    return correctApplication({ ...envelope, command }, state);
  if (command.type === 'AskReport') return askReport({ ...envelope, command }, state);
  if (state.identity === undefined) throw new ClusterUnknown();
  switch (command.type) {
    case 'RecordTitle':
      return record({ ...envelope, command }, state);
    case 'RenameCluster':
      return rename({ ...envelope, command }, state.identity.name);
    case 'AdmitHolder':
      return admit({ ...envelope, command }, state);
    case 'RemindHolder':
      return [remind({ ...envelope, command }, state)];
    case 'SetRectification':
      return [rectify({ ...envelope, command }, state)];
    case 'NotifyRevocation':
      return [notify({ ...envelope, command }, state)];
    case 'RevokeTitle':
      return [revoke({ ...envelope, command }, state)];
    case 'EndRemoval':
      return [endRemoval({ ...envelope, command }, state)];
  }
};

/**
 * One document may revoke titles of several clusters: each claims its number for the same list. A record that is opened
 * by hand claims its place; one that an application opens has it by that.
 */
const claimsOf = (
  envelope: Envelope<ClusterCommand, Pick<Facts, 'orgs'>>,
  state: ClusterState,
): readonly Claim[] => {
  const { command, actor } = envelope;
  if (command.type === 'OpenCluster' && state.identity === undefined && !command.application)
    return [recordClaim(command.clusterId, command.applicant)];
  if (command.type !== 'RevokeTitle' && command.type !== 'NotifyRevocation') return [];
  return [numberClaim(envelope, command.document, actingFor(actor).org, command.type)];
};

export const decide = (
  envelope: Envelope<ClusterCommand, Pick<Facts, 'orgs'>>,
  state: ClusterState,
): Decision<ClusterEvent> => ({
  events: eventsOf(envelope, state),
  claims: claimsOf(envelope, state),
});
