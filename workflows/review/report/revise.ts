import { requireReason } from '../../input/reason.ts';
import { checkDate } from '../../orgs/document-order.ts';
import { numberClaims } from '../../orgs/number-claim.ts';
import { type Decided, type Deciding, requireStatus } from '../deciding.ts';
import type { CommandOf } from '../messages.ts';
import type { ReportedFigure } from './data.ts';
import { monitoringOf } from './decide.ts';
import { FigureNotConfirmed } from './refusals.ts';
import { reportOf } from './standing.ts';

/** 修订: another figure with its reason; the one before stays as it was. */
export const reviseFigure = (command: CommandOf<'ReviseFigure'>, on: Deciding): Decided => {
  requireStatus(on, 'confirmed');
  const call = monitoringOf(on);
  const { indicator, source, value, scope, verified } = command;
  const before = reportOf(on.review)
    .figures.filter((one) => one.indicator === indicator && one.source === source)
    .at(-1);
  if (before === undefined) throw new FigureNotConfirmed(indicator);
  const reason = requireReason(command.reason);
  const figure: ReportedFigure = {
    ...before,
    value,
    scope: scope ?? before.scope,
    verified: verified ?? before.verified,
    stage: 'revised',
    supersedes: { value: before.value, reason },
  };
  const { clusterId } = on.identity;
  return {
    events: [{ type: 'FigureRevised', clusterId, period: call.period, figure, reason }],
  };
};

/** 免报: by a document, whether the report was begun or not. */
export const excuseReport = (command: CommandOf<'ExcuseReport'>, on: Deciding): Decided => {
  monitoringOf(on);
  requireStatus(on, 'draft', 'correction', 'verification', 'confirmation', 'not-filed');
  const { document } = command;
  const reason = requireReason(command.reason);
  checkDate(document, on.at);
  return {
    events: [{ type: 'ReportExcused', document, reason }],
    claims: numberClaims(on, document, on.by.org),
  };
};
