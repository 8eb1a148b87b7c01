import type { Envelope } from '../../engine/decider.ts';
import { localDateOf } from '../calendar/instant.ts';
import { checkDate, ofPeriodEnd } from '../orgs/document-order.ts';
import type { ClusterCommand, ClusterEvent } from './messages.ts';
import {
  RectificationTooShort,
  RemovalOutOfOrder,
  StatementTimeMissing,
  TitleUnknown,
} from './refusals.ts';
import type { ClusterState, Title } from './state.ts';

type Act<T extends ClusterCommand['type']> = Envelope<
  Extract<ClusterCommand, { type: T }>,
  unknown
>;

const titleOf = (state: ClusterState, titleId: string): Title => {
  const title = state.titles.find((held) => held.titleId === titleId);
  if (title === undefined || title.revoked !== undefined) throw new TitleUnknown(titleId);
  return title;
};

/** The removal as far as it went; throws RemovalOutOfOrder where another step is due. */
const removalAt = <S extends NonNullable<Title['removal']>['step']>(
  { removal }: Title,
  step: S,
): Extract<NonNullable<Title['removal']>, { step: S }> => {
  if (removal === undefined || !isAt(removal, step))
    throw new RemovalOutOfOrder(removal?.step ?? 'none');
  return removal;
};

type Removal = NonNullable<Title['removal']>;
const isAt = <S extends Removal['step']>(
  removal: Removal,
  step: S,
): removal is Extract<Removal, { step: S }> => removal.step === step;

export const remind = ({ command }: Act<'RemindHolder'>, state: ClusterState): ClusterEvent => {
  const { titleId, reason } = command;
  const { removal } = titleOf(state, titleId);
  if (removal !== undefined) throw new RemovalOutOfOrder(removal.step);
  return { type: 'HolderReminded', titleId, reason };
};

export const rectify = (
  { command, at }: Act<'SetRectification'>,
  state: ClusterState,
): ClusterEvent => {
  const { titleId, until, reason } = command;
  removalAt(titleOf(state, titleId), 'reminded');
  const today = localDateOf(at);
  if (until <= today) throw new RectificationTooShort(until, today);
  return { type: 'RectificationSet', titleId, until, reason };
};

/** After the time to rectify is over, by a document that leaves the holder time to speak. */
export const notify = (
  { command, at }: Act<'NotifyRevocation'>,
  state: ClusterState,
): ClusterEvent => {
  const { titleId, document, statementUntil } = command;
  const { until } = removalAt(titleOf(state, titleId), 'rectifying');
  checkDate(document, at, [
    ofPeriodEnd(until, '整改期限届满次日', 'the day after the time to rectify'),
  ]);
  if (statementUntil <= document.date)
    throw new StatementTimeMissing(statementUntil, document.date);
  return { type: 'RevocationNotified', titleId, document, statementUntil };
};

/** The collective decision's document, once the holder's time to speak is over. */
export const revoke = ({ command, at }: Act<'RevokeTitle'>, state: ClusterState): ClusterEvent => {
  const { titleId, document, reason } = command;
  const { statementUntil } = removalAt(titleOf(state, titleId), 'notified');
  checkDate(document, at, [
    ofPeriodEnd(statementUntil, '陈述申辩期限届满次日', 'the day after the time for a statement'),
  ]);
  return { type: 'TitleRevoked', titleId, document, reason };
};

export const endRemoval = ({ command }: Act<'EndRemoval'>, state: ClusterState): ClusterEvent => {
  const { titleId, reason } = command;
  if (titleOf(state, titleId).removal === undefined) throw new RemovalOutOfOrder('none');
  return { type: 'RemovalEnded', titleId, reason };
};
